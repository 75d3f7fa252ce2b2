using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class OrganisationsUnionsReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reports_quarterly_lines");

            migrationBuilder.DropTable(
                name: "reports_quarterly");

            migrationBuilder.DropIndex(
                name: "IX_members_badges_MemberId_Years",
                table: "members_badges");

            migrationBuilder.AddColumn<Guid>(
                name: "ChangeId",
                table: "organisations_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "organisations_events",
                type: "TEXT",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent",
                table: "organisations_events",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "organisations_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReversesEventId",
                table: "organisations_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "organisations_events",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SectionalReport_Date",
                table: "members_recognitions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SectionalReport_Number",
                table: "members_recognitions",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SectionalReport_Supports",
                table: "members_recognitions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "members_offices",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "members_offices",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Member");

            migrationBuilder.AddColumn<Guid>(
                name: "TermId",
                table: "members_offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationChangeId",
                table: "members_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "DecisionNumber",
                table: "members_badges",
                type: "TEXT",
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "DecisionIssuer",
                table: "members_badges",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "DecisionDate",
                table: "members_badges",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "members_badges",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ProposedById",
                table: "members_badges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "members_badges",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "members_badges",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "members_badges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackBy",
                table: "members_badges",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackReason",
                table: "members_badges",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Void",
                table: "members_badges",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "members_congresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    BaseEach = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TermId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmissionDecisionOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProbationEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfficialOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CardNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    FileNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KnownFrom = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_papers_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_lineage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PredecessorName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SuccessorName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reversed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_lineage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Assessed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Studied = table.Column<int>(type: "INTEGER", nullable: true),
                    Studying = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AssessedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Proposed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_types",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Below = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MinimumMembers = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumOfficial = table.Column<int>(type: "INTEGER", nullable: false),
                    HoldsMembers = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Regulation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_types", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_workers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Workers = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_workers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_workers_organisations_enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "organisations_enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_entered_values",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_entered_values", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Cadence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ReopenAskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_target_shares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DifferenceReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_target_shares", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "unions_unions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "BINARY"),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 2400, nullable: false, collation: "BINARY"),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnterpriseName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FoundingMembers = table.Column<int>(type: "INTEGER", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_unions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_unions_unions_unions_ParentId",
                        column: x => x.ParentId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BranchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StaysUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    JoinedPartyOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "youth_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "BINARY"),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 2400, nullable: false, collation: "BINARY"),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnterpriseName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FoundingMembers = table.Column<int>(type: "INTEGER", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_organisations_youth_organisations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "youth_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_congress_delegates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CongressId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Present = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congress_delegates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_congress_delegates_members_congresses_CongressId",
                        column: x => x.CongressId,
                        principalTable: "members_congresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_congress_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CongressId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    Delegates = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congress_places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_congress_places_members_congresses_CongressId",
                        column: x => x.CongressId,
                        principalTable: "members_congresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_returns_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RuleSet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_revisions_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_steps_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_events_unions_unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    InFavour = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_introductions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_introductions_unions_unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_placements_unions_unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    Quarter = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    QuarterEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Figures_Workers = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_FemaleWorkers = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_ForeignWorkers = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_AtStart = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_Joined = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_Left = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_AtEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_WomenAtEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures_CollectiveAgreement = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_returns_unions_unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_member_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromBranchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToBranchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReversesEventId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_member_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_member_events_youth_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "youth_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BranchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BranchVote_Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    BranchVote_Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BranchVote_Total = table.Column<int>(type: "INTEGER", nullable: false),
                    BranchVote_Present = table.Column<int>(type: "INTEGER", nullable: false),
                    BranchVote_InFavour = table.Column<int>(type: "INTEGER", nullable: false),
                    BranchVote_Against = table.Column<int>(type: "INTEGER", nullable: false),
                    UnionVote_Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    UnionVote_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UnionVote_Total = table.Column<int>(type: "INTEGER", nullable: true),
                    UnionVote_Present = table.Column<int>(type: "INTEGER", nullable: true),
                    UnionVote_InFavour = table.Column<int>(type: "INTEGER", nullable: true),
                    UnionVote_Against = table.Column<int>(type: "INTEGER", nullable: true),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    CertificateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_proposals_youth_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "youth_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_spans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BranchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_spans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_spans_youth_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "youth_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_organisation_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YouthOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_organisation_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_organisation_events_youth_organisations_YouthOrganisationId",
                        column: x => x.YouthOrganisationId,
                        principalTable: "youth_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YouthOrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_placements_youth_organisations_YouthOrganisationId",
                        column: x => x.YouthOrganisationId,
                        principalTable: "youth_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cells = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_lines_reports_revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "reports_revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_return_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_return_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_return_steps_unions_returns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "unions_returns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_proposal_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_proposal_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_proposal_steps_youth_proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "youth_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_placements_ParentId",
                table: "organisations_placements",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_ChangeId",
                table: "organisations_events",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_ReversesEventId",
                table: "organisations_events",
                column: "ReversesEventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_offices_MemberId",
                table: "members_offices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_offices_TermId",
                table: "members_offices",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_members_events_OrganisationChangeId",
                table: "members_events",
                column: "OrganisationChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_MemberId_Years_Void",
                table: "members_badges",
                columns: new[] { "MemberId", "Years", "Void" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_congress_delegates_CongressId_MemberId",
                table: "members_congress_delegates",
                columns: new[] { "CongressId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_congress_places_CongressId",
                table: "members_congress_places",
                column: "CongressId");

            migrationBuilder.CreateIndex(
                name: "IX_members_congresses_OrganisationId_HeldOn",
                table: "members_congresses",
                columns: new[] { "OrganisationId", "HeldOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_papers_MemberId_Sequence",
                table: "members_papers",
                columns: new[] { "MemberId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_terms_OrganisationId_From",
                table: "members_terms",
                columns: new[] { "OrganisationId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_lineage_ChangeId",
                table: "organisations_lineage",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_lineage_PredecessorId",
                table: "organisations_lineage",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_lineage_SuccessorId",
                table: "organisations_lineage",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_reviews_OrganisationId_Year",
                table: "organisations_reviews",
                columns: new[] { "OrganisationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_types_Type_From",
                table: "organisations_types",
                columns: new[] { "Type", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_workers_EnterpriseId_On",
                table: "organisations_workers",
                columns: new[] { "EnterpriseId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_entered_values_Indicator_Year",
                table: "reports_entered_values",
                columns: new[] { "Indicator", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_lines_RevisionId_OrganisationId",
                table: "reports_lines",
                columns: new[] { "RevisionId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_lines_RevisionId_ParentId",
                table: "reports_lines",
                columns: new[] { "RevisionId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_reports_Key_Period",
                table: "reports_reports",
                columns: new[] { "Key", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_returns_ReportId_OrganisationId",
                table: "reports_returns",
                columns: new[] { "ReportId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_revisions_ReportId_Number",
                table: "reports_revisions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_steps_ReportId_Number",
                table: "reports_steps",
                columns: new[] { "ReportId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_target_shares_Indicator_Year_ParentId_Version_OrganisationId",
                table: "reports_target_shares",
                columns: new[] { "Indicator", "Year", "ParentId", "Version", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_target_shares_OrganisationId_Year",
                table: "reports_target_shares",
                columns: new[] { "OrganisationId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_events_EffectiveOn",
                table: "unions_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_unions_events_UnionId",
                table: "unions_events",
                column: "UnionId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_CellId_State",
                table: "unions_introductions",
                columns: new[] { "CellId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_OrganisationPath",
                table: "unions_introductions",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_PersonId",
                table: "unions_introductions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_UnionId",
                table: "unions_introductions",
                column: "UnionId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_placements_ParentId_ValidFrom",
                table: "unions_placements",
                columns: new[] { "ParentId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_placements_UnionId",
                table: "unions_placements",
                column: "UnionId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_return_steps_ReturnId_Sequence",
                table: "unions_return_steps",
                columns: new[] { "ReturnId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unions_returns_OrganisationPath_QuarterEnd",
                table: "unions_returns",
                columns: new[] { "OrganisationPath", "QuarterEnd" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_returns_UnionId_QuarterEnd",
                table: "unions_returns",
                columns: new[] { "UnionId", "QuarterEnd" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unions_unions_EnterpriseId",
                table: "unions_unions",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_unions_OrganisationPath",
                table: "unions_unions",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_unions_unions_ParentId",
                table: "unions_unions",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_member_events_EffectiveOn",
                table: "youth_member_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_youth_member_events_MemberId_Sequence",
                table: "youth_member_events",
                columns: new[] { "MemberId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_member_events_ReversesEventId",
                table: "youth_member_events",
                column: "ReversesEventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_members_OrganisationPath",
                table: "youth_members",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_youth_members_PersonId",
                table: "youth_members",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisation_events_EffectiveOn",
                table: "youth_organisation_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisation_events_YouthOrganisationId",
                table: "youth_organisation_events",
                column: "YouthOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisations_EnterpriseId",
                table: "youth_organisations",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisations_OrganisationPath",
                table: "youth_organisations",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisations_ParentId",
                table: "youth_organisations",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_placements_ParentId_ValidFrom",
                table: "youth_placements",
                columns: new[] { "ParentId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_placements_YouthOrganisationId",
                table: "youth_placements",
                column: "YouthOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposal_steps_ProposalId_Sequence",
                table: "youth_proposal_steps",
                columns: new[] { "ProposalId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposals_CellId_State",
                table: "youth_proposals",
                columns: new[] { "CellId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposals_MemberId",
                table: "youth_proposals",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposals_OrganisationPath_State",
                table: "youth_proposals",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_spans_BranchId_ValidTo_KnownTo",
                table: "youth_spans",
                columns: new[] { "BranchId", "ValidTo", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_spans_MemberId",
                table: "youth_spans",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_spans_OrganisationPath_ValidTo_KnownTo",
                table: "youth_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo" });

            migrationBuilder.AddForeignKey(
                name: "FK_members_offices_members_terms_TermId",
                table: "members_offices",
                column: "TermId",
                principalTable: "members_terms",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_members_offices_members_terms_TermId",
                table: "members_offices");

            migrationBuilder.DropTable(
                name: "members_congress_delegates");

            migrationBuilder.DropTable(
                name: "members_congress_places");

            migrationBuilder.DropTable(
                name: "members_papers");

            migrationBuilder.DropTable(
                name: "members_terms");

            migrationBuilder.DropTable(
                name: "organisations_lineage");

            migrationBuilder.DropTable(
                name: "organisations_reviews");

            migrationBuilder.DropTable(
                name: "organisations_types");

            migrationBuilder.DropTable(
                name: "organisations_workers");

            migrationBuilder.DropTable(
                name: "reports_entered_values");

            migrationBuilder.DropTable(
                name: "reports_lines");

            migrationBuilder.DropTable(
                name: "reports_returns");

            migrationBuilder.DropTable(
                name: "reports_steps");

            migrationBuilder.DropTable(
                name: "reports_target_shares");

            migrationBuilder.DropTable(
                name: "unions_events");

            migrationBuilder.DropTable(
                name: "unions_introductions");

            migrationBuilder.DropTable(
                name: "unions_placements");

            migrationBuilder.DropTable(
                name: "unions_return_steps");

            migrationBuilder.DropTable(
                name: "youth_member_events");

            migrationBuilder.DropTable(
                name: "youth_organisation_events");

            migrationBuilder.DropTable(
                name: "youth_placements");

            migrationBuilder.DropTable(
                name: "youth_proposal_steps");

            migrationBuilder.DropTable(
                name: "youth_spans");

            migrationBuilder.DropTable(
                name: "members_congresses");

            migrationBuilder.DropTable(
                name: "reports_revisions");

            migrationBuilder.DropTable(
                name: "unions_returns");

            migrationBuilder.DropTable(
                name: "youth_organisations");

            migrationBuilder.DropTable(
                name: "youth_proposals");

            migrationBuilder.DropTable(
                name: "reports_reports");

            migrationBuilder.DropTable(
                name: "unions_unions");

            migrationBuilder.DropTable(
                name: "youth_members");

            migrationBuilder.DropIndex(
                name: "IX_organisations_placements_ParentId",
                table: "organisations_placements");

            migrationBuilder.DropIndex(
                name: "IX_organisations_events_ChangeId",
                table: "organisations_events");

            migrationBuilder.DropIndex(
                name: "IX_organisations_events_ReversesEventId",
                table: "organisations_events");

            migrationBuilder.DropIndex(
                name: "IX_members_offices_MemberId",
                table: "members_offices");

            migrationBuilder.DropIndex(
                name: "IX_members_offices_TermId",
                table: "members_offices");

            migrationBuilder.DropIndex(
                name: "IX_members_events_OrganisationChangeId",
                table: "members_events");

            migrationBuilder.DropIndex(
                name: "IX_members_badges_MemberId_Years_Void",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "ChangeId",
                table: "organisations_events");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "organisations_events");

            migrationBuilder.DropColumn(
                name: "Consent",
                table: "organisations_events");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "organisations_events");

            migrationBuilder.DropColumn(
                name: "ReversesEventId",
                table: "organisations_events");

            migrationBuilder.DropColumn(
                name: "Type",
                table: "organisations_events");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Date",
                table: "members_recognitions");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Number",
                table: "members_recognitions");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Supports",
                table: "members_recognitions");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "members_offices");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "members_offices");

            migrationBuilder.DropColumn(
                name: "TermId",
                table: "members_offices");

            migrationBuilder.DropColumn(
                name: "OrganisationChangeId",
                table: "members_events");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "ProposedById",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "State",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "TakenBackReason",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "Void",
                table: "members_badges");

            migrationBuilder.AlterColumn<string>(
                name: "DecisionNumber",
                table: "members_badges",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "DecisionIssuer",
                table: "members_badges",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "DecisionDate",
                table: "members_badges",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "reports_quarterly",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Quarter = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TermTarget = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    YearTarget = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_quarterly_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Adjustment = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmissionsCancelled = table.Column<int>(type: "INTEGER", nullable: false),
                    Admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmittedInTerm = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmittedInYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Closing = table.Column<int>(type: "INTEGER", nullable: false),
                    Died = table.Column<int>(type: "INTEGER", nullable: false),
                    Expelled = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRoot = table.Column<bool>(type: "INTEGER", nullable: false),
                    Opening = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    OrganisationsClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationsEstablished = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resigned = table.Column<int>(type: "INTEGER", nullable: false),
                    Restored = table.Column<int>(type: "INTEGER", nullable: false),
                    StruckOff = table.Column<int>(type: "INTEGER", nullable: false),
                    TransferredIn = table.Column<int>(type: "INTEGER", nullable: false),
                    TransferredOut = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_quarterly_lines_reports_quarterly_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_quarterly",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_MemberId_Years",
                table: "members_badges",
                columns: new[] { "MemberId", "Years" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_quarterly_Quarter",
                table: "reports_quarterly",
                column: "Quarter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_quarterly_lines_ReportId_OrganisationId",
                table: "reports_quarterly_lines",
                columns: new[] { "ReportId", "OrganisationId" },
                unique: true);
        }
    }
}

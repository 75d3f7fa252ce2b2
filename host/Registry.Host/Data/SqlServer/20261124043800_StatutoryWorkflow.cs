using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class StatutoryWorkflow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_members_spans_OrganisationPath_ValidTo_KnownTo",
                table: "members_spans");

            migrationBuilder.AddColumn<string>(
                name: "Paper",
                table: "members_holidays",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Worked",
                table: "members_holidays",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "BiographyLayout",
                table: "members_dossiers",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CeremonyConsent",
                table: "members_dossiers",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Education",
                table: "members_dossiers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FormerMemberId",
                table: "members_dossiers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Introducers",
                table: "members_dossiers",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MentorId",
                table: "members_dossiers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PoliticalReview_Date",
                table: "members_dossiers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PoliticalReview_Needed",
                table: "members_dossiers",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PoliticalReview_Number",
                table: "members_dossiers",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SectionalReport_Date",
                table: "members_dossiers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SectionalReport_Number",
                table: "members_dossiers",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SectionalReport_Supports",
                table: "members_dossiers",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Verifications",
                table: "members_dossiers",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "access_accounts",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members_attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UploadedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UploadedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RemovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RemovedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_badges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Years = table.Column<int>(type: "int", nullable: false),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Early = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_badges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_biography_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_biography_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_biography_items_members_dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ArrivalDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_classifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_classifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_file_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    None = table.Column<bool>(type: "bit", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_file_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_file_parts_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_identity_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OldFullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OldBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    NewFullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NewBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Paper_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Paper_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Paper_Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Paper_Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_identity_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_identity_corrections_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_recognitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProbationEndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Proposal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsCommitteeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CellResolution_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CellResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    CellResolution_Total = table.Column<int>(type: "int", nullable: true),
                    CellResolution_Present = table.Column<int>(type: "int", nullable: true),
                    CellResolution_InFavour = table.Column<int>(type: "int", nullable: true),
                    CellResolution_Against = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    GrassrootsResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsResolution_Total = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Present = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_InFavour = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Against = table.Column<int>(type: "int", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Documents = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_recognitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_recognitions_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    UploadedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UploadedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_deadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DerivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Overdue = table.Column<int>(type: "int", nullable: false),
                    DueSoon = table.Column<int>(type: "int", nullable: false),
                    Waiting = table.Column<int>(type: "int", nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_deadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    To = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_case_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_case_places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_case_places_members_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "members_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_case_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_case_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_case_steps_members_cases_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_classification_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_classification_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_classification_steps_members_classifications_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_classifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_ratings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Rating = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_ratings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_ratings_members_classifications_SheetId",
                        column: x => x.SheetId,
                        principalTable: "members_classifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_file_values",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Row = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_file_values", x => new { x.PartId, x.Row, x.Field });
                    table.ForeignKey(
                        name: "FK_members_file_values_members_file_parts_PartId",
                        column: x => x.PartId,
                        principalTable: "members_file_parts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_identity_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_identity_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_identity_steps_members_identity_corrections_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_identity_corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_recognition_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_recognition_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_recognition_steps_members_recognitions_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_recognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_of_a_subtree",
                table: "members_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo", "ValidFrom", "KnownFrom", "OrganisationId", "Standing", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_members_rule_sets_Code",
                table: "members_rule_sets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_attachments_SubjectId_SubjectKind",
                table: "members_attachments",
                columns: new[] { "SubjectId", "SubjectKind" });

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_AwardedOn",
                table: "members_badges",
                column: "AwardedOn");

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_MemberId_Years",
                table: "members_badges",
                columns: new[] { "MemberId", "Years" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_biography_items_DossierId_Number",
                table: "members_biography_items",
                columns: new[] { "DossierId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_case_places_CaseId_OrganisationId",
                table: "members_case_places",
                columns: new[] { "CaseId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_case_places_OrganisationPath",
                table: "members_case_places",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_members_case_steps_DossierId_Sequence",
                table: "members_case_steps",
                columns: new[] { "DossierId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_cases_MemberId",
                table: "members_cases",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_cases_OrganisationPath_State",
                table: "members_cases",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_cases_PersonId",
                table: "members_cases",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_members_classification_steps_DossierId_Sequence",
                table: "members_classification_steps",
                columns: new[] { "DossierId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_classifications_OrganisationId_Year",
                table: "members_classifications",
                columns: new[] { "OrganisationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_classifications_OrganisationPath_State",
                table: "members_classifications",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_file_parts_MemberId_Kind",
                table: "members_file_parts",
                columns: new[] { "MemberId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_identity_corrections_MemberId",
                table: "members_identity_corrections",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_identity_corrections_OrganisationPath_State",
                table: "members_identity_corrections",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_identity_steps_DossierId_Sequence",
                table: "members_identity_steps",
                columns: new[] { "DossierId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_ratings_MemberId_Year",
                table: "members_ratings",
                columns: new[] { "MemberId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_ratings_SheetId",
                table: "members_ratings",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_members_recognition_steps_DossierId_Sequence",
                table: "members_recognition_steps",
                columns: new[] { "DossierId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_recognitions_MemberId",
                table: "members_recognitions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_recognitions_OrganisationPath_State",
                table: "members_recognitions",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_templates_FormCode_Version",
                table: "members_templates",
                columns: new[] { "FormCode", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_deadlines_UserId",
                table: "notifications_deadlines",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_outbox_Key",
                table: "notifications_outbox",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notifications_outbox_SentAt_NextTryAt",
                table: "notifications_outbox",
                columns: new[] { "SentAt", "NextTryAt" });
            AppendOnlyTables.ProtectSqlServer(
                migrationBuilder,
                "members_recognition_steps", "members_case_steps", "members_classification_steps", "members_identity_steps"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_attachments");

            migrationBuilder.DropTable(
                name: "members_badges");

            migrationBuilder.DropTable(
                name: "members_biography_items");

            migrationBuilder.DropTable(
                name: "members_case_places");

            migrationBuilder.DropTable(
                name: "members_case_steps");

            migrationBuilder.DropTable(
                name: "members_classification_steps");

            migrationBuilder.DropTable(
                name: "members_file_values");

            migrationBuilder.DropTable(
                name: "members_identity_steps");

            migrationBuilder.DropTable(
                name: "members_ratings");

            migrationBuilder.DropTable(
                name: "members_recognition_steps");

            migrationBuilder.DropTable(
                name: "members_templates");

            migrationBuilder.DropTable(
                name: "notifications_deadlines");

            migrationBuilder.DropTable(
                name: "notifications_outbox");

            migrationBuilder.DropTable(
                name: "members_cases");

            migrationBuilder.DropTable(
                name: "members_file_parts");

            migrationBuilder.DropTable(
                name: "members_identity_corrections");

            migrationBuilder.DropTable(
                name: "members_classifications");

            migrationBuilder.DropTable(
                name: "members_recognitions");

            migrationBuilder.DropIndex(
                name: "IX_members_spans_of_a_subtree",
                table: "members_spans");

            migrationBuilder.DropIndex(
                name: "IX_members_rule_sets_Code",
                table: "members_rule_sets");

            migrationBuilder.DropColumn(
                name: "Paper",
                table: "members_holidays");

            migrationBuilder.DropColumn(
                name: "Worked",
                table: "members_holidays");

            migrationBuilder.DropColumn(
                name: "BiographyLayout",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "CeremonyConsent",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "Education",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "FormerMemberId",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "Introducers",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "MentorId",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "PoliticalReview_Date",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "PoliticalReview_Needed",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "PoliticalReview_Number",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Date",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Number",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Supports",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "Verifications",
                table: "members_dossiers");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "access_accounts");

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_OrganisationPath_ValidTo_KnownTo",
                table: "members_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo" });
        }
    }
}

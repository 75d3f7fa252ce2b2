using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class Unions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "unions_unions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(2400)", maxLength: 2400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnterpriseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnterpriseName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FoundingMembers = table.Column<int>(type: "int", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StaysUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    JoinedPartyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "youth_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(2400)", maxLength: 2400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnterpriseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnterpriseName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FoundingMembers = table.Column<int>(type: "int", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "unions_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CellId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Present = table.Column<int>(type: "int", nullable: false),
                    InFavour = table.Column<int>(type: "int", nullable: false),
                    Against = table.Column<int>(type: "int", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Quarter = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false),
                    QuarterEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Figures_Workers = table.Column<int>(type: "int", nullable: false),
                    Figures_FemaleWorkers = table.Column<int>(type: "int", nullable: false),
                    Figures_ForeignWorkers = table.Column<int>(type: "int", nullable: false),
                    Figures_AtStart = table.Column<int>(type: "int", nullable: false),
                    Figures_Joined = table.Column<int>(type: "int", nullable: false),
                    Figures_Left = table.Column<int>(type: "int", nullable: false),
                    Figures_AtEnd = table.Column<int>(type: "int", nullable: false),
                    Figures_WomenAtEnd = table.Column<int>(type: "int", nullable: false),
                    Figures_CollectiveAgreement = table.Column<bool>(type: "bit", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FromBranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToBranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ReversesEventId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CellId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BranchVote_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    BranchVote_Date = table.Column<DateOnly>(type: "date", nullable: false),
                    BranchVote_Total = table.Column<int>(type: "int", nullable: false),
                    BranchVote_Present = table.Column<int>(type: "int", nullable: false),
                    BranchVote_InFavour = table.Column<int>(type: "int", nullable: false),
                    BranchVote_Against = table.Column<int>(type: "int", nullable: false),
                    UnionVote_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    UnionVote_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    UnionVote_Total = table.Column<int>(type: "int", nullable: true),
                    UnionVote_Present = table.Column<int>(type: "int", nullable: true),
                    UnionVote_InFavour = table.Column<int>(type: "int", nullable: true),
                    UnionVote_Against = table.Column<int>(type: "int", nullable: true),
                    CertificateNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CertificateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    YouthOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    YouthOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                name: "unions_return_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReturnId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Figures = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
                unique: true,
                filter: "[ReversesEventId] IS NOT NULL");

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
            AppendOnlyTables.ProtectSqlServer(
                migrationBuilder,
                "unions_events", "unions_return_steps", "youth_organisation_events", "youth_member_events", "youth_proposal_steps"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "unions_returns");

            migrationBuilder.DropTable(
                name: "youth_organisations");

            migrationBuilder.DropTable(
                name: "youth_proposals");

            migrationBuilder.DropTable(
                name: "unions_unions");

            migrationBuilder.DropTable(
                name: "youth_members");
        }
    }
}

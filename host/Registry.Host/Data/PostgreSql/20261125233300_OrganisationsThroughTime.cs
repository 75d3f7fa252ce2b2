using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.PostgreSql
{
    /// <inheritdoc />
    public partial class OrganisationsThroughTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ChangeId",
                table: "organisations_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "organisations_events",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent",
                table: "organisations_events",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "organisations_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReversesEventId",
                table: "organisations_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "organisations_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "members_offices",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "members_offices",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Member");

            migrationBuilder.AddColumn<Guid>(
                name: "TermId",
                table: "members_offices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationChangeId",
                table: "members_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members_congresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    BaseEach = table.Column<int>(type: "integer", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TermId = table.Column<Guid>(type: "uuid", nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_lineage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    PredecessorName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    SuccessorName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reversed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_lineage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Assessed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Studied = table.Column<int>(type: "integer", nullable: true),
                    Studying = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AssessedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Proposed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_types",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Below = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MinimumMembers = table.Column<int>(type: "integer", nullable: false),
                    MinimumOfficial = table.Column<int>(type: "integer", nullable: false),
                    HoldsMembers = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Regulation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_types", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_workers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Workers = table.Column<int>(type: "integer", nullable: false)
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
                name: "members_congress_delegates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CongressId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Present = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CongressId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Members = table.Column<int>(type: "integer", nullable: false),
                    Delegates = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.AddForeignKey(
                name: "FK_members_offices_members_terms_TermId",
                table: "members_offices",
                column: "TermId",
                principalTable: "members_terms",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
            OrganisationOrigins.FillPostgreSql(migrationBuilder);
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
                name: "members_congresses");

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
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.PostgreSql
{
    /// <inheritdoc />
    public partial class Lifecycle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FormerMemberId",
                table: "members_dossiers",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members_badges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Years = table.Column<int>(type: "integer", nullable: false),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Early = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_badges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ArrivalDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_classifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_case_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C")
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Paper = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Paper = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_classification_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_classification_steps_members_classifications_Dossie~",
                        column: x => x.DossierId,
                        principalTable: "members_classifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_ratings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Rating = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                name: "IX_members_ratings_MemberId_Year",
                table: "members_ratings",
                columns: new[] { "MemberId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_ratings_SheetId",
                table: "members_ratings",
                column: "SheetId");
            AppendOnlyTables.ProtectPostgreSql(migrationBuilder, "members_case_steps", "members_classification_steps");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_badges");

            migrationBuilder.DropTable(
                name: "members_case_places");

            migrationBuilder.DropTable(
                name: "members_case_steps");

            migrationBuilder.DropTable(
                name: "members_classification_steps");

            migrationBuilder.DropTable(
                name: "members_ratings");

            migrationBuilder.DropTable(
                name: "members_cases");

            migrationBuilder.DropTable(
                name: "members_classifications");

            migrationBuilder.DropColumn(
                name: "FormerMemberId",
                table: "members_dossiers");
        }
    }
}

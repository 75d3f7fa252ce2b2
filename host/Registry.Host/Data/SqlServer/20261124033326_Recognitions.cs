using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class Recognitions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
            AppendOnlyTables.ProtectSqlServer(migrationBuilder, "members_recognition_steps");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_recognition_steps");

            migrationBuilder.DropTable(
                name: "members_recognitions");
        }
    }
}

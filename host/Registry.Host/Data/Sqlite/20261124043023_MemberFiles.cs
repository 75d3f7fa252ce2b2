using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class MemberFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "members_file_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    None = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OldFullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OldBirthDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NewFullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NewBirthDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Paper_Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Paper_Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper_Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                name: "members_file_values",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
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
            AppendOnlyTables.ProtectSqlite(migrationBuilder, "members_identity_steps");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_file_values");

            migrationBuilder.DropTable(
                name: "members_identity_steps");

            migrationBuilder.DropTable(
                name: "members_file_parts");

            migrationBuilder.DropTable(
                name: "members_identity_corrections");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class RuleSets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Paper",
                table: "members_holidays",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Worked",
                table: "members_holidays",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_members_rule_sets_Code",
                table: "members_rule_sets",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_members_rule_sets_Code",
                table: "members_rule_sets");

            migrationBuilder.DropColumn(
                name: "Paper",
                table: "members_holidays");

            migrationBuilder.DropColumn(
                name: "Worked",
                table: "members_holidays");
        }
    }
}

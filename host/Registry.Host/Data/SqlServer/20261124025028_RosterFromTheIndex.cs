using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class RosterFromTheIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_members_spans_OrganisationPath_ValidTo_KnownTo",
                table: "members_spans");

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_of_a_subtree",
                table: "members_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo", "ValidFrom", "KnownFrom", "OrganisationId", "Standing", "MemberId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_members_spans_of_a_subtree",
                table: "members_spans");

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_OrganisationPath_ValidTo_KnownTo",
                table: "members_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo" });
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class TargetsOfTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reports_target_shares_Indicator_Year_ParentId_Version_OrganisationId",
                table: "reports_target_shares");

            migrationBuilder.AddColumn<Guid>(
                name: "TermId",
                table: "reports_target_shares",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Shape",
                table: "reports_kept_counts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_reports_target_shares_Indicator_Year_TermId_ParentId_Version_OrganisationId",
                table: "reports_target_shares",
                columns: new[] { "Indicator", "Year", "TermId", "ParentId", "Version", "OrganisationId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reports_target_shares_Indicator_Year_TermId_ParentId_Version_OrganisationId",
                table: "reports_target_shares");

            migrationBuilder.DropColumn(
                name: "TermId",
                table: "reports_target_shares");

            migrationBuilder.DropColumn(
                name: "Shape",
                table: "reports_kept_counts");

            migrationBuilder.CreateIndex(
                name: "IX_reports_target_shares_Indicator_Year_ParentId_Version_OrganisationId",
                table: "reports_target_shares",
                columns: new[] { "Indicator", "Year", "ParentId", "Version", "OrganisationId" },
                unique: true);
        }
    }
}

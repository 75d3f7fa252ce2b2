using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class VersionedTermTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reports_targets_TermId",
                table: "reports_targets");

            migrationBuilder.AddColumn<DateTime>(
                name: "At",
                table: "reports_targets",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc));

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "reports_targets",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecisionDate",
                table: "reports_targets",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionNumber",
                table: "reports_targets",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "reports_targets",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_reports_targets_TermId_Version_Indicator_Cadence",
                table: "reports_targets",
                columns: new[] { "TermId", "Version", "Indicator", "Cadence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reports_targets_TermId_Version_Indicator_Cadence",
                table: "reports_targets");

            migrationBuilder.DropColumn(
                name: "At",
                table: "reports_targets");

            migrationBuilder.DropColumn(
                name: "By",
                table: "reports_targets");

            migrationBuilder.DropColumn(
                name: "DecisionDate",
                table: "reports_targets");

            migrationBuilder.DropColumn(
                name: "DecisionNumber",
                table: "reports_targets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "reports_targets");

            migrationBuilder.CreateIndex(
                name: "IX_reports_targets_TermId",
                table: "reports_targets",
                column: "TermId");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class AdmissionPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_members_biography_items_DossierId_Number",
                table: "members_biography_items",
                columns: new[] { "DossierId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_biography_items");

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
        }
    }
}

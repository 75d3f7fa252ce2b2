using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class MembersReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_members_badges_MemberId_Years",
                table: "members_badges");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SectionalReport_Date",
                table: "members_recognitions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SectionalReport_Number",
                table: "members_recognitions",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SectionalReport_Supports",
                table: "members_recognitions",
                type: "bit",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "DecisionNumber",
                table: "members_badges",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(50)",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "DecisionIssuer",
                table: "members_badges",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "DecisionDate",
                table: "members_badges",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "members_badges",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ProposedById",
                table: "members_badges",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "members_badges",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "members_badges",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "members_badges",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackBy",
                table: "members_badges",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackReason",
                table: "members_badges",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Void",
                table: "members_badges",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "members_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    AdmissionDecisionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProbationEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CardNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    FileNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_papers_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_MemberId_Years_Void",
                table: "members_badges",
                columns: new[] { "MemberId", "Years", "Void" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_papers_MemberId_Sequence",
                table: "members_papers",
                columns: new[] { "MemberId", "Sequence" },
                unique: true);
            AppendOnlyTables.ProtectSqlServer(migrationBuilder, "members_papers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_papers");

            migrationBuilder.DropIndex(
                name: "IX_members_badges_MemberId_Years_Void",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Date",
                table: "members_recognitions");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Number",
                table: "members_recognitions");

            migrationBuilder.DropColumn(
                name: "SectionalReport_Supports",
                table: "members_recognitions");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "ProposedById",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "State",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "TakenBackReason",
                table: "members_badges");

            migrationBuilder.DropColumn(
                name: "Void",
                table: "members_badges");

            migrationBuilder.AlterColumn<string>(
                name: "DecisionNumber",
                table: "members_badges",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(50)",
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "DecisionIssuer",
                table: "members_badges",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "DecisionDate",
                table: "members_badges",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_MemberId_Years",
                table: "members_badges",
                columns: new[] { "MemberId", "Years" },
                unique: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class ReportsByDefinition : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reports_quarterly_lines");

            migrationBuilder.DropTable(
                name: "reports_quarterly");

            migrationBuilder.CreateTable(
                name: "reports_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Cadence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ReopenAskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_returns_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RuleSet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_revisions_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_steps_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cells = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_lines_reports_revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "reports_revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reports_lines_RevisionId_OrganisationId",
                table: "reports_lines",
                columns: new[] { "RevisionId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_lines_RevisionId_ParentId",
                table: "reports_lines",
                columns: new[] { "RevisionId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_reports_Key_Period",
                table: "reports_reports",
                columns: new[] { "Key", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_returns_ReportId_OrganisationId",
                table: "reports_returns",
                columns: new[] { "ReportId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_revisions_ReportId_Number",
                table: "reports_revisions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_steps_ReportId_Number",
                table: "reports_steps",
                columns: new[] { "ReportId", "Number" });
            AppendOnlyTables.ProtectSqlite(migrationBuilder, "reports_revisions", "reports_lines", "reports_steps");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reports_lines");

            migrationBuilder.DropTable(
                name: "reports_returns");

            migrationBuilder.DropTable(
                name: "reports_steps");

            migrationBuilder.DropTable(
                name: "reports_revisions");

            migrationBuilder.DropTable(
                name: "reports_reports");

            migrationBuilder.CreateTable(
                name: "reports_quarterly",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Quarter = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TermTarget = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    YearTarget = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_quarterly_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Adjustment = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmissionsCancelled = table.Column<int>(type: "INTEGER", nullable: false),
                    Admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmittedInTerm = table.Column<int>(type: "INTEGER", nullable: false),
                    AdmittedInYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Closing = table.Column<int>(type: "INTEGER", nullable: false),
                    Died = table.Column<int>(type: "INTEGER", nullable: false),
                    Expelled = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRoot = table.Column<bool>(type: "INTEGER", nullable: false),
                    Opening = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OrganisationPath = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "BINARY"),
                    OrganisationsClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationsEstablished = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resigned = table.Column<int>(type: "INTEGER", nullable: false),
                    Restored = table.Column<int>(type: "INTEGER", nullable: false),
                    StruckOff = table.Column<int>(type: "INTEGER", nullable: false),
                    TransferredIn = table.Column<int>(type: "INTEGER", nullable: false),
                    TransferredOut = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_quarterly_lines_reports_quarterly_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_quarterly",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reports_quarterly_Quarter",
                table: "reports_quarterly",
                column: "Quarter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_quarterly_lines_ReportId_OrganisationId",
                table: "reports_quarterly_lines",
                columns: new[] { "ReportId", "OrganisationId" },
                unique: true);
        }
    }
}

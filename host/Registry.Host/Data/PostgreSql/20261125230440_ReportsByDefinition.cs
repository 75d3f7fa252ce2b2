using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.PostgreSql
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Cadence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    ReopenAskedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReopenReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubmittedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RuleSet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MadeBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RevisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cells = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
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
            AppendOnlyTables.ProtectPostgreSql(migrationBuilder, "reports_revisions", "reports_lines", "reports_steps");
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Quarter = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    Term = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    TermTarget = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    YearTarget = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_quarterly_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Adjustment = table.Column<int>(type: "integer", nullable: false),
                    AdmissionsCancelled = table.Column<int>(type: "integer", nullable: false),
                    Admitted = table.Column<int>(type: "integer", nullable: false),
                    AdmittedInTerm = table.Column<int>(type: "integer", nullable: false),
                    AdmittedInYear = table.Column<int>(type: "integer", nullable: false),
                    Closing = table.Column<int>(type: "integer", nullable: false),
                    Died = table.Column<int>(type: "integer", nullable: false),
                    Expelled = table.Column<int>(type: "integer", nullable: false),
                    IsRoot = table.Column<bool>(type: "boolean", nullable: false),
                    Opening = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    OrganisationsClosed = table.Column<int>(type: "integer", nullable: false),
                    OrganisationsEstablished = table.Column<int>(type: "integer", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Resigned = table.Column<int>(type: "integer", nullable: false),
                    Restored = table.Column<int>(type: "integer", nullable: false),
                    StruckOff = table.Column<int>(type: "integer", nullable: false),
                    TransferredIn = table.Column<int>(type: "integer", nullable: false),
                    TransferredOut = table.Column<int>(type: "integer", nullable: false)
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

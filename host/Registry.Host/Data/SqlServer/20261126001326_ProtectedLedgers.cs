using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class ProtectedLedgers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Statements of their own stand apart from changes of tables: SQLite makes some tables anew at the end of a migration.
            AppendOnlyTables.ProtectSqlServer(
                migrationBuilder,
                "reports_revisions",
                "reports_lines",
                "reports_steps",
                "reports_target_shares",
                "reports_entered_values",
                "unions_events",
                "unions_return_steps",
                "youth_organisation_events",
                "youth_member_events",
                "youth_proposal_steps",
                "members_papers"
            );
            OrganisationOrigins.FillSqlServer(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The triggers go with their tables in the migration before.
        }
    }
}

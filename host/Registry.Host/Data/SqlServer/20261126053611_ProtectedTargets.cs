using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class ProtectedTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A statement of its own stands apart from changes of tables: SQLite makes some tables anew at the end of a migration.
            AppendOnlyTables.ProtectSqlServer(migrationBuilder, "reports_targets");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER reports_targets_append_only;");
        }
    }
}

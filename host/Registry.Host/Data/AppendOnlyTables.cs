using Microsoft.EntityFrameworkCore.Migrations;

namespace Registry.Host.Data;

/// <summary>Triggers by which the database itself refuses to change or delete what is append-only (docs/adr/0003).</summary>
internal static class AppendOnlyTables
{
    private static readonly string[] Tables =
    [
        "members_events",
        "members_dossier_steps",
        "organisations_events",
        "reports_quarterly",
        "reports_quarterly_lines",
        "audit_entries",
    ];

    public static void ProtectSqlite(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            foreach (var action in new[] { "UPDATE", "DELETE" })
                migration.Sql(
                    $"CREATE TRIGGER {table}_no_{action.ToLowerInvariant()} BEFORE {action} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;"
                );
        }
    }

    public static void ProtectPostgreSql(MigrationBuilder migration)
    {
        migration.Sql(
            "CREATE FUNCTION registry_append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$ LANGUAGE plpgsql;"
        );
        foreach (var table in Tables)
            migration.Sql(
                $"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION registry_append_only();"
            );
    }

    public static void ProtectSqlServer(MigrationBuilder migration)
    {
        foreach (var table in Tables)
            migration.Sql(
                $"EXEC(N'CREATE TRIGGER {table}_append_only ON {table} AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 50001, ''{table} is append-only'', 1; END');"
            );
    }
}

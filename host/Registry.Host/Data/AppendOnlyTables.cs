using Microsoft.EntityFrameworkCore.Migrations;

namespace Registry.Host.Data;

/// <summary>Triggers by which the database itself refuses to change or delete what is append-only (docs/adr/0003).</summary>
internal static class AppendOnlyTables
{
    /// <summary>Those of the first migration; a later one names its own. A test holds them against what the model calls append-only.</summary>
    public static readonly string[] All =
    [
        "audit_entries",
        "members_events",
        "members_dossier_steps",
        "members_recognition_steps",
        "members_case_steps",
        "members_classification_steps",
        "members_identity_steps",
        "members_papers",
        "organisations_events",
        "reports_revisions",
        "reports_lines",
        "reports_steps",
        "reports_targets",
        "reports_target_shares",
        "reports_entered_values",
        "unions_events",
        "unions_return_steps",
        "youth_organisation_events",
        "youth_member_events",
        "youth_proposal_steps",
    ];

    public static void ProtectSqlite(MigrationBuilder migration, params IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var action in new[] { "UPDATE", "DELETE" })
                migration.Sql(
                    $"CREATE TRIGGER {table}_no_{action.ToLowerInvariant()} BEFORE {action} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;"
                );
        }
    }

    public static void ProtectPostgreSql(MigrationBuilder migration, params IReadOnlyList<string> tables)
    {
        migration.Sql(
            "CREATE OR REPLACE FUNCTION registry_append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$ LANGUAGE plpgsql;"
        );
        foreach (var table in tables)
            migration.Sql(
                $"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION registry_append_only();"
            );
    }

    public static void ProtectSqlServer(MigrationBuilder migration, params IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
            migration.Sql(
                $"EXEC(N'CREATE TRIGGER {table}_append_only ON {table} AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 50001, ''{table} is append-only'', 1; END');"
            );
    }
}

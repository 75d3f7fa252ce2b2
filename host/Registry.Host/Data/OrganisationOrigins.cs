using Microsoft.EntityFrameworkCore.Migrations;

namespace Registry.Host.Data;

/// <summary>
/// Parent, type and code became part of the entry by which an organisation was established. Until then nothing could change them, so
/// the organisation's own row still says what they were; the trigger that keeps the ledger unchanged stands aside for this one filling.
/// </summary>
internal static class OrganisationOrigins
{
    private const string Ledger = "organisations_events";

    public static void FillSqlite(MigrationBuilder migration)
    {
        migration.Sql($"DROP TRIGGER {Ledger}_no_update;");
        migration.Sql(Fill("substr(o.\"OrganisationPath\", -5)"));
        migration.Sql(
            $"CREATE TRIGGER {Ledger}_no_update BEFORE UPDATE ON {Ledger} BEGIN SELECT RAISE(ABORT, '{Ledger} is append-only'); END;"
        );
    }

    public static void FillPostgreSql(MigrationBuilder migration)
    {
        migration.Sql($"ALTER TABLE {Ledger} DISABLE TRIGGER {Ledger}_append_only;");
        migration.Sql(Fill("right(o.\"OrganisationPath\", 5)"));
        migration.Sql($"ALTER TABLE {Ledger} ENABLE TRIGGER {Ledger}_append_only;");
    }

    public static void FillSqlServer(MigrationBuilder migration)
    {
        migration.Sql($"EXEC(N'DISABLE TRIGGER {Ledger}_append_only ON {Ledger}');");
        migration.Sql($"EXEC(N'{Fill("RIGHT(o.\"OrganisationPath\", 5)").Replace("'", "''", StringComparison.Ordinal)}');");
        migration.Sql($"EXEC(N'ENABLE TRIGGER {Ledger}_append_only ON {Ledger}');");
    }

    private static string Fill(string code) =>
        $"UPDATE {Ledger} SET \"ParentId\" = {Own("o.\"ParentId\"")}, \"Type\" = {Own("o.\"Type\"")}, \"Code\" = {Own(code)} WHERE \"Kind\" = 'Established';";

    private static string Own(string value) =>
        $"(SELECT {value} FROM organisations_organisations o WHERE o.\"Id\" = {Ledger}.\"OrganisationId\")";
}

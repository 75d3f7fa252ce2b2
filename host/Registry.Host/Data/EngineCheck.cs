using Microsoft.Data.Sqlite;
using Npgsql;

namespace Registry.Host.Data;

/// <summary>What the database engine itself finds damaged in what it stores, before anything is read through the program.</summary>
internal static class EngineCheck
{
    /// <summary>More lines than these say no more.</summary>
    private const int Most = 100;

    /// <summary>SQLite's codes for a damaged file, and for one that is no database.</summary>
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>PostgreSQL's classes of errors about what is stored: damaged data, damaged index.</summary>
    private static readonly string[] DamagedStates = ["XX001", "XX002"];

    /// <summary>The exception says that what is stored is damaged.</summary>
    public static bool IsDamage(Exception e) =>
        e is SqliteException { SqliteErrorCode: Corrupt or NotADatabase }
        || (e is PostgresException { SqlState: var state } && DamagedStates.Contains(state))
        || (e.InnerException is { } inner && IsDamage(inner));

    /// <returns>What was done, in words, and a line for each damage.</returns>
    public static async Task<(string Done, IReadOnlyList<string> Damages)> RunAsync(
        IConfiguration configuration,
        CancellationToken cancellation
    )
    {
        var connection = Database.ConnectionString(configuration);
        return Database.Provider(configuration) switch
        {
            DatabaseProvider.Sqlite when !File.Exists(new SqliteConnectionStringBuilder(connection).DataSource) => (
                "There is no database yet.",
                []
            ),
            DatabaseProvider.Sqlite => ("Checked by SQLite: integrity_check, foreign_key_check.", OfFile(connection)),
            DatabaseProvider.PostgreSql => await OfPostgreSqlAsync(connection, cancellation),
            _ => ("Not checked by the engine: run DBCC CHECKDB on SQL Server.", []),
        };
    }

    /// <summary>What SQLite finds damaged in a database file.</summary>
    public static IReadOnlyList<string> OfFile(string connectionString)
    {
        var damages = new List<string>();
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA integrity_check({Most})";
            using (var found = command.ExecuteReader())
            {
                while (found.Read())
                {
                    if (found.GetString(0) is not "ok" and var damage)
                        damages.Add("database file: " + damage.ReplaceLineEndings(" "));
                }
            }
            command.CommandText = "PRAGMA foreign_key_check";
            using var orphans = command.ExecuteReader();
            while (damages.Count < Most && orphans.Read())
                damages.Add(
                    $"database file: table {orphans.GetString(0)}: row {orphans.GetValue(1)} belongs to a row of {orphans.GetString(2)} that is not there"
                );
        }
        catch (SqliteException e) when (IsDamage(e))
        {
            damages.Add("database file: " + e.Message);
        }
        return damages;
    }

    /// <summary>
    /// With the extension amcheck its check of every index against its table; without it every row of every table is read, by which
    /// the server checks its pages where they have checksums. Foreign keys the server holds by itself.
    /// </summary>
    private static async Task<(string, IReadOnlyList<string>)> OfPostgreSqlAsync(
        string connectionString,
        CancellationToken cancellation
    )
    {
        const string Tables =
            "SELECT format('SELECT count(*) FROM (SELECT length(t::text) FROM %s t OFFSET 0) x', c.oid::regclass), c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = current_schema()";
        const string Indexes =
            "SELECT format('SELECT bt_index_check(%s::oid::regclass, true)', c.oid), c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am a ON a.oid = c.relam WHERE c.relkind = 'i' AND a.amname = 'btree' AND n.nspname = current_schema()";
        const string HasAmcheck =
            "SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'amcheck') AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)";
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(HasAmcheck, connection);
        var amcheck = await command.ExecuteScalarAsync(cancellation) is true;
        command.CommandText = amcheck ? $"{Tables} UNION ALL {Indexes}" : Tables;
        var checks = new List<(string Sql, string Name)>();
        await using (var found = await command.ExecuteReaderAsync(cancellation))
        {
            while (await found.ReadAsync(cancellation))
                checks.Add((found.GetString(0), found.GetString(1)));
        }
        var damages = new List<string>();
        foreach (var (sql, name) in checks)
        {
            try
            {
                command.CommandText = sql;
                await command.ExecuteNonQueryAsync(cancellation);
            }
            catch (PostgresException e) when (IsDamage(e))
            {
                damages.Add($"database: {name}: {e.MessageText}");
            }
        }
        var done = amcheck
            ? "every row read, every index by amcheck"
            : "every row read (amcheck is not installed, or not allowed)";
        return ($"Checked by PostgreSQL: {done}.", damages);
    }
}

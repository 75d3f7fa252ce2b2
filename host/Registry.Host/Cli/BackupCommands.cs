using System.CommandLine;
using Microsoft.Data.Sqlite;
using Registry.Host.Data;

namespace Registry.Host.Cli;

/// <summary>Backup and restore of the embedded database. A database server has its own tools, and they are better.</summary>
internal static class BackupCommands
{
    private const string ServerTools =
        "This verb is for the embedded database. Use pg_dump and pg_restore with PostgreSQL, BACKUP DATABASE with SQL Server.";

    /// <summary>SQLite's code for a database that another connection holds.</summary>
    private const int SqliteBusy = 5;

    public static Command Backup()
    {
        var file = new Argument<FileInfo>("file") { Description = "File to write; must not exist." };
        var command = new Command("backup", "Copies the embedded database to a file, also while the program runs.") { file };
        command.SetAction(
            (parsed, _) =>
                RegistryCommands.RunAsync(
                    async services =>
                    {
                        var target = parsed.GetRequiredValue(file);
                        if (!IsEmbedded(services, out var connection))
                            return await FailAsync(ServerTools);
                        if (target.Exists)
                            return await FailAsync($"{target.FullName} exists already; nothing was written.");
                        if (target.Directory is not { Exists: true })
                            return await FailAsync($"There is no directory {target.DirectoryName}; nothing was written.");
                        MakePrivate(target.FullName);
                        Copy(connection, $"Data Source={target.FullName};Pooling=False");
                        await Console.Out.WriteLineAsync($"Written: {target.FullName}");
                        await Console.Out.WriteLineAsync(
                            "Keep identity.key of the data directory with it, in another place: national ids cannot be read without it."
                        );
                        return 0;
                    },
                    prepare: false
                )
        );
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that backup wrote." };
        var command = new Command(
            "restore",
            "Replaces the embedded database by a backup; what was there is kept beside it. Stop the program first."
        )
        {
            file,
        };
        command.SetAction(
            (parsed, _) =>
                RegistryCommands.RunAsync(
                    async services =>
                    {
                        var source = parsed.GetRequiredValue(file);
                        if (!IsEmbedded(services, out var connection))
                            return await FailAsync(ServerTools);
                        if (!source.Exists || !IsSound(source.FullName))
                            return await FailAsync(
                                $"{source.FullName} is not a sound backup of the Registry; nothing was changed."
                            );
                        var database = new SqliteConnectionStringBuilder(connection).DataSource;
                        if (File.Exists(database) && IsInUse(database))
                            return await FailAsync(
                                "The program is running on this database. Stop it first; nothing was changed."
                            );
                        if (File.Exists(database))
                            Copy(connection, $"Data Source={Kept(database)};Pooling=False");
                        Copy($"Data Source={source.FullName};Mode=ReadOnly;Pooling=False", connection);
                        await Console.Out.WriteLineAsync($"Restored from {source.FullName}.");
                        return 0;
                    },
                    prepare: false
                )
        );
        return command;
    }

    private static bool IsEmbedded(IServiceProvider services, out string connection)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        connection = Database.ConnectionString(configuration);
        return Database.Provider(configuration) == DatabaseProvider.Sqlite;
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(to);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    /// <summary>A whole SQLite file with our migrations in it.</summary>
    private static bool IsSound(string file)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT (SELECT count(*) FROM __EFMigrationsHistory) > 0 AND (SELECT integrity_check FROM pragma_integrity_check) = 'ok'";
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            // Not a database, or not ours: the caller says so.
            return false;
        }
    }

    /// <summary>
    /// Whether another process has the database open: leaving the write-ahead log needs it alone. The restored file brings its own
    /// mode with it.
    /// </summary>
    private static bool IsInUse(string database)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=2");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            return command.ExecuteScalar() is not "delete";
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == SqliteBusy)
        {
            return true;
        }
    }

    /// <summary>An empty file, which SQLite takes for an empty database, that no other account can read.</summary>
    private static void MakePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Open(file, options).Dispose();
    }

    private static string Kept(string database)
    {
        var number = 1;
        while (File.Exists($"{database}.before-restore-{number}"))
            number++;
        return $"{database}.before-restore-{number}";
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 2;
    }
}

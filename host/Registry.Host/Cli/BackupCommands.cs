using System.CommandLine;
using Microsoft.Data.Sqlite;
using Registry.Documents.Files;
using Registry.Host.Data;
using Registry.People.Integration;

namespace Registry.Host.Cli;

/// <summary>Backup and restore of the embedded database with the files. A database server has its own tools, and they are better.</summary>
internal static class BackupCommands
{
    private const string ServerTools =
        "This verb is for the embedded database. Use pg_dump and pg_restore with PostgreSQL, BACKUP DATABASE with SQL Server, and copy the folder files of the data directory after it.";

    /// <summary>SQLite's code for a database that another connection holds.</summary>
    private const int SqliteBusy = 5;

    public static Command Backup()
    {
        var file = new Argument<FileInfo>("file") { Description = "File to write; must not exist." };
        var command = new Command(
            "backup",
            "Copies the embedded database and the files to one file, also while the program runs."
        )
        {
            file,
        };
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
                        if (EngineCheck.OfFile(connection) is { Count: > 0 } damages)
                            return await FailAsync([
                                .. damages,
                                "The database is damaged: no backup was written, it would be as damaged. Restore the last sound one; keep the data directory as it is.",
                            ]);
                        BackupArchive.Write(
                            target.FullName,
                            database => Copy(connection, $"Data Source={database};Pooling=False"),
                            FilesOf(services)
                        );
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
            "Replaces the embedded database by a backup and brings back its files; what was there is kept beside it. Stop the program first."
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
                        using var backup = BackupArchive.Open(source.FullName);
                        if (backup is null || !IsOurs(backup.Database))
                            return await FailAsync($"{source.FullName} is not a backup of the Registry; nothing was changed.");
                        if (EngineCheck.OfFile(ReadOnly(backup.Database)) is { Count: > 0 } damages)
                            return await FailAsync([.. damages, $"{source.FullName} is damaged; nothing was changed."]);
                        // A key that is not the backup's would make every national id in it unreadable.
                        if (FingerprintOf(backup.Database) is { } fingerprint)
                            services.GetRequiredService<IIdentityKeyCheck>().Require(fingerprint);
                        var database = new SqliteConnectionStringBuilder(connection).DataSource;
                        if (File.Exists(database) && IsInUse(database))
                            return await FailAsync(
                                "The program is running on this database. Stop it first; nothing was changed."
                            );
                        if (File.Exists(database))
                            Copy(connection, $"Data Source={Kept(database)};Pooling=False");
                        backup.RestoreFiles(FilesOf(services));
                        Copy(ReadOnly(backup.Database), connection);
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

    private static string FilesOf(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return Path.Combine(configuration["Registry:DataDirectory"]!, DocumentFolder.Name);
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(to);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    private static string ReadOnly(string file) => $"Data Source={file};Mode=ReadOnly;Pooling=False";

    /// <summary>Which key of national ids the database of a backup belongs to; null: to none yet.</summary>
    private static string? FingerprintOf(string file)
    {
        using var connection = new SqliteConnection(ReadOnly(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Fingerprint FROM people_identity_keys";
        return command.ExecuteScalar() as string;
    }

    /// <summary>A SQLite file with the migrations of this version in it, as far as national ids have a key.</summary>
    private static bool IsOurs(string file)
    {
        try
        {
            using var connection = new SqliteConnection(ReadOnly(file));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT (SELECT count(*) FROM __EFMigrationsHistory) > 0 AND (SELECT count(*) FROM people_identity_keys) >= 0";
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

    private static string Kept(string database)
    {
        var number = 1;
        while (File.Exists($"{database}.before-restore-{number}"))
            number++;
        return $"{database}.before-restore-{number}";
    }

    private static async Task<int> FailAsync(params IReadOnlyList<string> messages)
    {
        foreach (var message in messages)
            await Console.Error.WriteLineAsync(message);
        return 2;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Host.Data;

/// <summary>Brings the database to this version.</summary>
internal static class Migrations
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// EF Core keeps two migrations apart by a row in the database. A server drops such a lock with the connection; in the embedded
    /// database the row of a program that was killed stays, and every later start would wait for it for ever. So there a file is held
    /// as the lock, which the operating system gives up with the program, whatever ends it. Who holds it knows that a row that is there
    /// belongs to nobody.
    /// </summary>
    public static async Task ApplyAsync(RegistryDbContext db, IConfiguration configuration, CancellationToken cancellation)
    {
        if (Database.Provider(configuration) != DatabaseProvider.Sqlite)
        {
            await db.Database.MigrateAsync(cancellation);
            return;
        }
        var connection = Database.ConnectionString(configuration);
        await using var alone = await WaitAsync(
            new SqliteConnectionStringBuilder(connection).DataSource + ".migrating",
            cancellation
        );
        await ClearAbandonedAsync(connection, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    private static async Task<FileStream> WaitAsync(string file, CancellationToken cancellation)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        while (true)
        {
            try
            {
                return new FileStream(file, options);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another program migrates: this one goes on when it is done.
                await Task.Delay(Between, cancellation);
            }
        }
    }

    private static async Task ClearAbandonedAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancellation) is 0L)
            return;
        command.CommandText = "DELETE FROM __EFMigrationsLock";
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

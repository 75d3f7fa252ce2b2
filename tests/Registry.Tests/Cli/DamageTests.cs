using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Registry.Host.Data;
using Registry.Tests.Databases;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>The embedded database after a disk that wrote rubbish, and after a migration that was killed.</summary>
public sealed class DamageTests
{
    private const int PageSize = 4096;

    [Fact]
    public async Task Verify_says_what_is_damaged_and_backup_and_restore_refuse_it()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "Damages the file of the embedded database.");
        using var database = TestDatabase.CopyOfReferenceData();
        Damage(FileOf(database), "members_events");
        var verified = await HostProcess.RunAsync(database, null, "verify");
        verified.ExitCode.ShouldBe(1, verified.Errors);
        verified.Output.ShouldContain("database file: ");
        verified.Output.ShouldContain("The database is damaged in ");
        verified.Errors.ShouldNotContain("   at ");

        var target = Path.Combine(database.DataDirectory, "backup.zip");
        var backup = await HostProcess.RunAsync(database, null, "backup", target);
        backup.ExitCode.ShouldBe(2);
        backup.Errors.ShouldContain("database file: ");
        backup.Errors.ShouldContain("no backup was written");
        File.Exists(target).ShouldBeFalse();

        using var sound = TestDatabase.CopyOfReferenceData();
        var restored = await HostProcess.RunAsync(sound, null, "restore", FileOf(database));
        restored.ExitCode.ShouldBe(2);
        restored.Errors.ShouldContain("database file: ");
        (await HostProcess.RunAsync(sound, null, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Verify_names_a_row_that_belongs_to_a_row_that_is_not_there()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "A database server holds its foreign keys itself.");
        using var database = TestDatabase.CopyOfReferenceData();
        Run(FileOf(database), "DELETE FROM unions_unions WHERE Id = (SELECT MassOrganisationId FROM unions_events LIMIT 1)");
        var verified = await HostProcess.RunAsync(database, null, "verify");
        verified.ExitCode.ShouldBe(1, verified.Errors);
        verified.Output.ShouldContain("database file: table unions_events: row ");
    }

    [Fact]
    public async Task On_PostgreSQL_verify_reads_every_row_and_has_every_index_checked_where_amcheck_is_there()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.PostgreSql, "Of PostgreSQL.");
        using var database = TestDatabase.CopyOfReferenceData();
        var without = await HostProcess.RunAsync(database, null, "verify");
        (without.ExitCode, without.Output.Trim()).ShouldBe((0, "Clean."), without.Errors);
        without.Errors.ShouldContain("every row read (amcheck is not installed");
        await using (var connection = new NpgsqlConnection(database.Settings.Single(s => s.Key.StartsWith("Conn")).Value))
        {
            await connection.OpenAsync(Api.Stop);
            await using var command = new NpgsqlCommand("CREATE EXTENSION amcheck", connection);
            await command.ExecuteNonQueryAsync(Api.Stop);
        }
        var with = await HostProcess.RunAsync(database, null, "verify");
        (with.ExitCode, with.Output.Trim()).ShouldBe((0, "Clean."), with.Errors);
        with.Errors.ShouldContain("every row read, every index by amcheck");
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_keep_the_next_start_waiting()
    {
        Assert.SkipWhen(
            TestDatabase.Provider != DatabaseProvider.Sqlite,
            "A database server drops the lock with the connection."
        );
        for (var attempt = 1; ; attempt++)
        {
            using var database = TestDatabase.CreateEmpty();
            using var process = HostProcess.Start(database, ["migrate"]);
            while (!process.HasExited && !HoldsLock(FileOf(database)))
                await Task.Delay(5, Api.Stop);
            process.Kill();
            await process.WaitForExitAsync(Api.Stop);
            if (!HoldsLock(FileOf(database)))
            {
                attempt.ShouldBeLessThan(20, "the migration was always quicker than the kill");
                continue;
            }
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Api.Stop);
            patience.CancelAfter(TimeSpan.FromMinutes(3));
            var next = await HostProcess.RunAsync(database, null, patience.Token, "migrate");
            (next.ExitCode, next.Output.Trim()).ShouldBe((0, "The database is up to date."), next.Errors);
            HoldsLock(FileOf(database)).ShouldBeFalse();
            var verified = await HostProcess.RunAsync(database, null, "verify");
            (verified.ExitCode, verified.Output.Trim()).ShouldBe((0, "Clean."), verified.Errors);
            return;
        }
    }

    [Fact]
    public async Task Two_programs_that_migrate_at_once_wait_for_each_other()
    {
        using var database = TestDatabase.CreateEmpty();
        var both = await Task.WhenAll(
            HostProcess.RunAsync(database, null, "migrate"),
            HostProcess.RunAsync(database, null, "migrate")
        );
        foreach (var run in both)
            run.ExitCode.ShouldBe(0, run.Errors);
    }

    private static string FileOf(TestDatabase database) => Path.Combine(database.DataDirectory, "registry.db");

    private static bool HoldsLock(string file)
    {
        try
        {
            return File.Exists(file) && Run(file, "SELECT count(*) FROM __EFMigrationsLock") is > 0L;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 1 or 5 or 8)
        {
            // No such table yet, or busy.
            return false;
        }
    }

    private static object? Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Overwrites half of the first page of a table.</summary>
    private static void Damage(string file, string table)
    {
        var page = (long)Run(file, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'")!;
        using var stream = File.OpenWrite(file);
        stream.Position = ((page - 1) * PageSize) + 8;
        stream.Write(Enumerable.Repeat((byte)0xA5, PageSize / 2).ToArray());
    }
}

using Npgsql;
using Registry.Host.Data;
using Registry.Tests.Databases;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>A verb that reads leaves the jobs alone; where the queue is kept in the database, that can be seen.</summary>
public sealed class VerbJobTests
{
    [Theory]
    [InlineData("figures", "--json")]
    [InlineData("rules", "list")]
    [InlineData("orgs", "tree")]
    public async Task A_verb_that_reads_queues_no_job(params string[] verb)
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.PostgreSql, "The embedded database keeps its queue in memory.");
        using var database = TestDatabase.CopyOfReferenceData();
        var run = await HostProcess.RunAsync(database, null, verb);
        run.ExitCode.ShouldBe(0, run.Errors);
        var connection = database.Settings.Single(s => s.Key == "ConnectionStrings:Registry").Value;
        await using var source = NpgsqlDataSource.Create(connection);
        await using var tables = source.CreateCommand("SELECT to_regclass('hangfire.job') IS NOT NULL");
        if (await tables.ExecuteScalarAsync(Api.Stop) is false)
            return;
        await using var jobs = source.CreateCommand("SELECT count(*) FROM hangfire.job");
        (await jobs.ExecuteScalarAsync(Api.Stop)).ShouldBe(0L);
    }
}

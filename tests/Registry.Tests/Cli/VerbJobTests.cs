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
        var connection = database.Settings.Single(s => s.Key == "ConnectionStrings:Registry").Value;
        await using var source = NpgsqlDataSource.Create(connection);
        // What the reference data was served with queued jobs of its own.
        var before = await JobsAsync(source);
        var run = await HostProcess.RunAsync(database, null, verb);
        run.ExitCode.ShouldBe(0, run.Errors);
        (await JobsAsync(source)).ShouldBe(before);
    }

    private static async Task<long> JobsAsync(NpgsqlDataSource source)
    {
        await using var jobs = source.CreateCommand("SELECT count(*) FROM hangfire.job");
        return (long)(await jobs.ExecuteScalarAsync(Api.Stop))!;
    }
}

using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Registry.Inbox.Waiting;
using Registry.Reports.Contracts;
using Registry.Reports.Life;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>A run that somebody asked for: queued apart, followed by who asked, and told to the administrator when it fails.</summary>
public sealed class ReportRunTests : IDisposable
{
    private const string Runs = "/api/reports/runs";
    private const int Retries = 3;
    private readonly RegistryApp app = new();

    [Fact]
    public async Task Who_asked_sees_how_far_it_is_and_nobody_else_does()
    {
        using var officer = await app.SignInAsync("nhansu");
        var id = (await officer.DoAsync<ReportRunDto>(Runs, new { })).Id;
        (await ReadAsync(officer, id)).ShouldBe(new ReportRunDto(id, RunState.Queued, 0, null));
        using (var connection = Storage.GetConnection())
        {
            connection.SetJobParameter(id, ReportRuns.Done, SerializationHelper.Serialize(3));
            connection.SetJobParameter(id, ReportRuns.Total, SerializationHelper.Serialize(12));
        }
        (await ReadAsync(officer, id)).ShouldBe(new ReportRunDto(id, RunState.Queued, 3, 12));
        using var board = await app.SignInAsync("tochuc");
        await board.RefusedAsync($"{Runs}/{id}", 404);
        using var inspector = await app.SignInAsync("kiemtra");
        await inspector.RefusedAsync(Runs, new { }, 403);
        await officer.RefusedAsync($"{Runs}/no-such-run", 404);
    }

    [Fact]
    public async Task Reports_wait_in_a_queue_of_their_own()
    {
        using var officer = await app.SignInAsync("nhansu");
        var id = (await officer.DoAsync<ReportRunDto>(Runs, new { })).Id;
        using var connection = Storage.GetConnection();
        connection.GetStateData(id).Data["Queue"].ShouldBe("reports");
        typeof(ReportJob)
            .GetMethods()
            .Where(m => m.DeclaringType == typeof(ReportJob) && m.ReturnType == typeof(Task))
            .ShouldAllBe(m => m.GetCustomAttributes(typeof(QueueAttribute), false).Length == 1);
    }

    [Fact]
    public async Task What_fails_is_tried_again_and_then_told_to_the_administrator_alone()
    {
        using var officer = await app.SignInAsync("nhansu");
        using var administrator = await app.SignInAsync("quantri");
        (await InboxAsync(administrator)).ShouldBeEmpty();
        var id = (await officer.DoAsync<ReportRunDto>(Runs, new { })).Id;
        for (var attempt = 1; attempt <= Retries; attempt++)
        {
            Fail(id);
            (await ReadAsync(officer, id)).State.ShouldBe(RunState.WaitingToRetry);
        }
        (await InboxAsync(administrator)).ShouldBeEmpty();
        Fail(id);
        (await ReadAsync(officer, id)).State.ShouldBe(RunState.Failed);
        var entry = (await InboxAsync(administrator)).ShouldHaveSingleItem();
        (entry.Todo, entry.Address, entry.FullName).ShouldBe(("Registry:JobsFailed", "/job-failures", "ReportJob.RunAskedAsync"));
        (await InboxAsync(officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Making_reports_says_how_far_it_is_after_each()
    {
        var told = new List<(int Done, int Total)>();
        var made = await app.CallAsync<ReportService, IReadOnlyList<string>>(maker =>
            maker.MakeMissingAsync(Api.Stop, (done, total) => told.Add((done, total)))
        );
        made.ShouldNotBeEmpty();
        told.ShouldBe(Enumerable.Range(0, made.Count + 1).Select(done => (done, made.Count)));
    }

    private void Fail(string id) =>
        app
            .Services.GetRequiredService<IBackgroundJobClient>()
            .ChangeState(id, new FailedState(new InvalidOperationException("x")));

    private JobStorage Storage => app.Services.GetRequiredService<JobStorage>();

    private static Task<ReportRunDto> ReadAsync(HttpClient client, string id) => client.ReadAsync<ReportRunDto>($"{Runs}/{id}");

    private static async Task<IEnumerable<InboxItemDto>> InboxAsync(HttpClient client) =>
        (await client.ReadAsync<InboxDto>("/api/members/inbox")).Items.Where(i => i.Todo == "Registry:JobsFailed");

    public void Dispose() => app.Dispose();
}

using Hangfire;
using Hangfire.Server;
using Microsoft.Extensions.Logging;
using Registry.Kernel;

namespace Registry.Reports.Life;

/// <summary>
/// Made by Hangfire in the night after a period, and at start for periods missed. Safe to kill, to run twice and on two servers: a
/// report is one save, and a period has one report of a definition.
/// </summary>
internal sealed class ReportJob(ReportService reports, ICurrentUser user, ILogger<ReportJob> log)
{
    /// <summary>Recurring jobs by their id, each with its schedule in Viet Nam time. Whichever runs first makes all that is missing.</summary>
    public static readonly IReadOnlyDictionary<string, string> Schedules = new Dictionary<string, string>
    {
        ["quarterly-report"] = "30 0 1 1,4,7,10 *",
        ["half-year-report"] = "40 0 1 1,7 *",
        ["yearly-report"] = "50 0 1 1 *",
    };

    /// <summary>Reports wait for each other, and nothing that has a deadline waits for them.</summary>
    public const string Queue = "reports";

    /// <summary>Makes the reports that are missing.</summary>
    [Queue(Queue)]
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public async Task RunAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        var made = await reports.MakeMissingAsync(cancellation);
        if (made.Count > 0)
            log.LogInformation("Made {Count} reports, {First} to {Last}.", made.Count, made[0], made[^1]);
    }

    /// <summary>The same for somebody who asked for it and sees how far it is.</summary>
    [Queue(Queue)]
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [30, 120, 600])]
    public async Task RunAskedAsync(PerformContext context, CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        await reports.MakeMissingAsync(
            cancellation,
            (done, total) =>
            {
                context.SetJobParameter(ReportRuns.Done, done);
                context.SetJobParameter(ReportRuns.Total, total);
            }
        );
    }
}

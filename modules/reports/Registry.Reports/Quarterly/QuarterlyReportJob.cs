using Hangfire;
using Microsoft.Extensions.Logging;
using Registry.Kernel;

namespace Registry.Reports.Quarterly;

/// <summary>Made by Hangfire in the night after a quarter, and at start for quarters missed. Safe to kill and to run twice: a quarter has one report.</summary>
internal sealed class QuarterlyReportJob(ReportMaker maker, ICurrentUser user, ILogger<QuarterlyReportJob> log)
{
    /// <summary>00:30 on the first day of January, April, July and October, Viet Nam time.</summary>
    public const string Schedule = "30 0 1 1,4,7,10 *";
    public const string Id = "quarterly-report";

    /// <summary>Makes the reports that are missing.</summary>
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public async Task RunAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        var made = await maker.MakeMissingAsync(cancellation);
        if (made.Count > 0)
            log.LogInformation("Quarterly reports made: {First} to {Last} ({Count})", made[0], made[^1], made.Count);
    }
}

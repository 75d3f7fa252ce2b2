using Hangfire;
using Registry.Kernel;
using Registry.Reports.Life;

namespace Registry.Reports.Keeping;

/// <summary>Counts large organisations in the night and at start, and one of them again when somebody looked at older figures. May run twice.</summary>
internal sealed class FigureJob(FigureService figures, ICurrentUser user)
{
    /// <summary>Just after midnight in Viet Nam: until then the pages show the day before.</summary>
    public const string Schedule = "1 0 * * *";

    [Queue(ReportJob.Queue)]
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public Task CountAllAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        return figures.KeepAllAsync(cancellation);
    }

    [Queue(ReportJob.Queue)]
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [30, 120, 600])]
    public Task CountAsync(Guid organisation, DateOnly day, CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        return figures.KeepAsync(organisation, day, cancellation);
    }
}

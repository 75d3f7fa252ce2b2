using Hangfire;
using Registry.Kernel;

namespace Registry.Dashboards.Keeping;

/// <summary>Counts large organisations in the night and at start, and one of them again when somebody looked at older figures. May run twice.</summary>
internal sealed class FigureJob(FigureService figures, ICurrentUser user)
{
    /// <summary>Just after midnight in Viet Nam: until then the pages show the day before.</summary>
    public const string Schedule = "1 0 * * *";

    /// <summary>That of the reports: what counts much waits for each other, and nothing that has a deadline waits for it.</summary>
    private const string Queue = "reports";

    [Queue(Queue)]
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public Task CountAllAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        return figures.KeepAllAsync(cancellation);
    }

    [Queue(Queue)]
    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [30, 120, 600])]
    public Task CountAsync(Guid organisation, DateOnly day, CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        return figures.KeepAsync(organisation, day, cancellation);
    }
}

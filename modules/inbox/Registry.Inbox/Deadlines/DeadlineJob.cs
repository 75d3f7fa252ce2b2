using Hangfire;
using Registry.Kernel;

namespace Registry.Inbox.Deadlines;

/// <summary>Made by Hangfire every night. Safe to kill and to run twice: each person has one row, written anew.</summary>
internal sealed class DeadlineJob(DeadlineService deadlines, ICurrentUser user)
{
    public const string Id = "deadlines";

    /// <summary>01:00, Viet Nam time.</summary>
    public const string Schedule = "0 1 * * *";

    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public async Task RunAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        await deadlines.DeriveAsync(cancellation);
    }
}

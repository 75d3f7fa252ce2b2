using Hangfire.Storage;
using Registry.Access;
using Registry.Inbox.Integration;
using Registry.Kernel;

namespace Registry.Host.Jobs;

/// <summary>One entry for all that failed: the administrator looks into it.</summary>
internal sealed class JobInbox(JobFailures failures) : IInboxContributor
{
    public IReadOnlyList<string> Permissions { get; } = [AccessPermissions.Jobs];

    public Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var failed = failures.Get();
        IReadOnlyList<InboxEntry> entries =
            failed.Count == 0
                ? []
                :
                [
                    new InboxEntry(
                        "/job-failures",
                        string.Join(", ", failed.Select(f => f.Job).Distinct().Take(3)),
                        "Registry",
                        "Registry:JobsFailed",
                        null
                    ),
                ];
        return Task.FromResult(entries);
    }
}

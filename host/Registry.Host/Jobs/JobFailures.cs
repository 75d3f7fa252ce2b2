using Hangfire;
using Hangfire.Storage;
using Registry.Access;
using Registry.Kernel;

namespace Registry.Host.Jobs;

/// <summary>A background job that was tried as often as it may and failed.</summary>
/// <param name="Job">Class and method.</param>
/// <param name="Error">Kind of the error; what it says may hold personal data and stays in the log.</param>
internal sealed record JobFailure(string Id, string Job, DateTime? At, string Error);

/// <summary>What the administrator is told of background jobs.</summary>
internal sealed class JobFailures(ICurrentUser user, JobStorage storage, IBackgroundJobClient jobs)
{
    public const int Most = 50;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<JobFailure> Get()
    {
        using var _ = user.Within(AccessPermissions.Jobs);
        return
        [
            .. storage
                .GetMonitoringApi()
                .FailedJobs(0, Most)
                .Select(f => new JobFailure(
                    f.Key,
                    f.Value.Job is { } job ? $"{job.Type.Name}.{job.Method.Name}" : "?",
                    f.Value.FailedAt,
                    f.Value.ExceptionType?.Split('.')[^1] ?? ""
                )),
        ];
    }

    /// <summary>Tries it again now.</summary>
    public void Retry(string id)
    {
        using var _ = user.Within(AccessPermissions.Jobs);
        if (!jobs.Requeue(id))
            throw BusinessException.NotFound();
    }
}

using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>A run is a background job: what is known of it stands in the job's own parameters.</summary>
internal sealed class ReportRuns(ICurrentUser user, IBackgroundJobClient jobs, JobStorage storage) : IReportRunAppService
{
    public const string Done = "done";
    public const string Total = "total";
    private const string AskedBy = "askedBy";

    public Task<ReportRunDto> StartAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Make);
        var id = jobs.Create<ReportJob>(
            job => job.RunAskedAsync(null!, CancellationToken.None),
            new EnqueuedState(ReportJob.Queue)
        );
        using var connection = storage.GetConnection();
        connection.SetJobParameter(id, AskedBy, SerializationHelper.Serialize(user.Id));
        return Task.FromResult(new ReportRunDto(id, RunState.Queued, 0, null));
    }

    public Task<ReportRunDto> GetAsync(string id, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Make);
        using var connection = storage.GetConnection();
        if (connection.GetJobData(id) is not { } job || Read<Guid?>(connection, id, AskedBy) != user.Id)
            throw BusinessException.NotFound();
        return Task.FromResult(
            new ReportRunDto(id, StateOf(job.State), Read<int?>(connection, id, Done) ?? 0, Read<int?>(connection, id, Total))
        );
    }

    private static RunState StateOf(string? state) =>
        state switch
        {
            _ when state == SucceededState.StateName => RunState.Done,
            _ when state == FailedState.StateName || state == DeletedState.StateName => RunState.Failed,
            _ when state == ScheduledState.StateName => RunState.WaitingToRetry,
            _ when state == ProcessingState.StateName => RunState.Running,
            _ => RunState.Queued,
        };

    private static T? Read<T>(IStorageConnection connection, string id, string name) =>
        connection.GetJobParameter(id, name) is { Length: > 0 } text ? SerializationHelper.Deserialize<T>(text) : default;
}

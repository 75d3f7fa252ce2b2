using Registry.Kernel;

namespace Registry.Reports.Contracts;

/// <summary>Where a run is. Text: key Reports:Run.{value}.</summary>
public enum RunState
{
    Queued,
    Running,
    Done,

    /// <summary>It failed and is tried again by itself.</summary>
    WaitingToRetry,

    /// <summary>It is not tried again; the administrator is told.</summary>
    Failed,
}

/// <summary>Has missing reports made in the background: the page can be left, and the way back shows how far it is.</summary>
public interface IReportRunAppService
{
    /// <summary>Puts a run into the queue of reports. Needs <see cref="ReportsPermissions.Make"/>.</summary>
    Task<ReportRunDto> StartAsync(CancellationToken cancellation = default);

    /// <exception cref="BusinessException">404: no such run, or somebody else asked for it.</exception>
    Task<ReportRunDto> GetAsync(string id, CancellationToken cancellation = default);
}

/// <param name="Total">Reports to be made; null: not known before it runs.</param>
public sealed record ReportRunDto(string Id, RunState State, int Done, int? Total);

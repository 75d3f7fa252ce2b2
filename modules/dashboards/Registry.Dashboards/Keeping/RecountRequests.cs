using System.Collections.Concurrent;
using Hangfire;
using Registry.Dashboards.Figures;
using Registry.Kernel;

namespace Registry.Dashboards.Keeping;

internal sealed class RecountRequests(IBackgroundJobClient jobs, RegistryClock clock) : IRecountRequests
{
    private readonly ConcurrentDictionary<(Guid Organisation, DateOnly Day), DateTime> asked = new();

    public void Ask(Guid organisation, DateOnly day, TimeSpan again)
    {
        var (key, now) = ((organisation, day), clock.Now);
        var last = asked.GetOrAdd(key, DateTime.MinValue);
        if (now - last >= again && asked.TryUpdate(key, now, last))
            jobs.Enqueue<FigureJob>(job => job.CountAsync(organisation, day, CancellationToken.None));
    }
}

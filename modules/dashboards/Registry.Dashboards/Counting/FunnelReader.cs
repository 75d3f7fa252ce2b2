using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Admissions;

namespace Registry.Dashboards.Counting;

/// <summary>How far applications get, how long each step takes, and where dossiers wait.</summary>
internal sealed class FunnelReader(DashboardQueries queries, RegistryClock clock)
{
    private sealed record Way(
        DateOnly Applied,
        DateOnly? CellVoted,
        DateOnly? Submitted,
        DateOnly? GrassrootsVoted,
        DateOnly? Approved,
        DateOnly? Celebrated
    );

    /// <summary>The first of the twelve months that end with the day.</summary>
    public static DateOnly Since(DateOnly day) => day.AddYears(-1).AddDays(1);

    public async Task<FunnelDto> ReadAsync(DashboardNode node, CancellationToken cancellation)
    {
        if (node.Counts is { } counts)
            return counts.Funnel;
        var ways = await queries
            .Applications(node, Since(node.Day), node.Day)
            .Select(a => new Way(a.Applied, a.CellVoted, a.Submitted, a.GrassrootsVoted, a.Approved, a.Celebrated))
            .ToListAsync(cancellation);
        return new FunnelDto(
            Since(node.Day),
            node.Day,
            [
                new FunnelStepDto(FunnelStep.Applied, ways.Count, null),
                Step(FunnelStep.CellVoted, w => w.Applied, w => w.CellVoted),
                Step(FunnelStep.Submitted, w => w.CellVoted, w => w.Submitted),
                Step(FunnelStep.GrassrootsVoted, w => w.Submitted, w => w.GrassrootsVoted),
                // A grassroots cell submits straight to the committee that decides.
                Step(FunnelStep.Approved, w => w.GrassrootsVoted ?? w.Submitted, w => w.Approved),
                Step(FunnelStep.Celebrated, w => w.Approved, w => w.Celebrated),
            ],
            await WaitingAsync(node, cancellation)
        );

        FunnelStepDto Step(FunnelStep step, Func<Way, DateOnly?> from, Func<Way, DateOnly?> to) =>
            new(
                step,
                ways.Count(w => to(w) is not null),
                Median([
                    .. ways.Where(w => from(w) is not null && to(w) is not null)
                        .Select(w => Math.Max(0, to(w)!.Value.DayNumber - from(w)!.Value.DayNumber))
                        .Order(),
                ])
            );
    }

    /// <summary>Today's, whatever day is looked at: a dossier waits or it does not.</summary>
    private async Task<IReadOnlyList<WaitingDto>> WaitingAsync(DashboardNode node, CancellationToken cancellation)
    {
        var today = clock.Today;
        var counts = await queries
            .Dossiers(node)
            .GroupBy(d => d.State)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Overdue = g.Count(d => d.DueOn < today),
            })
            .ToListAsync(cancellation);
        return
        [
            .. DossierGroups.Waiting.Select(group => new WaitingDto(
                group.Name,
                counts.Where(c => group.States.Contains(c.Key)).Sum(c => c.Count),
                counts.Where(c => group.States.Contains(c.Key)).Sum(c => c.Overdue)
            )),
        ];
    }

    private static decimal? Median(IReadOnlyList<int> ordered) =>
        ordered.Count == 0 ? null
        : ordered.Count % 2 == 1 ? ordered[ordered.Count / 2]
        : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2m;
}

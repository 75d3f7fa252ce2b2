using Microsoft.Extensions.DependencyInjection;
using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;

namespace Registry.Dashboards.Overview;

/// <summary>What was counted, for those who set it beside what was asked; by the queries of the dashboard.</summary>
internal sealed class PlanFigures(
    ICurrentUser user,
    RegistryClock clock,
    DashboardNodes nodes,
    MemberReader members,
    HistoryReader history,
    BelowReader reader,
    IndicatorCounter indicators,
    ITargetBook targets,
    IServiceProvider services
) : IPlanFigures
{
    public async Task<IndicatorFigures> OfIndicatorsAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        var node = await nodes.FindAsync(asOf, organisationId, cancellation);
        var term = await targets.TermAtAsync(node.Day, cancellation);
        return new IndicatorFigures(
            node.Id,
            node.Name,
            node.IsRoot,
            node.Day,
            node.Counts?.Year ?? await CountAsync(counter => counter.OfYearAsync(node, cancellation)),
            node.Counts?.OfTerm
                ?? (
                    term is null
                        ? IndicatorCounter.Nothing
                        : await CountAsync(counter => counter.SinceAsync(node, term.From, cancellation))
                ),
            node.Counts?.KnownAt
        );
    }

    public async Task<IReadOnlyList<BelowFigure>> OfBelowAsync(
        string indicator,
        Guid organisationId,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        var node = await nodes.FindAsync(to < clock.Today ? to : clock.Today, organisationId, cancellation);
        var first = from <= node.Day ? from : new DateOnly(node.Day.Year, 1, 1);
        var below = (await reader.ReadAsync(node, first, cancellation)).Items;
        var done = await DoneAsync(indicator, node, first, cancellation);
        return [.. below.Select(b => new BelowFigure(b.OrganisationId, b.Name, b.AtStart, done(b)))];
    }

    public async Task<TermFigures> OfTermAsync(
        Guid organisationId,
        DateOnly from,
        DateOnly to,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var node = await nodes.FindAsync(day, organisationId, cancellation);
        var start = await nodes.FindAsync(from.AddDays(-1), organisationId, cancellation);
        // The term may have ended before the day.
        var last = to < node.Day ? to : node.Day;
        var heads = await members.HeadsAsync(node, cancellation);
        var before = await members.HeadsAsync(start, cancellation);
        return new TermFigures(
            node.Id,
            node.Name,
            node.IsRoot,
            node.Day,
            Standing(await history.StandingAsync(node, cancellation), node.Day),
            Standing(await history.StandingAsync(start, cancellation), start.Day),
            InTerm(await history.FoundedAsync(node, from, last, cancellation), Behind.Founded),
            InTerm(await history.ClosedAsync(node, from, last, cancellation), Behind.Closed),
            new CountWithList(heads.Members, DashboardLinks.Roster(node.Id, node.Day)),
            new CountWithList(before.Members, DashboardLinks.Roster(node.Id, start.Day)),
            new CountWithList(heads.Probationary, DashboardLinks.Roster(node.Id, node.Day, ("standing", "Probationary"))),
            InTerm(await history.AdmittedAsync(node, from, last, cancellation), Behind.Admitted)
        );

        CountWithList Standing(int count, DateOnly on) =>
            new(count, DashboardLinks.List(Behind.Organisations, node.Id, null, on));

        CountWithList InTerm(IReadOnlyDictionary<DateOnly, int> byDay, Behind what) =>
            new(byDay.Values.Sum(), DashboardLinks.List(what, node.Id, from, last));
    }

    /// <summary>As the system: some is counted from what the user may not open.</summary>
    private async Task<IReadOnlyDictionary<string, decimal?>> CountAsync(
        Func<IndicatorCounter, Task<IReadOnlyDictionary<string, decimal?>>> count
    )
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().BeginSystem(user.Name);
        return await count(scope.ServiceProvider.GetRequiredService<IndicatorCounter>());
    }

    /// <summary>What was done since a day, to be asked for each organisation below.</summary>
    private async Task<Func<BelowCount, decimal?>> DoneAsync(
        string indicator,
        DashboardNode node,
        DateOnly since,
        CancellationToken cancellation
    )
    {
        if (indicators.SourceOf(indicator) is { } source)
        {
            var elsewhere = await source.CountAsync(indicator, node.Path, since, node.Day, cancellation);
            if (elsewhere is null)
                return _ => null;
            var level = node.Path.Length + 6;
            var byPath = elsewhere
                .GroupBy(e => e.Key.Length > level ? e.Key[..level] : e.Key)
                .ToDictionary(g => g.Key, g => g.Sum(e => e.Value));
            return below => byPath.GetValueOrDefault(below.Path);
        }
        return indicator switch
        {
            IndicatorKeys.MembersAdmitted => below => below.Admitted,
            IndicatorKeys.NewOrganisations => below => below.Founded,
            IndicatorKeys.NetGrowth => below => below.Members - below.AtStart,
            _ => throw new InvalidOperationException($"Nobody counts {indicator}."),
        };
    }
}

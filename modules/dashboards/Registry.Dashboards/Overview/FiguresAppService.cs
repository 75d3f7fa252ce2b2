using Microsoft.EntityFrameworkCore;
using Registry.Committees.Rows;
using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.Planning;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Planning.Targets;

namespace Registry.Dashboards.Overview;

internal sealed class FiguresAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    DashboardNodes nodes,
    MemberReader members,
    HistoryReader history,
    ITargetBook targets
) : IFiguresAppService
{
    public async Task<FiguresDto> GetAsync(DateOnly? asOf, string? term, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var topmost = await nodes.TopmostAsync(asOf, cancellation);
        var day = topmost.Count == 0 ? asOf ?? clock.Today : topmost.Min(n => n.Day);
        var found = await FindTermAsync(day, term, cancellation);
        var from = found?.From ?? new DateOnly(day.Year, 1, 1);
        var to = found is null || found.To > day ? day : found.To;
        var heads = await EachAsync(topmost, n => members.HeadsAsync(n, cancellation));
        var (all, probationary) = (heads.Sum(h => h.Members), heads.Sum(h => h.Probationary));
        var admitted = await SumAsync(topmost, n => history.AdmittedAsync(n, from, to, cancellation));
        var yearStart = new DateOnly(day.Year, 1, 1);
        var target = await TargetAsync(found, TargetCadence.Term, day, cancellation);
        return new FiguresDto(
            day,
            found?.Name,
            found?.From,
            found?.To,
            (await EachAsync(topmost, n => history.StandingAsync(n, cancellation))).Sum(),
            await SumAsync(topmost, n => history.FoundedAsync(n, from, to, cancellation)),
            await SumAsync(topmost, n => history.ClosedAsync(n, from, to, cancellation)),
            all,
            all - probationary,
            probationary,
            await CommitteeAsync(day, cancellation),
            admitted,
            target,
            target is > 0 ? Math.Round(100m * admitted / target.Value, 1, MidpointRounding.AwayFromZero) : null,
            await SumAsync(topmost, n => history.AdmittedAsync(n, yearStart, day, cancellation)),
            await TargetAsync(found, TargetCadence.Year, day, cancellation),
            target is { } plan ? Math.Round(plan * Share(found!, day), 1, MidpointRounding.AwayFromZero) : null,
            topmost.Min(n => n.Counts?.KnownAt)
        );
    }

    public async Task<AdmissionPlanDto> GetAdmissionPlanAsync(DateOnly? asOf, string? term, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var topmost = await nodes.TopmostAsync(asOf, cancellation);
        var day = topmost.Count == 0 ? asOf ?? clock.Today : topmost.Min(n => n.Day);
        var found = await FindTermAsync(day, term, cancellation);
        if (found is null)
            return new AdmissionPlanDto(null, null, []);
        var last = found.To < day ? found.To : day;
        var byDay = await EachAsync(topmost, n => history.AdmittedAsync(n, found.From, last, cancellation));
        var byQuarter = byDay
            .SelectMany(d => d)
            .GroupBy(d => Quarter.Of(d.Key))
            .ToDictionary(g => g.Key, g => g.Sum(d => d.Value));
        var target = await TargetAsync(found, TargetCadence.Term, day, cancellation);
        var quarters = new List<QuarterAdmissionsDto>();
        var sum = 0;
        for (var quarter = Quarter.Of(found.From); quarter.From <= last; quarter = quarter.Next)
        {
            var admitted = byQuarter.GetValueOrDefault(quarter);
            sum += admitted;
            var end = quarter.To < last ? quarter.To : last;
            decimal? planned = target is { } plan ? Math.Round(plan * Share(found, end), 1) : null;
            quarters.Add(new(quarter.ToString(), admitted, sum, planned));
        }
        return new AdmissionPlanDto(found.Name, target, quarters);
    }

    private Task<int> CommitteeAsync(DateOnly day, CancellationToken cancellation) =>
        db.Set<OfficeRow>()
            .Where(o => o.Body == Body.ExecutiveCommittee && o.From <= day && o.To >= day)
            .Join(
                db.Set<OrganisationRow>().Where(o => o.Type == OrganisationType.UpperCommittee),
                o => o.OrganisationId,
                r => r.Id,
                (o, _) => o
            )
            .CountAsync(cancellation);

    /// <summary>Share of the term's days gone by the end of the day, between 0 and 1.</summary>
    private static decimal Share(PlannedTerm term, DateOnly day)
    {
        var last = day < term.To ? day : term.To;
        var gone = Math.Max(0, last.DayNumber - term.From.DayNumber + 1);
        return (decimal)gone / (term.To.DayNumber - term.From.DayNumber + 1);
    }

    /// <summary>A term's target is the whole committee's: it is shown only to those who see all of it.</summary>
    private async Task<int?> TargetAsync(PlannedTerm? term, TargetCadence cadence, DateOnly day, CancellationToken cancellation)
    {
        var seesRoot = await db.Set<OrganisationRow>().AnyAsync(o => o.Type == OrganisationType.UpperCommittee, cancellation);
        return seesRoot && term is not null
            ? await targets.NumberAsync(term, IndicatorKeys.MembersAdmitted, cadence, day, cancellation)
            : null;
    }

    private async Task<PlannedTerm?> FindTermAsync(DateOnly day, string? name, CancellationToken cancellation)
    {
        if (name is null)
            return await targets.TermAtAsync(day, cancellation);
        return (await targets.TermsAsync(cancellation)).FirstOrDefault(t => t.Name == name)
            ?? throw new BusinessException("Dashboards:UnknownTerm", "term", name);
    }

    private static async Task<int> SumAsync(
        IEnumerable<DashboardNode> nodes,
        Func<DashboardNode, Task<IReadOnlyDictionary<DateOnly, int>>> count
    ) => (await EachAsync(nodes, count)).Sum(byDay => byDay.Values.Sum());

    private static async Task<List<T>> EachAsync<T>(IEnumerable<DashboardNode> nodes, Func<DashboardNode, Task<T>> count)
    {
        var counts = new List<T>();
        foreach (var node in nodes)
            counts.Add(await count(node));
        return counts;
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Periods;
using Registry.Reports.Targets;

namespace Registry.Reports.Figures;

internal sealed class FiguresAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, TargetBook targets)
    : IFiguresAppService
{
    public async Task<FiguresDto> GetAsync(DateOnly? asOf, string? term, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var day = asOf ?? clock.Today;
        var found = await FindTermAsync(day, term, cancellation);
        var standings = await db.Set<MembershipSpanRow>()
            .AsOf(day)
            .GroupBy(s => s.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        var members = standings.Sum(s => s.Count);
        var probationary = standings.Where(s => s.Key == Standing.Probationary).Sum(s => s.Count);
        var from = found?.From ?? new DateOnly(day.Year, 1, 1);
        var to = found is null || found.To > day ? day : found.To;
        var admitted = await Admissions(from, to).CountAsync(cancellation);
        var yearStart = new DateOnly(day.Year, 1, 1);
        var target = await TargetAsync(found, TargetCadence.Term, cancellation);
        return new FiguresDto(
            day,
            found?.Name,
            found?.From,
            found?.To,
            await Counted().CountAsync(p => p.ValidFrom <= day && p.ValidTo > day, cancellation),
            await Counted().CountAsync(p => p.ValidFrom >= from && p.ValidFrom <= to, cancellation),
            await Counted().CountAsync(p => p.ValidTo >= from && p.ValidTo <= to, cancellation),
            members,
            members - probationary,
            probationary,
            await CommitteeAsync(day, cancellation),
            admitted,
            target,
            target is > 0 ? Math.Round(100m * admitted / target.Value, 1, MidpointRounding.AwayFromZero) : null,
            await Admissions(yearStart, day).CountAsync(cancellation),
            await TargetAsync(found, TargetCadence.Year, cancellation),
            target is { } plan ? Math.Round(plan * Share(found!, day), 1, MidpointRounding.AwayFromZero) : null
        );
    }

    public async Task<AdmissionPlanDto> GetAdmissionPlanAsync(DateOnly? asOf, string? term, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var day = asOf ?? clock.Today;
        var found = await FindTermAsync(day, term, cancellation);
        if (found is null)
            return new AdmissionPlanDto(null, null, []);
        var last = found.To < day ? found.To : day;
        var dates = await Admissions(found.From, last).Select(e => e.EffectiveOn).ToListAsync(cancellation);
        var byQuarter = dates.CountBy(d => Period.Of(Cadence.Quarter, d)).ToDictionary();
        var target = await TargetAsync(found, TargetCadence.Term, cancellation);
        var quarters = new List<QuarterAdmissionsDto>();
        var sum = 0;
        for (var quarter = Period.Of(Cadence.Quarter, found.From); quarter.From <= last; quarter = quarter.Next)
        {
            var admitted = byQuarter.GetValueOrDefault(quarter);
            sum += admitted;
            decimal? planned = target is { } plan ? Math.Round(plan * Share(found, quarter.To), 1) : null;
            quarters.Add(new(quarter.ToString(), admitted, sum, planned));
        }
        return new AdmissionPlanDto(found.Name, target, quarters);
    }

    public async Task<IReadOnlyList<TargetDto>> GetTargetsAsync(CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var terms = await targets.TermsAsync(cancellation);
        return [.. terms.SelectMany(term => term.Targets.OrderBy(t => t.Position), (term, t) => t.ToDto(term.Name))];
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
    private static decimal Share(Term term, DateOnly day)
    {
        var last = day < term.To ? day : term.To;
        var gone = Math.Max(0, last.DayNumber - term.From.DayNumber + 1);
        return (decimal)gone / (term.To.DayNumber - term.From.DayNumber + 1);
    }

    /// <summary>A term's target is the whole committee's: it is shown only to those who see all of it.</summary>
    private async Task<int?> TargetAsync(Term? term, TargetCadence cadence, CancellationToken cancellation)
    {
        var seesRoot = await db.Set<OrganisationRow>().AnyAsync(o => o.Type == OrganisationType.UpperCommittee, cancellation);
        return seesRoot ? term?.Number(Term.MembersAdmitted, cadence) : null;
    }

    private async Task<Term?> FindTermAsync(DateOnly day, string? name, CancellationToken cancellation)
    {
        if (name is null)
            return await targets.TermAtAsync(day, cancellation);
        return (await targets.TermsAsync(cancellation)).Find(t => t.Name == name)
            ?? throw new BusinessException("Reports:UnknownTerm", "term", name);
    }

    private IQueryable<MembershipEventRow> Admissions(DateOnly from, DateOnly to)
    {
        var visible = db.Set<OrganisationRow>().Select(o => o.Id);
        return db.Set<MembershipEventRow>()
            .Admissions()
            .Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to && visible.Contains(e.ToOrganisationId!.Value));
    }

    /// <summary>Counted organisations in the user's subtrees over time, one row from establishment to closing.</summary>
    private IQueryable<CountedSpan> Counted() =>
        from place in db.Set<PlacementRow>()
        where place.KnownTo == TwoClocks.Always
        where place.Type == OrganisationType.GrassrootsCommittee || place.Type == OrganisationType.GrassrootsCell
        join organisation in db.Set<OrganisationRow>() on place.OrganisationId equals organisation.Id
        group place by place.OrganisationId into g
        select new CountedSpan { ValidFrom = g.Min(p => p.ValidFrom), ValidTo = g.Max(p => p.ValidTo) };

    private sealed class CountedSpan
    {
        public DateOnly ValidFrom { get; init; }
        public DateOnly ValidTo { get; init; }
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Planning.Targets;

/// <summary>What was asked of an organisation: the whole committee by its congress, the others by the level above.</summary>
internal sealed class TargetBook(RegistryDbContext db)
{
    private List<Term>? terms;

    /// <summary>All terms with their targets, the latest first; read once for a request.</summary>
    public async Task<List<Term>> TermsAsync(CancellationToken cancellation) =>
        terms ??= await db.Set<Term>()
            .Include(t => t.Versions)
            .AsNoTracking()
            .OrderByDescending(t => t.From)
            .ToListAsync(cancellation);

    /// <summary>The target of an organisation for the year of a day, as decided by then. Of the root: what its congress set for each year of the term.</summary>
    public async Task<(decimal? Value, decimal? To)> OfYearAsync(
        string indicator,
        DateOnly day,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    ) =>
        isRoot
            ? Read(await TermAtAsync(day, cancellation), indicator, TargetCadence.Year, day)
            : (await ShareAsync(indicator, SharePeriod.OfYear(day.Year), organisation, day, cancellation), null);

    /// <summary>The targets of an organisation in all years as decided by a day, to be asked for by year.</summary>
    public async Task<Func<int, decimal?>> OfYearsAsync(
        string indicator,
        Guid organisation,
        bool isRoot,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        if (isRoot)
        {
            var all = await TermsAsync(cancellation);
            return year =>
            {
                var last = year == day.Year ? day : new DateOnly(year, 12, 31);
                return Read(all.Find(t => t.Holds(last)), indicator, TargetCadence.Year, last).Value;
            };
        }
        var shares = await Holding(Shares(indicator, day).Where(s => s.TermId == Guid.Empty))
            .Where(s => s.OrganisationId == organisation)
            .Select(s => new
            {
                s.Year,
                s.At,
                s.Value,
            })
            .ToListAsync(cancellation);
        return year => shares.Where(s => s.Year == year).MaxBy(s => s.At)?.Value;
    }

    /// <summary>The target of an organisation for a term as decided by a day; never derived from those of the years.</summary>
    public async Task<(decimal? Value, decimal? To)> OfTermAsync(
        string indicator,
        Term term,
        DateOnly day,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    ) =>
        isRoot
            ? Read(term, indicator, TargetCadence.Term, day)
            : (await ShareAsync(indicator, SharePeriod.OfTerm(term), organisation, day, cancellation), null);

    public async Task<Term?> TermAtAsync(DateOnly day, CancellationToken cancellation) =>
        (await TermsAsync(cancellation)).Find(t => t.Holds(day));

    /// <summary>The shares below an organisation as decided by a day; empty: never set.</summary>
    public async Task<IReadOnlyList<TargetShare>> SharesAsync(
        string indicator,
        SharePeriod period,
        Guid parent,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var (year, term) = (period.Year, period.TermId);
        return await Holding(Shares(indicator, day).Where(s => s.Year == year && s.TermId == term && s.ParentId == parent))
            .AsNoTracking()
            .ToListAsync(cancellation);
    }

    private Task<decimal?> ShareAsync(
        string indicator,
        SharePeriod period,
        Guid organisation,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var (year, term) = (period.Year, period.TermId);
        return Holding(Shares(indicator, day).Where(s => s.Year == year && s.TermId == term))
            .Where(s => s.OrganisationId == organisation)
            .OrderByDescending(s => s.At)
            .Select(s => (decimal?)s.Value)
            .FirstOrDefaultAsync(cancellation);
    }

    private IQueryable<TargetShare> Shares(string indicator, DateOnly day) =>
        db.Set<TargetShare>().Where(s => s.Indicator == indicator && s.DecisionDate <= day);

    /// <summary>Those of the latest version only: an organisation that a version leaves out has no share any more.</summary>
    private static IQueryable<TargetShare> Holding(IQueryable<TargetShare> shares) =>
        shares.Where(s =>
            !shares.Any(later =>
                later.ParentId == s.ParentId && later.Year == s.Year && later.TermId == s.TermId && later.Version > s.Version
            )
        );

    private static (decimal? Value, decimal? To) Read(Term? term, string indicator, TargetCadence cadence, DateOnly day)
    {
        var target = term?.TargetsOn(day).FirstOrDefault(t => t.Indicator == indicator && t.Cadence == cadence);
        return (target?.Value, target?.To);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Targets;

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

    /// <summary>The target of an organisation in a year. Of the root: the one its congress set for each year of the term.</summary>
    public async Task<(decimal? Value, decimal? To)> OfYearAsync(
        string indicator,
        int year,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    )
    {
        if (isRoot)
            return Read(await TermAtAsync(new DateOnly(year, 12, 31), cancellation), indicator, TargetCadence.Year);
        return (await ShareAsync(indicator, SharePeriod.OfYear(year), organisation, cancellation), null);
    }

    /// <summary>The targets of an organisation in all years, to be asked for by year.</summary>
    public async Task<Func<int, decimal?>> OfYearsAsync(
        string indicator,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    )
    {
        if (isRoot)
        {
            var all = await TermsAsync(cancellation);
            return year => Read(all.Find(t => t.Holds(new DateOnly(year, 12, 31))), indicator, TargetCadence.Year).Value;
        }
        var shares = await db.Set<TargetShare>()
            .Where(s => s.Indicator == indicator && s.OrganisationId == organisation && s.TermId == Guid.Empty)
            .Select(s => new
            {
                s.Year,
                s.At,
                s.Version,
                s.Value,
            })
            .ToListAsync(cancellation);
        return year => shares.Where(s => s.Year == year).MaxBy(s => (s.At, s.Version))?.Value;
    }

    /// <summary>The target of an organisation for a term; never derived from those of the years.</summary>
    public async Task<(decimal? Value, decimal? To)> OfTermAsync(
        string indicator,
        Term term,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    ) =>
        isRoot
            ? Read(term, indicator, TargetCadence.Term)
            : (await ShareAsync(indicator, SharePeriod.OfTerm(term), organisation, cancellation), null);

    public async Task<Term?> TermAtAsync(DateOnly day, CancellationToken cancellation) =>
        (await TermsAsync(cancellation)).Find(t => t.Holds(day));

    /// <summary>The shares that hold below an organisation; empty: never set.</summary>
    public async Task<IReadOnlyList<TargetShare>> SharesAsync(
        string indicator,
        SharePeriod period,
        Guid parent,
        CancellationToken cancellation
    )
    {
        var (year, term) = (period.Year, period.TermId);
        var shares = await db.Set<TargetShare>()
            .Where(s => s.Indicator == indicator && s.Year == year && s.TermId == term && s.ParentId == parent)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. shares.Where(s => s.Version == shares.Max(x => x.Version))];
    }

    private Task<decimal?> ShareAsync(string indicator, SharePeriod period, Guid organisation, CancellationToken cancellation)
    {
        var (year, term) = (period.Year, period.TermId);
        return db.Set<TargetShare>()
            .Where(s => s.Indicator == indicator && s.Year == year && s.TermId == term && s.OrganisationId == organisation)
            .OrderByDescending(s => s.At)
            .ThenByDescending(s => s.Version)
            .Select(s => (decimal?)s.Value)
            .FirstOrDefaultAsync(cancellation);
    }

    private static (decimal? Value, decimal? To) Read(Term? term, string indicator, TargetCadence cadence)
    {
        var target = term?.Targets.FirstOrDefault(t => t.Indicator == indicator && t.Cadence == cadence);
        return (target?.Value, target?.To);
    }
}

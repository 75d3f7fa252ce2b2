using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.Planning.Integration;

namespace Registry.Planning.Targets;

/// <summary>The targets as other modules read them.</summary>
internal sealed class TargetReader(RegistryDbContext db, TargetBook book) : ITargetReader, ITargetBook
{
    public async Task<int?> OfYearAsync(string indicator, DateOnly day, CancellationToken cancellation)
    {
        if (!await db.Set<OrganisationRow>().AnyAsync(o => o.Type == OrganisationType.UpperCommittee, cancellation))
            return null;
        var term = await book.TermAtAsync(day, cancellation);
        return term?.Number(indicator, TargetCadence.Year, day);
    }

    public async Task<IReadOnlyList<PlannedTerm>> TermsAsync(CancellationToken cancellation) =>
        [.. (await book.TermsAsync(cancellation)).Select(ToPlanned)];

    public async Task<PlannedTerm?> TermAtAsync(DateOnly day, CancellationToken cancellation) =>
        await book.TermAtAsync(day, cancellation) is { } term ? ToPlanned(term) : null;

    public async Task<int?> NumberAsync(
        PlannedTerm term,
        string indicator,
        TargetCadence cadence,
        DateOnly day,
        CancellationToken cancellation
    ) => (await FindAsync(term, cancellation)).Number(indicator, cadence, day);

    public async Task<decimal?> OfYearAsync(
        string indicator,
        DateOnly day,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    ) => (await book.OfYearAsync(indicator, day, organisation, isRoot, cancellation)).Value;

    public Task<Func<int, decimal?>> OfYearsAsync(
        string indicator,
        Guid organisation,
        bool isRoot,
        DateOnly day,
        CancellationToken cancellation
    ) => book.OfYearsAsync(indicator, organisation, isRoot, day, cancellation);

    public async Task<decimal?> OfTermAsync(
        string indicator,
        PlannedTerm term,
        DateOnly day,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation
    )
    {
        var found = await FindAsync(term, cancellation);
        return (await book.OfTermAsync(indicator, found, day, organisation, isRoot, cancellation)).Value;
    }

    public async Task<IReadOnlyDictionary<Guid, decimal>> SharesOfYearAsync(
        string indicator,
        int year,
        Guid parent,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var shares = await book.SharesAsync(indicator, SharePeriod.OfYear(year), parent, day, cancellation);
        return shares.ToDictionary(s => s.OrganisationId, s => s.Value);
    }

    private async Task<Term> FindAsync(PlannedTerm term, CancellationToken cancellation) =>
        (await book.TermsAsync(cancellation)).Single(t => t.Id == term.Id);

    private static PlannedTerm ToPlanned(Term term) => new(term.Id, term.Name, term.From, term.To);
}

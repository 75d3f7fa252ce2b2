using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Unions.Ledger;

namespace Registry.Unions.Returns;

/// <summary>How the returns of a union follow each other: without a gap, each from the accepted end of the one before.</summary>
internal sealed class ReturnChain(RegistryDbContext db, RegistryClock clock)
{
    /// <summary>What a quarter's return has to start from, or why it cannot be submitted.</summary>
    /// <param name="Start">Null: the union's first return here, which says it.</param>
    internal sealed record Link(int? Start, Rejection? Blocker);

    public async Task<Link> AtAsync(Union union, Quarter quarter, CancellationToken cancellation)
    {
        if (!Union.MakingReturns.Contains(union.Type))
            return Blocked("Unions:MakesNoReturns", union.Name);
        if (quarter.To >= clock.Today)
            return Blocked("Unions:QuarterNotOver", quarter.ToString(), quarter.To);
        if (union.FoundedOn > quarter.To)
            return Blocked("Unions:BeforeFounding", union.FoundedOn);
        if (union.DissolvedOn is { } dissolved && dissolved <= quarter.From)
            return Blocked("Unions:Dissolved", union.Name, dissolved);
        var before = await db.Set<UnionReturn>()
            .Where(r => r.UnionId == union.Id && r.QuarterEnd < quarter.To)
            .OrderByDescending(r => r.QuarterEnd)
            .Select(r => new
            {
                r.Quarter,
                r.State,
                r.Figures.AtEnd,
            })
            .FirstOrDefaultAsync(cancellation);
        if (before is null)
        {
            var later = await db.Set<UnionReturn>()
                .AnyAsync(r => r.UnionId == union.Id && r.QuarterEnd > quarter.To, cancellation);
            if (later)
                return Blocked("Unions:LaterReturns", quarter.ToString());
            return new Link(union.FoundedOn >= quarter.From ? 0 : null, null);
        }
        if (Quarter.Parse(before.Quarter).Next != quarter)
            return Blocked("Unions:QuarterLeftOut", before.Quarter, Quarter.Parse(before.Quarter).Next.ToString());
        if (before.State != ReturnState.Accepted)
            return Blocked("Unions:PreviousNotAccepted", before.Quarter);
        return new Link(before.AtEnd, null);
    }

    /// <summary>Whether something was submitted for a later quarter, which starts from this one's end.</summary>
    public Task<bool> GoesOnAsync(UnionReturn made, CancellationToken cancellation) =>
        db.Set<UnionReturn>().AnyAsync(r => r.UnionId == made.UnionId && r.QuarterEnd > made.QuarterEnd, cancellation);

    private static Link Blocked(string code, params object?[] arguments) => new(null, new Rejection(code, "quarter", arguments));
}

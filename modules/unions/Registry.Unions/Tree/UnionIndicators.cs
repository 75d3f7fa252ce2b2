using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Planning.Integration;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;

namespace Registry.Unions.Tree;

/// <summary>What is counted of unions for the targets, within a Party subtree. The caller has its permission and scope.</summary>
internal sealed class UnionIndicators(RegistryDbContext db) : IIndicatorSource
{
    public IReadOnlyCollection<string> Indicators { get; } = [UnionReader.UnionsIndicator, UnionReader.MembersIndicator];

    public async Task<IReadOnlyDictionary<string, decimal>?> CountAsync(
        string indicator,
        string path,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        var end = path + "~";
        var unions = db.Set<Union>()
            .Where(u => string.Compare(u.OrganisationPath, path) >= 0 && string.Compare(u.OrganisationPath, end) < 0);
        var returns = db.Set<UnionReturn>()
            .Where(r => r.State == ReturnState.Accepted && r.QuarterEnd >= from && r.QuarterEnd <= to);
        if (indicator == UnionReader.MembersIndicator && !await returns.AnyAsync(cancellation))
            return null;
        var counts =
            indicator == UnionReader.UnionsIndicator
                ? unions
                    .Where(u => Union.MakingReturns.Contains(u.Type) && u.FoundedOn >= from && u.FoundedOn <= to)
                    .Select(u => new { u.OrganisationPath, Count = 1 })
                : returns.Join(unions, r => r.UnionId, u => u.Id, (r, u) => new { u.OrganisationPath, Count = r.Figures.Joined });
        return await counts
            .GroupBy(c => c.OrganisationPath)
            .Select(g => new { g.Key, Sum = g.Sum(c => c.Count) })
            .ToDictionaryAsync(g => g.Key, g => (decimal)g.Sum, cancellation);
    }
}

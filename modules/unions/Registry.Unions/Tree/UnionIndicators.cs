using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Unions.Returns;

namespace Registry.Unions.Tree;

/// <summary>What is counted of unions for the targets, within a Party subtree. The caller has its permission and scope.</summary>
internal sealed class UnionIndicators(RegistryDbContext db) : IIndicatorSource
{
    public IReadOnlyCollection<string> Indicators { get; } = [UnionReader.UnionsIndicator, UnionReader.MembersIndicator];

    public async Task<decimal?> CountAsync(
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
        if (indicator == UnionReader.UnionsIndicator)
            return await unions.CountAsync(
                u => Union.MakingReturns.Contains(u.Type) && u.FoundedOn >= from && u.FoundedOn <= to,
                cancellation
            );
        return await db.Set<UnionReturn>()
            .Where(r => r.State == ReturnState.Accepted && r.QuarterEnd >= from && r.QuarterEnd <= to)
            .Where(r => unions.Any(u => u.Id == r.UnionId))
            .SumAsync(r => r.Figures.Joined, cancellation);
    }
}

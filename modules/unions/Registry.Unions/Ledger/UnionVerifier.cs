using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Unions.Ledger;

/// <summary>Folds every union's ledger again and compares it with the placements; checks that each stands where it may.</summary>
internal sealed class UnionVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var unions = await db.Set<Union>()
            .Include(u => u.Events)
            .Include(u => u.Placements)
            .AsNoTracking()
            .AsSplitQuery()
            .ToDictionaryAsync(u => u.Id, cancellation);
        var paths = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        var differences = new List<string>();
        foreach (var union in unions.Values)
        {
            var believed = union.Placements.Where(p => p.KnownTo == TwoClocks.Always).ToHashSet();
            if (!believed.SetEquals(union.Fold(default)))
                differences.Add($"union {union.Id}: placements differ from the ledger");
            var parent = union.ParentId is { } id ? unions.GetValueOrDefault(id) : null;
            if (!Union.MayContain(parent?.Type, union.Type))
                differences.Add($"union {union.Id}: it may not stand below its parent");
            if (paths.GetValueOrDefault(union.OrganisationId) != union.OrganisationPath)
                differences.Add($"union {union.Id}: its path is not that of its Party organisation");
        }
        return differences;
    }
}

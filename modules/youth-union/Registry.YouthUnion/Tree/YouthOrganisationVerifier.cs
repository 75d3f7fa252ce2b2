using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.YouthUnion.Tree;

/// <summary>Folds every youth organisation's ledger again and compares it with the placements; checks that each stands where it may.</summary>
internal sealed class YouthOrganisationVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var all = await db.Set<YouthOrganisation>()
            .Include(u => u.Events)
            .Include(u => u.Placements)
            .AsNoTracking()
            .AsSplitQuery()
            .ToDictionaryAsync(u => u.Id, cancellation);
        var paths = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        var differences = new List<string>();
        foreach (var organisation in all.Values)
        {
            var believed = organisation.Placements.Where(p => p.KnownTo == TwoClocks.Always).ToHashSet();
            if (!believed.SetEquals(organisation.Fold(default)))
                differences.Add($"youth organisation {organisation.Id}: placements differ from the ledger");
            var parent = organisation.ParentId is { } id ? all.GetValueOrDefault(id) : null;
            if (!YouthOrganisation.MayContain(parent?.Type, organisation.Type))
                differences.Add($"youth organisation {organisation.Id}: it may not stand below its parent");
            if (paths.GetValueOrDefault(organisation.OrganisationId) != organisation.OrganisationPath)
                differences.Add($"youth organisation {organisation.Id}: its path is not that of its Party organisation");
        }
        return differences;
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Organisations.Tree;

/// <summary>Folds every organisation's ledger again and compares it with the placements; checks that the tree is one.</summary>
internal sealed class OrganisationVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var organisations = await db.Set<Organisation>()
            .Include(o => o.Events)
            .Include(o => o.Placements)
            .AsNoTracking()
            .AsSplitQuery()
            .ToDictionaryAsync(o => o.Id, cancellation);
        var differences = new List<string>();
        foreach (var organisation in organisations.Values)
        {
            var believed = organisation.Placements.Where(p => p.KnownTo == TwoClocks.Always).ToHashSet();
            if (!believed.SetEquals(organisation.Fold(default)))
                differences.Add($"organisation {organisation.Id}: placements differ from the ledger");
            var parent = organisation.ParentId is { } id ? organisations.GetValueOrDefault(id) : null;
            if (organisation.ParentId is not null && parent is null)
                differences.Add($"organisation {organisation.Id}: its parent is missing");
            if (parent is not null && organisation.OrganisationPath[..^6] != parent.OrganisationPath)
                differences.Add($"organisation {organisation.Id}: its path is not below its parent's");
        }
        return differences;
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Planning.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Tree;

/// <summary>What is counted of the Youth Union for the targets, within a Party subtree. The caller has its permission and scope.</summary>
internal sealed class YouthIndicators(RegistryDbContext db) : IIndicatorSource
{
    public IReadOnlyCollection<string> Indicators { get; } =
    [YouthOrganisationReader.OrganisationsIndicator, YouthOrganisationReader.MembersIndicator];

    public async Task<IReadOnlyDictionary<string, decimal>?> CountAsync(
        string indicator,
        string path,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        var end = path + "~";
        var organisations = db.Set<YouthOrganisation>()
            .Where(o => string.Compare(o.OrganisationPath, path) >= 0 && string.Compare(o.OrganisationPath, end) < 0);
        var events = db.Set<YouthMemberEvent>();
        if (
            indicator == YouthOrganisationReader.MembersIndicator
            && !await events.AnyAsync(e => e.EffectiveOn <= to, cancellation)
        )
            return null;
        var paths =
            indicator == YouthOrganisationReader.OrganisationsIndicator
                ? organisations
                    .Where(o => YouthOrganisationReader.Counted.Contains(o.Type) && o.FoundedOn >= from && o.FoundedOn <= to)
                    .Select(o => o.OrganisationPath)
                : events
                    .Where(e => e.Kind == YouthEventKind.Admitted && e.EffectiveOn >= from && e.EffectiveOn <= to)
                    .Where(e => !events.Any(r => r.ReversesEventId == e.Id))
                    .Join(organisations, e => e.ToBranchId, o => o.Id, (_, o) => o.OrganisationPath);
        return await paths
            .GroupBy(p => p)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => (decimal)g.Count, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Tree;

/// <summary>The youth organisations inside enterprises, for the page of an enterprise.</summary>
internal sealed class EnterpriseYouthUnions(RegistryDbContext db, ICurrentUser user) : IEnterpriseBodies
{
    public async Task<IReadOnlyList<EnterpriseBodyDto>> OfEnterprisesAsync(
        IReadOnlyCollection<Guid> enterpriseIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        if (!user.IsGranted(YouthUnionPermissions.View))
            return [];
        // Asked under another permission, whose scope the caller goes on with: where this one is held is looked at one by one.
        var spans = db.Set<YouthSpan>().IgnoreQueryFilters([RegistryDbContext.ScopeFilter]).AsOf(asOf);
        var found = await db.Set<YouthOrganisation>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .Where(o => o.EnterpriseId != null && enterpriseIds.Contains(o.EnterpriseId.Value))
            .Where(o => o.FoundedOn <= asOf && (o.DissolvedOn == null || o.DissolvedOn > asOf))
            .OrderBy(o => o.SortKey)
            .Select(o => new
            {
                o.Id,
                o.EnterpriseId,
                o.Name,
                o.OrganisationPath,
                Members = spans.Count(s => s.BranchId == o.Id),
            })
            .ToListAsync(cancellation);
        return
        [
            .. found
                .Where(o => user.IsGranted(YouthUnionPermissions.View, o.OrganisationPath))
                .Select(o => new EnterpriseBodyDto(
                    o.EnterpriseId!.Value,
                    EnterpriseBodyKind.YouthUnion,
                    o.Id,
                    o.Name,
                    $"/youth-union/organisations/{o.Id}",
                    o.Members
                )),
        ];
    }
}

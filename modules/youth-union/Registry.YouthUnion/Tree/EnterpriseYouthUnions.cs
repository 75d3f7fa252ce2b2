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
        using var _ = user.Within(YouthUnionPermissions.View);
        var spans = db.Set<YouthSpan>().AsOf(asOf);
        var found = await db.Set<YouthOrganisation>()
            .Where(o => o.EnterpriseId != null && enterpriseIds.Contains(o.EnterpriseId.Value))
            .Where(o => o.FoundedOn <= asOf && (o.DissolvedOn == null || o.DissolvedOn > asOf))
            .OrderBy(o => o.SortKey)
            .Select(o => new
            {
                o.Id,
                o.EnterpriseId,
                o.Name,
                Members = spans.Count(s => s.BranchId == o.Id),
            })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(o => new EnterpriseBodyDto(
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

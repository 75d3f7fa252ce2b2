using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Unions.Ledger;

namespace Registry.Unions.Tree;

/// <summary>The unions inside enterprises, for the page of an enterprise.</summary>
internal sealed class EnterpriseUnions(RegistryDbContext db, ICurrentUser user, UnionReader reader) : IEnterpriseBodies
{
    public async Task<IReadOnlyList<EnterpriseBodyDto>> OfEnterprisesAsync(
        IReadOnlyCollection<Guid> enterpriseIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        if (!user.IsGranted(UnionsPermissions.View))
            return [];
        using var _ = user.Within(UnionsPermissions.View);
        var found = await db.Set<Union>()
            .Where(u => u.EnterpriseId != null && enterpriseIds.Contains(u.EnterpriseId.Value))
            .Where(u => u.FoundedOn <= asOf && (u.DissolvedOn == null || u.DissolvedOn > asOf))
            .OrderBy(u => u.SortKey)
            .Select(u => new
            {
                u.Id,
                u.EnterpriseId,
                u.Name,
            })
            .ToListAsync(cancellation);
        var members = await reader.LastAcceptedAsync([.. found.Select(u => u.Id)], asOf, cancellation);
        return
        [
            .. found.Select(u => new EnterpriseBodyDto(
                u.EnterpriseId!.Value,
                EnterpriseBodyKind.TradeUnion,
                u.Id,
                u.Name,
                $"/unions/{u.Id}",
                members.GetValueOrDefault(u.Id)?.Figures.AtEnd ?? 0
            )),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.Unions.Ledger;

namespace Registry.Unions.Introductions;

/// <summary>Union members are counted in returns, not named; who was introduced by a union is known to belong to it.</summary>
internal sealed class IntroducedMemberships(RegistryDbContext db) : IPersonMemberships
{
    public string Permission => UnionsPermissions.View;

    public async Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var found = await db.Set<Introduction>()
            .Where(i => personIds.Contains(i.PersonId) && i.Date <= asOf && i.State != IntroductionState.Withdrawn)
            .Select(i => new { i.PersonId, i.UnionId })
            .ToListAsync(cancellation);
        var ids = found.Select(i => i.UnionId).Distinct().ToList();
        var unions = await db.Unscoped<Union>("The union that introduced somebody is named to the cell.")
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return
        [
            .. found.Select(i => new PersonMembershipDto(i.PersonId, "Unions:MembershipOfUnion", unions[i.UnionId], null, null)),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Roster;

/// <summary>What the Youth Union keeps about people: their memberships, present and former.</summary>
internal sealed class YouthRecords(RegistryDbContext db, ICurrentUser user) : IPersonRecords
{
    public async Task<IReadOnlyList<PersonRecord>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellation
    )
    {
        var found = await db.Unscoped<YouthMember>(
                "Everything that rests on a person counts; whether it is seen is said beside it."
            )
            .Where(m => personIds.Contains(m.PersonId))
            .Select(m => new
            {
                m.PersonId,
                m.Id,
                m.OrganisationPath,
            })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(m => new PersonRecord(
                m.PersonId,
                m.Id,
                IsMembership: true,
                user.IsGranted(YouthUnionPermissions.View, m.OrganisationPath)
            )),
        ];
    }
}

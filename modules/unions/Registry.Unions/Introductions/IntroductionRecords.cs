using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members;
using Registry.People.Integration;

namespace Registry.Unions.Introductions;

/// <summary>Whom a union introduced: seen by the unions, and by the cell to which it is addressed.</summary>
internal sealed class IntroductionRecords(RegistryDbContext db, ICurrentUser user) : IPersonRecords
{
    public async Task<IReadOnlyList<PersonRecord>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellation
    )
    {
        var found = await db.Unscoped<Introduction>(
                "Everything that rests on a person counts; whether it is seen is said beside it."
            )
            .Where(i => personIds.Contains(i.PersonId))
            .Select(i => new
            {
                i.PersonId,
                i.Id,
                i.OrganisationPath,
            })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(i => new PersonRecord(
                i.PersonId,
                i.Id,
                IsMembership: false,
                user.IsGranted(UnionsPermissions.View, i.OrganisationPath)
                    || user.IsGranted(MembersPermissions.RecordAdmissions, i.OrganisationPath)
            )),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.People.Integration;

namespace Registry.Members.Roster;

/// <summary>What the Party keeps about people: memberships, dossiers and cases, wherever they are.</summary>
internal sealed class PersonRecords(RegistryDbContext db, ICurrentUser user) : IPersonRecords
{
    public async Task<IReadOnlyList<PersonRecord>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellation
    )
    {
        var members = await db.Unscoped<PartyMember>(
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
        // Discarded dossiers are nobody's any more: their filter stays.
        var dossiers = await db.Unscoped<AdmissionDossier>(
                "Everything that rests on a person counts; whether it is seen is said beside it."
            )
            .Where(d => personIds.Contains(d.PersonId))
            .Select(d => new
            {
                d.PersonId,
                d.Id,
                d.OrganisationPath,
            })
            .ToListAsync(cancellation);
        var cases = await db.Unscoped<MembershipCase>(
                "Everything that rests on a person counts; whether it is seen is said beside it."
            )
            .Where(c => personIds.Contains(c.PersonId))
            .Select(c => new
            {
                c.PersonId,
                c.Id,
                c.OrganisationPath,
            })
            .ToListAsync(cancellation);
        return
        [
            .. members.Select(m => Record(m.PersonId, m.Id, MembersPermissions.ViewRoster, m.OrganisationPath, true)),
            .. dossiers.Select(d => Record(d.PersonId, d.Id, MembersPermissions.ViewAdmissions, d.OrganisationPath)),
            .. cases.Select(c => Record(c.PersonId, c.Id, MembersPermissions.ViewCases, c.OrganisationPath)),
        ];
    }

    private PersonRecord Record(Guid personId, Guid id, string permission, string path, bool isMembership = false) =>
        new(personId, id, isMembership, user.IsGranted(permission, path));
}

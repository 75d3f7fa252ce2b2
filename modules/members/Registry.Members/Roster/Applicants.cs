using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Organisations.Rows;
using Registry.People.Integration;

namespace Registry.Members.Roster;

/// <summary>An admission dossier on its way: not a membership yet, but a person on record.</summary>
internal sealed class Applicants(RegistryDbContext db) : IPersonMemberships
{
    public string Permission => MembersPermissions.ViewAdmissions;

    public async Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var found = await (
            from dossier in db.Set<AdmissionDossier>()
            join cell in db.Set<OrganisationRow>() on dossier.OrganisationId equals cell.Id
            where personIds.Contains(dossier.PersonId) && AdmissionDossier.OpenStates.Contains(dossier.State)
            where dossier.OpenedOn <= asOf
            select new
            {
                dossier.Id,
                dossier.PersonId,
                dossier.OpenedOn,
                cell.Name,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. found.Select(d => new PersonMembershipDto(
                d.PersonId,
                "Members:MembershipOfApplicant",
                d.Name,
                d.OpenedOn,
                $"/admissions/{d.Id}"
            )),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Integration;

namespace Registry.Members.Roster;

/// <summary>Party membership, for whoever asks what a person belongs to.</summary>
internal sealed class PartyMemberships(RegistryDbContext db) : IPersonMemberships
{
    public string Permission => MembersPermissions.ViewRoster;

    public async Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var found = await (
            from span in db.Set<MembershipSpan>().AsOf(asOf)
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join place in db.Set<PlacementRow>().AsOf(asOf) on span.OrganisationId equals place.OrganisationId
            where personIds.Contains(member.PersonId)
            select new
            {
                member.Id,
                member.PersonId,
                member.AdmittedOn,
                place.Name,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. found.Select(m => new PersonMembershipDto(
                m.PersonId,
                "Members:MembershipOfParty",
                m.Name,
                m.AdmittedOn,
                $"/members/{m.Id}"
            )),
        ];
    }
}

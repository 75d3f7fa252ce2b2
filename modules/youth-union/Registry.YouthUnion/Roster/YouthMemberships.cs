using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Roster;

/// <summary>Youth membership, for whoever asks what a person belongs to.</summary>
internal sealed class YouthMemberships(RegistryDbContext db) : IPersonMemberships
{
    public string Permission => YouthUnionPermissions.View;

    public async Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var found = await (
            from span in db.Set<YouthSpan>().AsOf(asOf)
            join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
            join place in db.Set<YouthPlacement>().AsOf(asOf) on span.BranchId equals place.MassOrganisationId
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
                "YouthUnion:MembershipOfYouth",
                m.Name,
                m.AdmittedOn,
                $"/youth-union/members/{m.Id}"
            )),
        ];
    }
}

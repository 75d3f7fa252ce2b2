using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Integration;

namespace Registry.Members.Roster;

internal sealed class PersonMembershipAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IEnumerable<IPersonMemberships> sources
) : IPersonMembershipAppService
{
    public async Task<IReadOnlyList<PersonMembershipDto>> GetAsync(Guid memberId, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
        var day = asOf ?? clock.Today;
        var visible =
            await db.Set<PartyMember>().AnyAsync(m => m.Id == memberId, cancellation)
            || await db.Set<MembershipSpan>().AsOf(day).AnyAsync(s => s.MemberId == memberId, cancellation);
        if (!visible)
            throw BusinessException.NotFound();
        var person = await db.Set<MemberRow>().Where(m => m.Id == memberId).Select(m => m.PersonId).SingleAsync(cancellation);
        var found = new List<PersonMembershipDto>();
        foreach (var source in sources.Where(s => s.Permission != MembersPermissions.ViewRoster && user.IsGranted(s.Permission)))
        {
            using var there = user.Within(source.Permission);
            found.AddRange(await source.OfPeopleAsync([person], day, cancellation));
        }
        return found;
    }
}

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

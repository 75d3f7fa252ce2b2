using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
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

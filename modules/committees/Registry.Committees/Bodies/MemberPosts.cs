using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;

namespace Registry.Committees.Bodies;

internal sealed class MemberPosts(RegistryDbContext db) : IMemberPosts
{
    public Task<bool> HoldsAnyAsync(Guid memberId, DateOnly on, CancellationToken cancellation) =>
        db.Set<Office>().AnyAsync(o => o.MemberId == memberId && o.From <= on && o.To >= on, cancellation);
}

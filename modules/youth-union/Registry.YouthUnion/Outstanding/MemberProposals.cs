using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.YouthUnion.Roster;

namespace Registry.YouthUnion.Outstanding;

internal sealed class MemberProposals(RegistryDbContext db) : IMemberProposals
{
    public Task<Guid?> LastAsync(Guid member, CancellationToken cancellation) =>
        db.Set<OutstandingProposal>()
            .Where(p => p.MemberId == member)
            .OrderByDescending(p => p.BranchVote.Date)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync(cancellation);
}

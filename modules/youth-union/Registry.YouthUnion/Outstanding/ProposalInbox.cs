using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Outstanding;

/// <summary>Proposals that wait for the level above, not recorded by the user.</summary>
internal sealed class ProposalInbox(RegistryDbContext db) : IInboxContributor
{
    private const int Most = 200;

    public IReadOnlyList<string> Permissions => [YouthUnionPermissions.Endorse];

    public async Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var found = await (
            from proposal in db.Set<OutstandingProposal>()
            where proposal.State == ProposalState.Proposed
            where !proposal.Steps.Any(s => s.Step == ProposalStep.Propose && s.ActorId == userId)
            join member in db.Set<YouthFacts>() on proposal.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join branch in db.Set<YouthOrganisation>() on proposal.BranchId equals branch.Id
            orderby proposal.BranchVote.Date, proposal.Id
            select new
            {
                proposal.Id,
                person.FullName,
                branch.Name,
            }
        )
            .Take(Most)
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(p => new InboxEntry(
                $"/youth-union/outstanding/{p.Id}",
                p.FullName,
                p.Name,
                "YouthUnion:Todo.Endorse",
                null
            )),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.Members.Integration;
using Registry.People.Rows;
using Registry.Workflow;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Outstanding;

/// <summary>Hands resolutions (4-KNĐ) to the cells they are addressed to, and follows the dossier to the admission.</summary>
internal sealed class ProposalReferrals(RegistryDbContext db, ICurrentUser user, RegistryClock clock)
    : IReferralSource,
        ILocalEventHandler<ReferralTaken>,
        ILocalEventHandler<ReferralReleased>,
        ILocalEventHandler<MemberAdmitted>,
        ILocalEventHandler<AdmissionCancelled>
{
    private static readonly ProposalState[] Waiting = [ProposalState.Endorsed, ProposalState.Trained];

    public async Task<IReadOnlyList<ReferralDto>> WaitingAsync(
        IReadOnlyCollection<Guid> cellIds,
        CancellationToken cancellation
    ) =>
        await (
            from proposal in db.Unscoped<OutstandingProposal>(
                "The caller has the cells in scope; the branches may belong elsewhere."
            )
            join member in db.Set<YouthFacts>() on proposal.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join branch in db.Set<YouthOrganisation>() on proposal.BranchId equals branch.Id
            where Waiting.Contains(proposal.State) && cellIds.Contains(proposal.CellId)
            orderby proposal.UnionVote!.Date
            select new ReferralDto(
                proposal.Id,
                OutstandingProposal.FormCode,
                proposal.CellId,
                person.Id,
                person.FullName,
                person.BirthDate,
                person.Sex,
                branch.Name,
                proposal.UnionVote!.Number,
                proposal.UnionVote.Date,
                proposal.UnionVote.Total,
                proposal.UnionVote.InFavour
            )
        ).ToListAsync(cancellation);

    public async Task HandleAsync(ReferralTaken taken, CancellationToken cancellation)
    {
        var proposal = await Proposals().SingleOrDefaultAsync(p => p.Id == taken.ReferralId, cancellation);
        if (proposal is null)
            return;
        proposal.TakeIntoDossier(taken.DossierId, clock.Today, Context());
        var member = await db.Unscoped<YouthMember>("The member whom a taken resolution names, wherever the branch belongs.")
            .SingleAsync(m => m.Id == proposal.MemberId, cancellation);
        if (member.PersonId == taken.PersonId)
            return;
        var other = await db.Unscoped<YouthMember>("Nobody is two youth members, wherever they are.")
            .AnyAsync(m => m.PersonId == taken.PersonId, cancellation);
        if (other)
            throw new BusinessException("YouthUnion:ApplicantIsAnotherMember", "referralId");
    }

    public async Task HandleAsync(ReferralReleased released, CancellationToken cancellation)
    {
        var proposal = await Proposals().SingleOrDefaultAsync(p => p.Id == released.ReferralId, cancellation);
        proposal?.LeaveDossier(clock.Today, Context());
    }

    public async Task HandleAsync(MemberAdmitted admitted, CancellationToken cancellation)
    {
        var proposal = await OfPersonAsync(admitted.PersonId, ProposalState.InDossier, cancellation);
        proposal?.Admit(admitted.On, Context());
    }

    public async Task HandleAsync(AdmissionCancelled cancelled, CancellationToken cancellation)
    {
        var proposal = await OfPersonAsync(cancelled.PersonId, ProposalState.Admitted, cancellation);
        proposal?.CancelAdmission(cancelled.On, Context());
    }

    private IQueryable<OutstandingProposal> Proposals() =>
        db.Unscoped<OutstandingProposal>("A proposal follows the Party dossier that took it, wherever its branch belongs.")
            .Include(p => p.Steps);

    private async Task<OutstandingProposal?> OfPersonAsync(Guid personId, ProposalState state, CancellationToken cancellation)
    {
        var members = db.Set<YouthFacts>().Where(m => m.PersonId == personId).Select(m => m.Id);
        return await Proposals()
            .Where(p => members.Contains(p.MemberId) && p.State == state)
            .OrderByDescending(p => p.BranchVote.Date)
            .FirstOrDefaultAsync(cancellation);
    }

    private StepContext Context() => StepContext.Of(user, clock);
}

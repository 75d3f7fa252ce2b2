using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;

namespace Registry.Members.Lifecycle;

/// <summary>Writes what a case decided into the ledger of its member, in the caller's unit of work.</summary>
internal sealed class CaseLedger(RegistryDbContext db, IOrganisationIntegrationService organisations)
{
    /// <param name="known">Null: somebody from outside, a member from now on.</param>
    public async Task WriteAsync(
        MembershipCase membershipCase,
        PartyMember? known,
        LedgerEntry entry,
        CancellationToken cancellation
    )
    {
        var member = known ?? db.Add(new PartyMember(Guid.CreateVersion7(), membershipCase.PersonId)).Entity;
        membershipCase.IsAbout(member);
        if (membershipCase.Kind == CaseKind.TransferIn)
            TakePapers(member, membershipCase.Facts);
        var ids = member.Events.Select(e => e.ToOrganisationId).Append(entry.ToOrganisationId).OfType<Guid>();
        var places = await organisations.GetAsync(ids, cancellation);
        var reversed = member.Events.FirstOrDefault(e => e.Id == entry.ReversesEventId);
        member.Append(entry, id => places[id].Path);
        if (reversed?.Kind == MembershipEventKind.Recognised)
            member.LoseRecognition();
        if (member.Standing is not null)
        {
            RequireOpen(places[member.OrganisationId]);
            await FollowAsync(membershipCase, member, cancellation);
        }
    }

    private static void TakePapers(PartyMember member, CaseFacts facts) =>
        member.TakePapers(
            facts.AdmissionDecisionOn,
            facts.AdmittedOn,
            facts.ProbationEndsOn,
            facts.OfficialOn,
            facts.CardNumber ?? member.CardNumber,
            facts.FileNumber ?? member.FileNumber
        );

    /// <summary>Nobody comes back into an organisation that is closed.</summary>
    private static void RequireOpen(OrganisationInfo home)
    {
        if (home.ClosedOn is not null)
            throw new BusinessException("Members:DestinationClosed", null, home.Name, home.ClosedOn);
    }

    /// <summary>The file goes with the member: whoever has the member sees all the cases.</summary>
    private async Task FollowAsync(MembershipCase current, PartyMember member, CancellationToken cancellation)
    {
        var all = await db.Set<MembershipCase>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .Include(c => c.Places)
            .Where(c => c.MemberId == member.Id)
            .ToListAsync(cancellation);
        foreach (var membershipCase in all.Append(current))
            membershipCase.SeenFrom(member.OrganisationId, member.OrganisationPath);
    }
}

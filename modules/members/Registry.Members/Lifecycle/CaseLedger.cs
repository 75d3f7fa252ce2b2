using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Recognitions;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>Writes what a case decided into the ledger of its member, in the caller's unit of work.</summary>
internal sealed class CaseLedger(
    RegistryDbContext db,
    IRuleBook rules,
    ProbationService probations,
    IOrganisationIntegrationService organisations
)
{
    /// <param name="known">Null: somebody from outside, a member from now on.</param>
    public async Task WriteAsync(
        MembershipCase membershipCase,
        PartyMember? known,
        LedgerEntry entry,
        StepContext context,
        CancellationToken cancellation
    )
    {
        var member = known ?? db.Add(new PartyMember(Guid.CreateVersion7(), membershipCase.PersonId)).Entity;
        membershipCase.IsAbout(member);
        var ids = member.Events.Select(e => e.ToOrganisationId).Append(entry.ToOrganisationId).OfType<Guid>();
        var places = await organisations.GetAsync(ids, cancellation);
        var reversed = member.Events.FirstOrDefault(e => e.Id == entry.ReversesEventId);
        member.Append(entry, id => Home.Of(places[id]));
        if (membershipCase.Kind == CaseKind.TransferIn)
            member.ChangePapers(Papers(member, membershipCase.Facts), member.Events[^1], entry.RecordedAt);
        if (reversed is not null)
            await TakeBackAsync(reversed, context, cancellation);
        await probations.FollowAsync(member, context, cancellation);
        if (member.Standing is not null)
            await FollowAsync(membershipCase, member, cancellation);
    }

    private static MemberPapers Papers(PartyMember member, CaseFacts facts) =>
        new(
            facts.AdmissionDecisionOn,
            facts.AdmittedOn,
            facts.ProbationEndsOn,
            facts.OfficialOn,
            facts.CardNumber ?? member.CardNumber,
            facts.FileNumber ?? member.FileNumber
        );

    /// <summary>The dossier by which an entry came says that the entry stands no longer.</summary>
    private async Task TakeBackAsync(MembershipEvent reversed, StepContext context, CancellationToken cancellation)
    {
        if (reversed.Kind is MembershipEventKind.Recognised or MembershipEventKind.StruckOff)
            await probations.TakeBackAsync(reversed, context, cancellation);
        var admission = await db.Unscoped<AdmissionDossier>("The dossier of a reversed entry is told, wherever it was decided.")
            .Include(d => d.Steps)
            .SingleOrDefaultAsync(d => d.Id == reversed.DossierId, cancellation);
        if (admission is null)
            return;
        await rules.LoadAsync(cancellation);
        var decided = admission.DecisionDate!.Value;
        var due = rules.AddWorkingDays(decided, rules.At(decided).Number(RuleKeys.CeremonyDays));
        admission.FollowCorrection(due, context.OfRegistry());
    }

    /// <summary>The file goes with the member: whoever has the member sees all the cases.</summary>
    private async Task FollowAsync(MembershipCase current, PartyMember member, CancellationToken cancellation)
    {
        var all = await db.Unscoped<MembershipCase>("All cases of a member go where the member goes, whoever proposed them.")
            .Include(c => c.Places)
            .Where(c => c.MemberId == member.Id)
            .ToListAsync(cancellation);
        foreach (var membershipCase in all.Append(current))
            membershipCase.SeenFrom(member.OrganisationId, member.OrganisationPath);
    }
}

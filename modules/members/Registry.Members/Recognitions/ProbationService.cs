using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Recognitions;

/// <summary>Keeps the recognition of a probationary member with the membership: opened, moved and ended with it, in the same save.</summary>
internal sealed class ProbationService(RegistryDbContext db, IRuleBook rules, IOrganisationIntegrationService organisations)
    : IProbations
{
    public async Task FollowAsync(PartyMember member, StepContext cause, CancellationToken cancellation)
    {
        var context = cause.OfRegistry();
        await rules.LoadAsync(cancellation);
        var dossier = await db.Unscoped<RecognitionDossier>("The dossier follows the member's ledger, whoever writes in it.")
            .Include(d => d.Steps)
            .SingleOrDefaultAsync(d => d.MemberId == member.Id && RecognitionDossier.OpenStates.Contains(d.State), cancellation);
        if (member.Standing != Standing.Probationary)
            dossier?.End(context);
        else if (dossier is null)
            db.Add(
                RecognitionDossier.Open(
                    member,
                    await PlaceAsync(member.OrganisationId, cancellation),
                    DueOn(member.EndOfProbation()),
                    context
                )
            );
        else if (dossier.OrganisationPath != member.OrganisationPath)
            dossier.Move(await PlaceAsync(member.OrganisationId, cancellation), DueOn(dossier.ProbationEndsOn), context);
    }

    /// <summary>The entry by which a probation ended was taken back: so is the decision of its dossier.</summary>
    public async Task TakeBackAsync(MembershipEvent reversed, StepContext cause, CancellationToken cancellation)
    {
        RecognitionState[] decided =
            reversed.Kind == MembershipEventKind.StruckOff
                ? [RecognitionState.StruckOff]
                : [RecognitionState.Recognised, RecognitionState.CardIssued];
        var dossiers = await db.Unscoped<RecognitionDossier>(
                "The dossier of a reversed entry follows it, wherever it was decided."
            )
            .Include(d => d.Steps)
            .Where(d => d.MemberId == reversed.MemberId && decided.Contains(d.State))
            .ToListAsync(cancellation);
        dossiers
            .Find(d => d.DecisionDate == reversed.DecisionDate && d.DecisionNumber == reversed.DecisionNumber)
            ?.TakeBack(cause.OfRegistry());
    }

    /// <summary>Last day for the cell to consider, by the rules in force when probation ends.</summary>
    public DateOnly DueOn(DateOnly probationEndsOn) =>
        rules.AddWorkingDays(probationEndsOn, rules.At(probationEndsOn).Number(RuleKeys.CellReviewDays));

    private async Task<CellPlace> PlaceAsync(Guid organisationId, CancellationToken cancellation)
    {
        var cell = (await organisations.GetAsync([organisationId], cancellation))[organisationId];
        var committee = cell.ParentType == OrganisationType.GrassrootsCommittee ? cell.ParentId : null;
        return new CellPlace(cell.Id, cell.Path, committee, cell.Name);
    }
}

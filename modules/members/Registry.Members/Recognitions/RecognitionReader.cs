using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Recognitions;

/// <summary>What pages and the API show of recognitions. The caller stands within a permission, which sets the scope.</summary>
internal sealed class RecognitionReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    Texts texts,
    VoteBases bases,
    IOrganisationIntegrationService organisations
)
{
    public async Task<Page<RecognitionListItemDto>> ListAsync(ListRecognitionsInput input, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows =
            from dossier in db.Set<RecognitionDossier>()
            join person in db.Set<PersonRow>() on dossier.PersonId equals person.Id
            join organisation in db.Set<OrganisationRow>() on dossier.OrganisationId equals organisation.Id
            select new
            {
                dossier,
                person,
                organisation,
            };
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.person.SearchName.Contains(search));
        }
        var states = input.States is { Length: > 0 } wanted ? wanted : RecognitionDossier.OpenStates;
        rows = rows.Where(r => states.Contains(r.dossier.State));
        if (input.OverdueOnly)
            rows = rows.Where(r => r.dossier.DueOn < today);
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderBy(r => r.dossier.DueOn == null)
            .ThenBy(r => r.dossier.DueOn)
            .ThenBy(r => r.person.SortKey)
            .ThenBy(r => r.dossier.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .Select(r => new RecognitionListItemDto(
                r.dossier.Id,
                r.dossier.MemberId,
                r.person.FullName,
                r.organisation.Name,
                r.dossier.State,
                r.dossier.ProbationEndsOn,
                r.dossier.DueOn,
                r.dossier.DueOn < today
            ))
            .ToListAsync(cancellation);
        return new(items, total);
    }

    public async Task<RecognitionDto> ReadAsync(Guid id, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var dossier =
            await db.Set<RecognitionDossier>()
                .Include(d => d.Steps)
                .AsNoTracking()
                .SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == dossier.PersonId, cancellation);
        var member = await db.Set<MemberRow>().SingleAsync(m => m.Id == dossier.MemberId, cancellation);
        var places = await organisations.GetAsync(
            new[] { dossier.OrganisationId, dossier.GrassrootsCommitteeId ?? dossier.OrganisationId },
            cancellation
        );
        var voters = await bases.OfAsync(dossier.OrganisationId, clock.Today, cancellation);
        var ruleSet = rules.At(dossier.CellResolution?.Date ?? clock.Today);
        return new RecognitionDto(
            dossier.Id,
            dossier.Stamp,
            dossier.State,
            dossier.MemberId,
            person.FullName,
            dossier.OrganisationId,
            places[dossier.OrganisationId].Name,
            dossier.GrassrootsCommitteeId is { } committee ? places[committee].Name : null,
            dossier.AdmittedOn,
            dossier.ProbationEndsOn,
            member.OfficialOn,
            member.CardNumber,
            dossier.DueOn,
            dossier.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null,
            voters.Voting,
            ruleSet.Vote(dossier.State == RecognitionState.AwaitingGrassroots ? RuleKeys.CommitteeVote : RuleKeys.CellVote),
            [.. ruleSet.RecognitionForms().Select(f => Item(dossier, f.Code, f.Title))],
            dossier.Proposal,
            dossier.CellResolution.ToDto(),
            dossier.SectionalReport.ToDto(),
            dossier.GrassrootsResolution.ToDto(),
            Decision.Of(dossier.DecisionNumber, dossier.DecisionDate, dossier.DecisionIssuer),
            dossier.Reasons,
            [.. dossier.AllowedSteps().Where(Offered).Select(s => Next(dossier, s, ruleSet, voters.Heads))],
            [.. dossier.Steps.OrderByDescending(s => s.Sequence).Select(ToDto)]
        );
    }

    /// <summary>Moving, ending and taking back follow the membership; nobody takes them here.</summary>
    private static bool Offered(RecognitionStep step) =>
        step is not (RecognitionStep.Move or RecognitionStep.End or RecognitionStep.TakeBack);

    private static ChecklistItemDto Item(RecognitionDossier dossier, string code, string title)
    {
        var receivedOn = dossier.Documents.FirstOrDefault(d => d.FormCode == code)?.ReceivedOn;
        return new(code, title, Required: true, receivedOn, null, receivedOn is null);
    }

    private RecognitionNextDto Next(RecognitionDossier dossier, RecognitionStep step, IRuleSet ruleSet, int officials)
    {
        var blockers = Blockers(dossier, step, ruleSet, officials).ToList();
        return new(step, blockers.Count == 0, blockers);
    }

    private IEnumerable<string> Blockers(RecognitionDossier dossier, RecognitionStep step, IRuleSet ruleSet, int officials)
    {
        var (permission, whoCan, otherEyes) = RecognitionSteps.Permission(step);
        if (!user.IsGranted(permission, dossier.OrganisationPath))
            yield return texts["Members:OnlyRoleCan", texts["Access:Role." + whoCan]];
        else if (otherEyes && dossier.WasRecordedBy(user.Id, step))
            yield return texts["Members:RecorderMayNotDecide"];
        if (step is RecognitionStep.RecordCellResolution)
        {
            // A proposal to strike off needs none of the papers; only the months have to be over.
            foreach (var lack in dossier.MissingForVote(clock.Today, ruleSet, RecognitionProposal.StrikeOff, officials))
                yield return texts.Of(lack);
        }
        if (step == RecognitionStep.Submit && !dossier.HasResolutionToSubmit)
            yield return texts["Members:ResolutionMissing"];
        if (step == RecognitionStep.ExtendDecision && dossier.IsExtended)
            yield return texts["Members:ExtendedAlready"];
        if (step == RecognitionStep.Recognise && dossier.Proposal == RecognitionProposal.StrikeOff)
            yield return texts["Members:CellProposedStrikeOff"];
    }

    private RecognitionStepDto ToDto(ProcedureStep<RecognitionState, RecognitionStep> s) =>
        new(s.Step, s.OccurredOn, s.RecordedAt, s.ActorName, s.Paper, s.Note, rules.CodeOf(s.RuleSetId));
}

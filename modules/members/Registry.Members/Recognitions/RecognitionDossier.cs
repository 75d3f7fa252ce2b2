using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Recognitions;

/// <summary>A probationary member on the way to official membership (domain.md 2.1 steps 12–19, 2.5): one for each probation.</summary>
internal sealed class RecognitionDossier : VotedProcedure<RecognitionState, RecognitionStep>
{
    private static readonly RecognitionState[] WithTheCell = [RecognitionState.Probation, RecognitionState.Returned];

    /// <summary>States in which the member is still on probation.</summary>
    public static readonly RecognitionState[] OpenStates =
    [
        .. WithTheCell,
        RecognitionState.AwaitingGrassroots,
        RecognitionState.AwaitingDecision,
        RecognitionState.ReferredUp,
    ];

    private static readonly Dictionary<(RecognitionState From, RecognitionStep Step), RecognitionState> Table = new()
    {
        [(RecognitionState.AwaitingGrassroots, RecognitionStep.RecordGrassrootsResolution)] = RecognitionState.AwaitingDecision,
        [(RecognitionState.AwaitingDecision, RecognitionStep.Recognise)] = RecognitionState.Recognised,
        [(RecognitionState.AwaitingDecision, RecognitionStep.StrikeOff)] = RecognitionState.StruckOff,
        [(RecognitionState.AwaitingDecision, RecognitionStep.Return)] = RecognitionState.Returned,
        [(RecognitionState.ReferredUp, RecognitionStep.StrikeOff)] = RecognitionState.StruckOff,
        [(RecognitionState.ReferredUp, RecognitionStep.Return)] = RecognitionState.Returned,
        [(RecognitionState.Recognised, RecognitionStep.IssueCard)] = RecognitionState.CardIssued,
        [(RecognitionState.AwaitingGrassroots, RecognitionStep.RecordSectionalReport)] = RecognitionState.AwaitingGrassroots,
        [(RecognitionState.AwaitingGrassroots, RecognitionStep.ExtendDecision)] = RecognitionState.AwaitingGrassroots,
        [(RecognitionState.AwaitingDecision, RecognitionStep.ExtendDecision)] = RecognitionState.AwaitingDecision,
        [(RecognitionState.Recognised, RecognitionStep.TakeBack)] = RecognitionState.TakenBack,
        [(RecognitionState.CardIssued, RecognitionStep.TakeBack)] = RecognitionState.TakenBack,
        [(RecognitionState.StruckOff, RecognitionStep.TakeBack)] = RecognitionState.TakenBack,
    };

    static RecognitionDossier()
    {
        foreach (var state in WithTheCell)
        {
            Table[(state, RecognitionStep.ReceiveDocument)] = state;
            Table[(state, RecognitionStep.RecordCellResolution)] = state;
            Table[(state, RecognitionStep.RecordFailedVote)] = state;
            Table[(state, RecognitionStep.Submit)] = RecognitionState.AwaitingGrassroots;
        }
        foreach (var state in OpenStates)
        {
            Table[(state, RecognitionStep.Move)] = RecognitionState.Probation;
            Table[(state, RecognitionStep.End)] = RecognitionState.Ended;
        }
    }

    private RecognitionDossier() { }

    protected override IReadOnlyDictionary<(RecognitionState From, RecognitionStep Step), RecognitionState> Transitions => Table;

    public Guid MemberId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The ceremony, or the day of re-admission.</summary>
    public DateOnly AdmittedOn { get; private set; }

    /// <summary>The day month 12 ends: also the official date, however late the papers are.</summary>
    public DateOnly ProbationEndsOn { get; private set; }
    public RecognitionProposal? Proposal { get; private set; }
    public SectionalReport? SectionalReport { get; private set; }
    public int FailedVotes => Steps.Count(s => s.Step == RecognitionStep.RecordFailedVote);

    /// <param name="dueOn">Last day for the cell to consider, after the end of probation.</param>
    public static RecognitionDossier Open(PartyMember member, CellPlace cell, DateOnly dueOn, StepContext context)
    {
        var dossier = new RecognitionDossier
        {
            MemberId = member.Id,
            PersonId = member.PersonId,
            AdmittedOn = member.AdmittedOn!.Value,
            ProbationEndsOn = member.EndOfProbation(),
            DueOn = dueOn,
        };
        dossier.Settle(cell);
        dossier.Begin(RecognitionStep.Open, member.AdmittedOn.Value, context);
        return dossier;
    }

    public override bool Judges(RecognitionStep step) =>
        step
            is RecognitionStep.Recognise
                or RecognitionStep.StrikeOff
                or RecognitionStep.Return
                or RecognitionStep.ExtendDecision
                or RecognitionStep.IssueCard;

    protected override bool Records(ProcedureStep<RecognitionState, RecognitionStep> taken, RecognitionStep judging) =>
        !IsAutomatic(taken.Step)
        && Records(taken, IsOfCommittee(taken.Step), IsOfCommittee(judging), (RecognitionStep.Submit, RecognitionStep.Return));

    /// <summary>The sectional committee's report advises the grassroots committee: it is not what that one judges.</summary>
    private static bool IsOfCommittee(RecognitionStep step) =>
        step is RecognitionStep.RecordSectionalReport or RecognitionStep.RecordGrassrootsResolution;

    /// <summary>Follows the membership: whoever made that happen recorded nothing here.</summary>
    private static bool IsAutomatic(RecognitionStep step) =>
        step is RecognitionStep.Open or RecognitionStep.Move or RecognitionStep.End or RecognitionStep.TakeBack;

    public void ReceiveDocument(string formCode, DateOnly? receivedOn, StepContext context) =>
        Put(RecognitionStep.ReceiveDocument, formCode, receivedOn, context);

    /// <summary>What the cell lacks before it votes: official members, month 12 has not ended, or papers are missing.</summary>
    /// <param name="cellOfficials">Official members of the cell on the day, heads.</param>
    public IEnumerable<Rejection> MissingForVote(DateOnly on, IRuleSet rules, RecognitionProposal proposal, int cellOfficials)
    {
        foreach (var tooSmall in VoteGuard.Cell(cellOfficials, rules))
            yield return tooSmall;
        if (on < ProbationEndsOn)
            yield return new Rejection("Members:ProbationNotOver", "date", on, ProbationEndsOn);
        if (proposal == RecognitionProposal.StrikeOff)
            yield break;
        foreach (var (code, title) in rules.RecognitionForms())
        {
            var document = Documents.FirstOrDefault(d => d.FormCode == code);
            if (document is null)
                yield return new Rejection("Members:DocumentMissing", "checklist", code, title);
            else if (document.ReceivedOn > on)
                yield return new Rejection("Members:DocumentAfterVote", "checklist", code, document.ReceivedOn, on);
        }
    }

    /// <summary>The cell's resolution, judged by the rules in force on its date.</summary>
    public void RecordCellResolution(
        RecognitionProposal proposal,
        Resolution vote,
        int cellOfficials,
        IRuleSet rules,
        StepContext context
    )
    {
        Require(RecognitionStep.RecordCellResolution);
        var check = new Check();
        vote.Validate(check, rules, RuleKeys.CellVote);
        Consider(check, proposal, vote, cellOfficials, rules);
        Proposal = proposal;
        CellResolution = vote;
        Take(RecognitionStep.RecordCellResolution, vote.Date, context, vote.Number, vote.Votes);
    }

    /// <summary>A vote short of the share is kept; after too many it is referred up, not struck off (domain.md 13, 5).</summary>
    public void RecordFailedVote(
        RecognitionProposal proposal,
        Resolution vote,
        int cellOfficials,
        IRuleSet rules,
        StepContext context
    )
    {
        Require(RecognitionStep.RecordFailedVote);
        var check = new Check();
        vote.ValidateHeads(check);
        check.That(vote.InFavour < rules.Vote(RuleKeys.CellVote).Least(vote.Total), "inFavour", "Members:VoteCarried");
        Consider(check, proposal, vote, cellOfficials, rules);
        CellResolution = null;
        RecognitionState? to = FailedVotes + 1 >= rules.Number(RuleKeys.FailedVotes) ? RecognitionState.ReferredUp : null;
        Take(RecognitionStep.RecordFailedVote, vote.Date, context, vote.Number, vote.Votes, to);
    }

    private void Consider(Check check, RecognitionProposal proposal, Resolution vote, int cellOfficials, IRuleSet rules)
    {
        RequireAfterReturn(check, vote.Date, RecognitionStep.Return);
        foreach (var missing in MissingForVote(vote.Date, rules, proposal, cellOfficials))
            check.That(false, missing.Field!, missing.Code, missing.Arguments);
        check.ThrowIfAny();
    }

    /// <param name="dueOn">Last day for the decision, from the cell's resolution.</param>
    public void Submit(DateOnly dueOn, StepContext context)
    {
        Require(RecognitionStep.Submit);
        if (!HasResolutionToSubmit)
            throw new BusinessException("Members:ResolutionMissing");
        GrassrootsResolution = null;
        SectionalReport = null;
        DueOn = dueOn;
        Reasons = null;
        Take(
            RecognitionStep.Submit,
            context.Today,
            context,
            to: GrassrootsCommitteeId is null ? RecognitionState.AwaitingDecision : null
        );
    }

    public void RecordGrassrootsResolution(Resolution resolution, IRuleSet rules, StepContext context) =>
        Resolve(RecognitionStep.RecordGrassrootsResolution, resolution, rules, context);

    /// <summary>The sectional committee's report on the resolution (14-KNĐ): it advises, it does not decide.</summary>
    public void RecordSectionalReport(SectionalReport report, StepContext context)
    {
        Require(RecognitionStep.RecordSectionalReport);
        RefuseRecorder(RecognitionStep.RecordSectionalReport, context);
        if (report.Date < CellResolution!.Date)
            throw new BusinessException("Members:BeforeCellResolution", "date", CellResolution.Date);
        SectionalReport = report;
        Take(RecognitionStep.RecordSectionalReport, report.Date, context, report.Number);
    }

    /// <summary>The decision was given more time since the last submission.</summary>
    public bool IsExtended => Last(RecognitionStep.ExtendDecision) > Last(RecognitionStep.Submit);

    /// <summary>More time for the decision, once after each submission (domain.md 1.3); probation itself is never extended.</summary>
    public void Extend(DateOnly dueOn, string reasons, StepContext context)
    {
        Require(RecognitionStep.ExtendDecision);
        if (IsExtended)
            throw new BusinessException("Members:ExtendedAlready");
        Take(RecognitionStep.ExtendDecision, context.Today, context, note: reasons);
        DueOn = dueOn;
    }

    /// <summary>The calendar changed: the same limits end on other days.</summary>
    public void Reschedule(IRuleBook rules)
    {
        if (State == RecognitionState.Probation)
            DueOn = Limit(rules, ProbationEndsOn, RuleKeys.CellReviewDays);
        else if (State is RecognitionState.AwaitingGrassroots or RecognitionState.AwaitingDecision)
            DueOn = DueAfterVote(rules, RuleKeys.OfficialDays, IsExtended ? RuleKeys.OfficialExtensionDays : null);
    }

    /// <param name="lateReason">Why the decision comes after its last day; null: it does not.</param>
    public void Recognise(Decision decision, StepContext context, string? lateReason = null)
    {
        if (Proposal == RecognitionProposal.StrikeOff)
            throw new BusinessException("Members:CellProposedStrikeOff");
        Decide(RecognitionStep.Recognise, decision, null, context, lateReason);
        DueOn = null;
    }

    public void StrikeOff(Decision decision, string reasons, StepContext context)
    {
        Decide(RecognitionStep.StrikeOff, decision, reasons, context);
        DueOn = null;
    }

    public void Return(string reasons, StepContext context) => Return(RecognitionStep.Return, reasons, context, null);

    public void IssueCard(string number, DateOnly on, StepContext context)
    {
        Require(RecognitionStep.IssueCard);
        if (on < ProbationEndsOn)
            throw new BusinessException("Members:CardBeforeOfficial", "issuedOn", on, ProbationEndsOn);
        if (on < DecisionDate)
            throw new BusinessException("Members:CardBeforeDecision", "issuedOn", on, DecisionDate);
        Take(RecognitionStep.IssueCard, on, context, number);
    }

    /// <summary>The member goes on in another cell, which votes itself.</summary>
    public void Move(CellPlace cell, DateOnly dueOn, StepContext context)
    {
        Take(RecognitionStep.Move, context.Today, context, note: cell.Name);
        Settle(cell);
        CellResolution = null;
        GrassrootsResolution = null;
        SectionalReport = null;
        DueOn = dueOn;
    }

    /// <summary>The entry that its decision brought was taken back in the ledger: the decision stands here no longer.</summary>
    public void TakeBack(StepContext context)
    {
        Take(RecognitionStep.TakeBack, context.Today, context);
        DueOn = null;
    }

    /// <summary>Died, left, or the admission was cancelled.</summary>
    public void End(StepContext context)
    {
        Take(RecognitionStep.End, context.Today, context);
        DueOn = null;
    }
}

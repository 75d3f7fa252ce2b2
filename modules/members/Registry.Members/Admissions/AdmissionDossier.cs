using System.Globalization;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Admissions;

/// <summary>The admission of one applicant in one cell: a statutory workflow (domain.md 2.1) as a table of transitions with guards.</summary>
internal sealed class AdmissionDossier : VotedProcedure<DossierState, DossierStepKind>, ISoftDelete
{
    private static readonly DossierState[] WithTheCell = [DossierState.Prospect, DossierState.Drafting, DossierState.Returned];

    private static readonly Dictionary<(DossierState From, DossierStepKind Step), DossierState> Table = new()
    {
        [(DossierState.Prospect, DossierStepKind.Begin)] = DossierState.Drafting,
        [(DossierState.Prospect, DossierStepKind.Discard)] = DossierState.Prospect,
        [(DossierState.Drafting, DossierStepKind.RecordCellResolution)] = DossierState.Drafting,
        [(DossierState.Drafting, DossierStepKind.RecordFailedVote)] = DossierState.Drafting,
        [(DossierState.Drafting, DossierStepKind.Submit)] = DossierState.AwaitingGrassroots,
        [(DossierState.Drafting, DossierStepKind.Discard)] = DossierState.Drafting,
        [(DossierState.Returned, DossierStepKind.RecordCellResolution)] = DossierState.Returned,
        [(DossierState.Returned, DossierStepKind.RecordFailedVote)] = DossierState.Returned,
        [(DossierState.Returned, DossierStepKind.Submit)] = DossierState.AwaitingGrassroots,
        [(DossierState.ReferredUp, DossierStepKind.Return)] = DossierState.Returned,
        [(DossierState.ReferredUp, DossierStepKind.Refuse)] = DossierState.Refused,
        [(DossierState.AwaitingGrassroots, DossierStepKind.RecordSectionalReport)] = DossierState.AwaitingGrassroots,
        [(DossierState.AwaitingGrassroots, DossierStepKind.RecordGrassrootsResolution)] = DossierState.AwaitingDecision,
        [(DossierState.AwaitingGrassroots, DossierStepKind.ExtendDecision)] = DossierState.AwaitingGrassroots,
        [(DossierState.AwaitingDecision, DossierStepKind.RecordPoliticalReview)] = DossierState.AwaitingDecision,
        [(DossierState.AwaitingDecision, DossierStepKind.ExtendDecision)] = DossierState.AwaitingDecision,
        [(DossierState.AwaitingDecision, DossierStepKind.SettleIdentity)] = DossierState.AwaitingDecision,
        [(DossierState.AwaitingDecision, DossierStepKind.Approve)] = DossierState.Approved,
        [(DossierState.AwaitingDecision, DossierStepKind.Return)] = DossierState.Returned,
        [(DossierState.AwaitingDecision, DossierStepKind.Refuse)] = DossierState.Refused,
        [(DossierState.Approved, DossierStepKind.RecordCeremony)] = DossierState.Admitted,
        [(DossierState.Approved, DossierStepKind.CancelDecision)] = DossierState.Cancelled,
        [(DossierState.Admitted, DossierStepKind.CancelDecision)] = DossierState.Cancelled,
        [(DossierState.Admitted, DossierStepKind.FollowCorrection)] = DossierState.Approved,
        [(DossierState.Cancelled, DossierStepKind.FollowCorrection)] = DossierState.Admitted,
    };

    static AdmissionDossier()
    {
        DossierStepKind[] gathering =
        [
            DossierStepKind.CorrectApplicant,
            DossierStepKind.ReceiveDocument,
            DossierStepKind.AssignMentor,
            DossierStepKind.NameIntroducers,
            DossierStepKind.RecordVerification,
            DossierStepKind.RecordPoliticalReview,
            DossierStepKind.WriteBiography,
        ];
        foreach (var state in WithTheCell)
        {
            foreach (var step in gathering)
                Table[(state, step)] = state;
            Table[(state, DossierStepKind.MoveAway)] = DossierState.MovedAway;
        }
    }

    /// <summary>States in which somebody still has something to do.</summary>
    public static readonly DossierState[] OpenStates =
    [
        DossierState.Prospect,
        DossierState.Drafting,
        DossierState.Returned,
        DossierState.ReferredUp,
        DossierState.AwaitingGrassroots,
        DossierState.AwaitingDecision,
        DossierState.Approved,
    ];

    private readonly List<Introducer> introducers = [];
    private readonly List<Verification> verifications = [];

    private AdmissionDossier() { }

    protected override IReadOnlyDictionary<(DossierState From, DossierStepKind Step), DossierState> Transitions => Table;

    public Guid PersonId { get; private set; }

    /// <summary>Admitted again: the membership that ended (domain.md 4).</summary>
    public Guid? FormerMemberId { get; private set; }

    /// <summary>Date of the application; of a prospect, the day it was put on the list.</summary>
    public DateOnly OpenedOn { get; private set; }
    public GeneralEducation? Education { get; private set; }

    /// <summary>The official member who helps the applicant.</summary>
    public Guid? MentorId { get; private set; }
    public PoliticalReview? PoliticalReview { get; private set; }

    /// <summary>Version of the form the biography is numbered by; null: none written.</summary>
    public string? BiographyLayout { get; private set; }
    public SectionalReport? SectionalReport { get; private set; }
    public DateOnly? CeremonyOn { get; private set; }

    /// <summary>Consent of the committee above to a ceremony that was late.</summary>
    public string? CeremonyConsent { get; private set; }
    public Guid? MemberId { get; private set; }
    public bool IsDeleted { get; private set; }
    public IReadOnlyList<Introducer> Introducers => introducers;
    public IReadOnlyList<Verification> Verifications => verifications;
    public int FailedVotes => Steps.Count(s => s.Step == DossierStepKind.RecordFailedVote);

    /// <param name="documents">Papers that are there already, of a dossier taken over from elsewhere.</param>
    public static AdmissionDossier Open(
        Guid id,
        Guid personId,
        CellPlace cell,
        DateOnly openedOn,
        GeneralEducation? education,
        StepContext context,
        bool asProspect = false,
        IEnumerable<ReceivedDocument>? documents = null,
        Guid? formerMemberId = null,
        string? note = null
    )
    {
        var dossier = new AdmissionDossier
        {
            Id = id,
            PersonId = personId,
            OpenedOn = openedOn,
            Education = education,
            FormerMemberId = formerMemberId,
            State = asProspect ? DossierState.Prospect : DossierState.Drafting,
        };
        dossier.Settle(cell);
        dossier.Put(documents ?? []);
        dossier.Begin(DossierStepKind.Open, openedOn, context, note: note);
        return dossier;
    }

    protected override bool IsOver => IsDeleted;

    public override bool Judges(DossierStepKind step) =>
        step
            is DossierStepKind.Approve
                or DossierStepKind.SettleIdentity
                or DossierStepKind.Refuse
                or DossierStepKind.Return
                or DossierStepKind.ExtendDecision
                or DossierStepKind.CancelDecision;

    protected override bool Records(ProcedureStep<DossierState, DossierStepKind> taken, DossierStepKind judging) =>
        taken.Step != DossierStepKind.FollowCorrection
        && Records(taken, IsOfCommittee(taken.Step), IsOfCommittee(judging), (DossierStepKind.Submit, DossierStepKind.Return));

    /// <summary>The sectional committee's report advises the grassroots committee: it is not what that one judges.</summary>
    private static bool IsOfCommittee(DossierStepKind step) =>
        step is DossierStepKind.RecordSectionalReport or DossierStepKind.RecordGrassrootsResolution;

    /// <summary>The application (1-KNĐ) makes a prospect an applicant.</summary>
    public void Begin(DateOnly applicationOn, StepContext context)
    {
        Require(DossierStepKind.Begin);
        if (MentorId is null)
            throw new BusinessException("Members:MentorMissing", "mentor");
        OpenedOn = applicationOn;
        Put([new ReceivedDocument(RuleKeys.ApplicationForm, applicationOn)]);
        Take(DossierStepKind.Begin, applicationOn, context, RuleKeys.ApplicationForm);
    }

    public void CorrectApplicant(GeneralEducation? education, StepContext context)
    {
        Take(DossierStepKind.CorrectApplicant, context.Today, context);
        Education = education;
    }

    public void AssignMentor(Guid memberId, string name, StepContext context)
    {
        Take(DossierStepKind.AssignMentor, context.Today, context, note: name);
        MentorId = memberId;
    }

    public void NameIntroducers(IEnumerable<Introducer> named, StepContext context)
    {
        var all = named.ToList();
        Take(DossierStepKind.NameIntroducers, context.Today, context, note: string.Join(", ", all.Select(i => i.Name)));
        introducers.Clear();
        introducers.AddRange(all);
    }

    public void RecordVerification(Verification verification, StepContext context)
    {
        Take(
            DossierStepKind.RecordVerification,
            verification.AnsweredOn ?? verification.SentOn ?? context.Today,
            context,
            note: verification.Name
        );
        verifications.RemoveAll(v => v.Id == verification.Id);
        verifications.Add(verification);
    }

    public void RecordPoliticalReview(PoliticalReview review, StepContext context)
    {
        Take(DossierStepKind.RecordPoliticalReview, review.Date ?? context.Today, context, review.Number);
        PoliticalReview = review;
    }

    /// <summary>One step for a sitting, however often it saves.</summary>
    public void WriteBiography(string layout, StepContext context)
    {
        Require(DossierStepKind.WriteBiography);
        BiographyLayout = layout;
        if (Steps.MaxBy(s => s.Sequence) is not { Step: DossierStepKind.WriteBiography } last || last.ActorId != context.ActorId)
            Take(DossierStepKind.WriteBiography, context.Today, context, RuleKeys.BiographyForm);
    }

    public void ReceiveDocument(string formCode, DateOnly? receivedOn, StepContext context)
    {
        var before = Documents.FirstOrDefault(d => d.FormCode == formCode)?.ReferralId;
        Put(DossierStepKind.ReceiveDocument, formCode, receivedOn, context);
        Release(before);
    }

    /// <summary>Takes the resolution of a mass organisation as the paper it is: nobody types it a second time.</summary>
    public void TakeReferral(ReferralDto referral, StepContext context)
    {
        var before = Documents.FirstOrDefault(d => d.FormCode == referral.FormCode)?.ReferralId;
        var votes = string.Create(CultureInfo.InvariantCulture, $"{referral.InFavour}/{referral.Total}");
        Take(
            DossierStepKind.ReceiveDocument,
            referral.Date,
            context,
            referral.FormCode,
            $"{referral.Number} · {votes} · {referral.Issuer}"
        );
        Put([new ReceivedDocument(referral.FormCode, referral.Date, referral.Id)]);
        Release(before);
        Raise(new ReferralTaken(referral.Id, Id, PersonId));
    }

    /// <summary>What no longer stands in the dossier waits for another one.</summary>
    private void Release(Guid? referral)
    {
        if (referral is { } id)
            Raise(new ReferralReleased(id));
    }

    /// <summary>The cell's resolution, judged by the rules in force on its date.</summary>
    public void RecordCellResolution(Resolution resolution, VoteFacts facts, IRuleSet rules, StepContext context)
    {
        Require(DossierStepKind.RecordCellResolution);
        var check = new Check();
        resolution.Validate(check, rules, RuleKeys.CellVote);
        Consider(check, resolution, facts, rules);
        CellResolution = resolution;
        Take(DossierStepKind.RecordCellResolution, resolution.Date, context, resolution.Number, resolution.Votes);
    }

    /// <summary>A vote that stayed below the share is kept; after too many the dossier is referred up (domain.md 2.4).</summary>
    public void RecordFailedVote(Resolution vote, VoteFacts facts, IRuleSet rules, StepContext context)
    {
        Require(DossierStepKind.RecordFailedVote);
        var check = new Check();
        vote.ValidateHeads(check);
        check.That(vote.InFavour < rules.Vote(RuleKeys.CellVote).Least(vote.Total), "inFavour", "Members:VoteCarried");
        Consider(check, vote, facts, rules);
        CellResolution = null;
        var referred = FailedVotes + 1 >= rules.Number(RuleKeys.FailedVotes);
        DueOn = null;
        Take(
            DossierStepKind.RecordFailedVote,
            vote.Date,
            context,
            vote.Number,
            vote.Votes,
            referred ? DossierState.ReferredUp : null
        );
    }

    /// <summary>First day on which the cell could vote on what is in the dossier: it may have, and the vote be recorded later.</summary>
    public DateOnly EarliestVote() =>
        Documents
            .Select(d => d.ReceivedOn)
            .Concat(verifications.Select(v => v.AnsweredOn).OfType<DateOnly>())
            .Concat(Steps.Where(s => s.Step == DossierStepKind.Return).Select(s => s.OccurredOn))
            .Append(OpenedOn)
            .Max();

    private void Consider(Check check, Resolution vote, VoteFacts facts, IRuleSet rules)
    {
        RequireAfterReturn(check, vote.Date, DossierStepKind.Return);
        check.That(vote.Date >= OpenedOn, "date", "Members:ResolutionBeforeOpening", OpenedOn);
        foreach (var missing in VoteGuard.Missing(this, vote.Date, facts, rules))
            check.That(false, missing.Field!, missing.Code, missing.Arguments);
        check.ThrowIfAny();
    }

    /// <summary>Hands over what the cell voted on: what was corrected or taken back since is judged again, as of the vote.</summary>
    public void Submit(DateOnly dueOn, IRuleSet rules, VoteFacts facts, StepContext context, DateOnly? on = null)
    {
        Require(DossierStepKind.Submit);
        if (!HasResolutionToSubmit)
            throw new BusinessException("Members:ResolutionMissing");
        var missing = VoteGuard.Missing(this, CellResolution!.Date, facts, rules).ToList();
        if (missing.Count > 0)
            throw new BusinessException(RejectionKind.Rule, missing);
        GrassrootsResolution = null;
        SectionalReport = null;
        DueOn = dueOn;
        Reasons = null;
        var to = GrassrootsCommitteeId is null ? DossierState.AwaitingDecision : DossierState.AwaitingGrassroots;
        Take(DossierStepKind.Submit, on ?? context.Today, context, to: to);
    }

    /// <summary>The sectional committee's report on the resolution (7-KNĐ): it advises, it does not decide.</summary>
    public void RecordSectionalReport(SectionalReport report, StepContext context)
    {
        Require(DossierStepKind.RecordSectionalReport);
        RefuseRecorder(DossierStepKind.RecordSectionalReport, context);
        if (report.Date < CellResolution!.Date)
            throw new BusinessException("Members:BeforeCellResolution", "date", CellResolution.Date);
        SectionalReport = report;
        Take(DossierStepKind.RecordSectionalReport, report.Date, context, report.Number);
    }

    public void RecordGrassrootsResolution(Resolution resolution, IRuleSet rules, StepContext context) =>
        Resolve(DossierStepKind.RecordGrassrootsResolution, resolution, rules, context);

    /// <summary>The applicant is somebody whom the registry counts already.</summary>
    public void IsPerson(Guid personId) => PersonId = personId;

    /// <summary>The ceremony that was held, as the ledger takes it.</summary>
    public HeldCeremony Held() =>
        new(
            Id,
            OrganisationId,
            CeremonyOn!.Value,
            new Decision(DecisionNumber!, DecisionDate!.Value, DecisionIssuer!),
            FormerMemberId is not null
        );

    /// <summary>The applicant left the Party before, and is admitted again.</summary>
    public void IsFormerMember(Guid personId, Guid memberId) => (PersonId, FormerMemberId) = (personId, memberId);

    /// <summary>Whoever decides has said who the applicant is, where others on record could be.</summary>
    public void SettleIdentity(string? reason, StepContext context)
    {
        Require(DossierStepKind.SettleIdentity);
        RefuseRecorder(DossierStepKind.SettleIdentity, context);
        Take(DossierStepKind.SettleIdentity, context.Today, context, note: reason);
    }

    /// <param name="lateReason">Why the decision comes after its last day; null: it does not.</param>
    public void Approve(Decision decision, DateOnly ceremonyDueOn, StepContext context, string? lateReason = null)
    {
        if (VoteGuard.LacksPoliticalConclusion(this))
            throw new BusinessException("Members:PoliticalConclusionMissing", "politicalReview");
        Decide(DossierStepKind.Approve, decision, null, context, lateReason);
        DueOn = ceremonyDueOn;
    }

    public void Refuse(Decision decision, string reasons, StepContext context)
    {
        Decide(DossierStepKind.Refuse, decision, reasons, context);
        DueOn = null;
    }

    public void Return(string reasons, StepContext context, DateOnly? on = null) =>
        Return(DossierStepKind.Return, reasons, context, on);

    /// <summary>The decision was given more time since the last submission.</summary>
    public bool IsExtended => Last(DossierStepKind.ExtendDecision) > Last(DossierStepKind.Submit);

    /// <summary>More time for the decision, once after each submission (domain.md 1.3).</summary>
    public void Extend(DateOnly dueOn, string reasons, StepContext context)
    {
        Require(DossierStepKind.ExtendDecision);
        if (IsExtended)
            throw new BusinessException("Members:ExtendedAlready");
        Take(DossierStepKind.ExtendDecision, context.Today, context, note: reasons);
        DueOn = dueOn;
    }

    /// <summary>The calendar changed: the same limits end on other days.</summary>
    public void Reschedule(IRuleBook rules)
    {
        if (State == DossierState.Approved)
            DueOn = Limit(rules, DecisionDate!.Value, RuleKeys.CeremonyDays);
        else if (State is DossierState.AwaitingGrassroots or DossierState.AwaitingDecision)
            DueOn = DueAfterVote(rules, RuleKeys.DecisionDays, IsExtended ? RuleKeys.ExtensionDays : null);
    }

    /// <param name="lastDay">Last day of the limit; later only with the consent of the committee above.</param>
    public void RecordCeremony(DateOnly heldOn, DateOnly lastDay, string? consent, Guid memberId, StepContext context)
    {
        Require(DossierStepKind.RecordCeremony);
        var check = new Check();
        check.That(heldOn >= DecisionDate, "heldOn", "Members:CeremonyBeforeDecision", DecisionDate);
        check.That(heldOn <= lastDay || consent is not null, "consentNumber", "Members:CeremonyLate", heldOn, lastDay);
        check.ThrowIfAny();
        CeremonyOn = heldOn;
        CeremonyConsent = heldOn > lastDay ? consent : null;
        MemberId = memberId;
        DueOn = null;
        Take(DossierStepKind.RecordCeremony, heldOn, context, CeremonyConsent);
    }

    /// <summary>A wrong decision is cancelled by another (domain.md 2.4); what it led to is taken back in the ledger by the caller.</summary>
    public void CancelDecision(Decision decision, string reasons, StepContext context)
    {
        Require(DossierStepKind.CancelDecision);
        RefuseRecorder(DossierStepKind.CancelDecision, context);
        var since = CeremonyOn ?? DecisionDate!.Value;
        if (decision.Date < since)
            throw new BusinessException("Members:CancelledBeforeDecision", "decisionDate", decision.Date, since);
        Reasons = reasons;
        DueOn = null;
        Take(DossierStepKind.CancelDecision, decision.Date, context, decision.Number, reasons);
    }

    /// <summary>The cell became part of another one, which goes on where it was: what was voted stands.</summary>
    public void GoOnIn(CellPlace cell) => Settle(cell);

    /// <summary>
    /// The ledger's entry was taken back: of the ceremony, which is to be recorded anew, or of the cancellation, after which the
    /// admission stands again.
    /// </summary>
    /// <param name="ceremonyDueOn">Last day for the ceremony.</param>
    public void FollowCorrection(DateOnly ceremonyDueOn, StepContext context)
    {
        DossierState? to = State == DossierState.Cancelled && CeremonyOn is null ? DossierState.Approved : null;
        Take(DossierStepKind.FollowCorrection, context.Today, context, to: to);
        if (State != DossierState.Approved)
            return;
        CeremonyOn = null;
        CeremonyConsent = null;
        DueOn = ceremonyDueOn;
    }

    /// <summary>Ends here with a certificate; or goes on in another cell, which names its own mentor and introducers and votes anew.</summary>
    public void MoveAway(CellPlace? cell, string destination, string certificate, DateOnly certifiedOn, StepContext context)
    {
        Require(DossierStepKind.MoveAway);
        if (cell?.Id == OrganisationId)
            throw new BusinessException("Members:MovesNowhere", "organisationId");
        DossierState? goesOn = State == DossierState.Prospect ? DossierState.Prospect : DossierState.Drafting;
        Take(DossierStepKind.MoveAway, certifiedOn, context, certificate, destination, cell is null ? null : goesOn);
        if (cell is null)
            return;
        Settle(cell);
        MentorId = null;
        introducers.Clear();
        CellResolution = null;
    }

    public void Discard(StepContext context)
    {
        Require(DossierStepKind.Discard);
        if (CellResolution is not null)
            throw new BusinessException("Members:ResolutionRecorded");
        Take(DossierStepKind.Discard, context.Today, context);
        IsDeleted = true;
        foreach (var document in Documents)
            Release(document.ReferralId);
    }
}

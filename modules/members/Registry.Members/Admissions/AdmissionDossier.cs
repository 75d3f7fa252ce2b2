using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Members.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>The admission of one applicant in one cell: a statutory workflow (domain.md 2.1) as a table of transitions with guards.</summary>
internal sealed class AdmissionDossier : Procedure<DossierState, DossierStepKind>, ISoftDelete
{
    private static readonly Dictionary<(DossierState From, DossierStepKind Step), DossierState> Table = new()
    {
        [(DossierState.Drafting, DossierStepKind.CorrectApplicant)] = DossierState.Drafting,
        [(DossierState.Drafting, DossierStepKind.ReceiveDocument)] = DossierState.Drafting,
        [(DossierState.Drafting, DossierStepKind.RecordCellResolution)] = DossierState.Drafting,
        [(DossierState.Drafting, DossierStepKind.Submit)] = DossierState.AwaitingGrassroots,
        [(DossierState.Drafting, DossierStepKind.Discard)] = DossierState.Drafting,
        [(DossierState.Returned, DossierStepKind.CorrectApplicant)] = DossierState.Returned,
        [(DossierState.Returned, DossierStepKind.ReceiveDocument)] = DossierState.Returned,
        [(DossierState.Returned, DossierStepKind.RecordCellResolution)] = DossierState.Returned,
        [(DossierState.Returned, DossierStepKind.Submit)] = DossierState.AwaitingGrassroots,
        [(DossierState.AwaitingGrassroots, DossierStepKind.RecordGrassrootsResolution)] = DossierState.AwaitingDecision,
        [(DossierState.AwaitingDecision, DossierStepKind.Approve)] = DossierState.Approved,
        [(DossierState.AwaitingDecision, DossierStepKind.Return)] = DossierState.Returned,
        [(DossierState.AwaitingDecision, DossierStepKind.Refuse)] = DossierState.Refused,
        [(DossierState.Approved, DossierStepKind.RecordCeremony)] = DossierState.Admitted,
    };

    /// <summary>States in which somebody still has something to do.</summary>
    public static readonly DossierState[] OpenStates =
    [
        DossierState.Drafting,
        DossierState.Returned,
        DossierState.AwaitingGrassroots,
        DossierState.AwaitingDecision,
        DossierState.Approved,
    ];

    private readonly List<ReceivedDocument> documents = [];

    private AdmissionDossier() { }

    protected override IReadOnlyDictionary<(DossierState From, DossierStepKind Step), DossierState> Transitions => Table;

    public Guid PersonId { get; private set; }

    /// <summary>The grassroots committee above the cell; null where the cell is directly under the upper committee.</summary>
    public Guid? GrassrootsCommitteeId { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public Resolution? CellResolution { get; private set; }
    public Resolution? GrassrootsResolution { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    /// <summary>Why it was returned or refused last.</summary>
    public string? Reasons { get; private set; }
    public DateOnly? CeremonyOn { get; private set; }
    public Guid? MemberId { get; private set; }
    public bool IsDeleted { get; private set; }
    public IReadOnlyList<ReceivedDocument> Documents => documents;

    /// <param name="documents">Papers that are there already, of a dossier taken over from elsewhere.</param>
    public static AdmissionDossier Open(
        Guid id,
        Guid personId,
        CellPlace cell,
        DateOnly openedOn,
        StepContext context,
        IEnumerable<ReceivedDocument>? documents = null
    )
    {
        var dossier = new AdmissionDossier
        {
            Id = id,
            PersonId = personId,
            OrganisationId = cell.Id,
            OrganisationPath = cell.Path,
            GrassrootsCommitteeId = cell.GrassrootsCommitteeId,
            OpenedOn = openedOn,
        };
        dossier.documents.AddRange(documents ?? []);
        dossier.Begin(DossierStepKind.Open, openedOn, context);
        return dossier;
    }

    protected override bool IsOver => IsDeleted;

    protected override bool Judges(DossierStepKind step) =>
        step is DossierStepKind.Approve or DossierStepKind.Refuse or DossierStepKind.Return;

    public void CorrectApplicant(StepContext context) => Take(DossierStepKind.CorrectApplicant, context.Today, context);

    public void ReceiveDocument(string formCode, DateOnly? receivedOn, StepContext context)
    {
        Require(DossierStepKind.ReceiveDocument);
        documents.RemoveAll(d => d.FormCode == formCode);
        if (receivedOn is { } date)
            documents.Add(new ReceivedDocument(formCode, date));
        Take(DossierStepKind.ReceiveDocument, receivedOn ?? context.Today, context, formCode, receivedOn is null ? "✗" : null);
    }

    /// <summary>What the cell still lacks on the day it votes: applicant's age, documents, a certificate that is valid.</summary>
    public IEnumerable<Rejection> MissingForVote(DateOnly birthDate, DateOnly on, RuleSet rules)
    {
        var months = Months.Between(birthDate, on);
        if (months < rules.Number(RuleKeys.MinAge))
            yield return new Rejection(
                "Members:TooYoung",
                "date",
                rules.Number(RuleKeys.MinAge) / 12,
                months / 12,
                months % 12,
                on
            );
        if (months > rules.Number(RuleKeys.MaxAge))
            yield return new Rejection(
                "Members:TooOld",
                "date",
                rules.Number(RuleKeys.MaxAge) / 12,
                months / 12,
                months % 12,
                on
            );
        foreach (var (code, title, required) in rules.Checklist().Where(f => f.Required))
        {
            var document = documents.Find(d => d.FormCode == code);
            if (document is null)
                yield return new Rejection("Members:DocumentMissing", "checklist", code, title);
            else if (document.ReceivedOn > on)
                yield return new Rejection("Members:DocumentAfterVote", "checklist", code, document.ReceivedOn, on);
            else if (code == RuleKeys.CertificateForm && ValidUntil(document, rules) < on)
                yield return new Rejection("Members:CertificateExpired", "checklist", code, ValidUntil(document, rules), on);
        }
    }

    public static DateOnly? ValidUntil(ReceivedDocument document, RuleSet rules) =>
        document.FormCode == RuleKeys.CertificateForm
            ? document.ReceivedOn.AddMonths(rules.Number(RuleKeys.CertificateMonths))
            : null;

    /// <summary>The cell's resolution, judged by the rules in force on its date.</summary>
    public void RecordCellResolution(Resolution resolution, DateOnly birthDate, RuleSet rules, StepContext context)
    {
        Require(DossierStepKind.RecordCellResolution);
        var check = new Check();
        resolution.Validate(check, rules, RuleKeys.CellVote);
        check.That(resolution.Date >= OpenedOn, "date", "Members:ResolutionBeforeOpening", OpenedOn);
        foreach (var missing in MissingForVote(birthDate, resolution.Date, rules))
            check.That(false, missing.Field!, missing.Code, missing.Arguments);
        check.ThrowIfAny();
        CellResolution = resolution;
        Take(DossierStepKind.RecordCellResolution, resolution.Date, context, resolution.Number, resolution.Votes);
    }

    /// <summary>Whether a resolution was recorded since the dossier was last returned.</summary>
    public bool HasResolutionToSubmit() => Last(DossierStepKind.RecordCellResolution) > Last(DossierStepKind.Return);

    /// <summary>Hands over what the cell voted on: what was corrected or taken back since is judged again, as of the vote.</summary>
    public void Submit(DateOnly dueOn, RuleSet rules, DateOnly birthDate, StepContext context, DateOnly? on = null)
    {
        Require(DossierStepKind.Submit);
        if (!HasResolutionToSubmit())
            throw new BusinessException("Members:ResolutionMissing");
        var missing = MissingForVote(birthDate, CellResolution!.Date, rules).ToList();
        if (missing.Count > 0)
            throw new BusinessException(RejectionKind.Rule, missing);
        GrassrootsResolution = null;
        DueOn = dueOn;
        Reasons = null;
        var to = GrassrootsCommitteeId is null ? DossierState.AwaitingDecision : DossierState.AwaitingGrassroots;
        Take(DossierStepKind.Submit, on ?? context.Today, context, to: to);
    }

    public void RecordGrassrootsResolution(Resolution resolution, RuleSet rules, StepContext context)
    {
        Require(DossierStepKind.RecordGrassrootsResolution);
        RefuseRecorder(context);
        var check = new Check();
        resolution.Validate(check, rules, RuleKeys.CommitteeVote);
        check.That(resolution.Date >= CellResolution!.Date, "date", "Members:BeforeCellResolution", CellResolution.Date);
        check.ThrowIfAny();
        GrassrootsResolution = resolution;
        Take(DossierStepKind.RecordGrassrootsResolution, resolution.Date, context, resolution.Number, resolution.Votes);
    }

    public void Approve(Decision decision, DateOnly ceremonyDueOn, StepContext context)
    {
        Decide(DossierStepKind.Approve, decision, null, context);
        DueOn = ceremonyDueOn;
    }

    public void Refuse(Decision decision, string reasons, StepContext context)
    {
        Decide(DossierStepKind.Refuse, decision, reasons, context);
        DueOn = null;
    }

    /// <summary>Back to the cell; the clock starts again with its next resolution (domain.md 2.4).</summary>
    public void Return(string reasons, StepContext context, DateOnly? on = null)
    {
        Require(DossierStepKind.Return);
        RefuseRecorder(context);
        Reasons = reasons;
        DueOn = null;
        Take(DossierStepKind.Return, on ?? context.Today, context, null, reasons);
    }

    public void RecordCeremony(DateOnly heldOn, Guid memberId, StepContext context)
    {
        Require(DossierStepKind.RecordCeremony);
        var check = new Check();
        check.That(heldOn >= DecisionDate, "heldOn", "Members:CeremonyBeforeDecision", DecisionDate);
        check.ThrowIfAny();
        CeremonyOn = heldOn;
        MemberId = memberId;
        DueOn = null;
        Take(DossierStepKind.RecordCeremony, heldOn, context);
    }

    public void Discard(StepContext context)
    {
        Require(DossierStepKind.Discard);
        if (CellResolution is not null)
            throw new BusinessException("Members:ResolutionRecorded");
        Take(DossierStepKind.Discard, context.Today, context);
        IsDeleted = true;
    }

    private void Decide(DossierStepKind step, Decision decision, string? reasons, StepContext context)
    {
        Require(step);
        RefuseRecorder(context);
        var last = (GrassrootsResolution ?? CellResolution)!.Date;
        var check = new Check();
        check.That(decision.Date >= last, "decisionDate", "Members:DecisionBeforeResolution", decision.Date, last);
        check.ThrowIfAny();
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        Reasons = reasons;
        Take(step, decision.Date, context, decision.Number, reasons);
    }
}

/// <summary>The cell a dossier belongs to, as the organisations know it.</summary>
internal sealed record CellPlace(Guid Id, string Path, Guid? GrassrootsCommitteeId);

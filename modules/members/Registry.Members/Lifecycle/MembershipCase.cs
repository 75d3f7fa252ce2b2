using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>One thing that happens to one membership after admission (domain.md 4); what is special to a kind is its row in <see cref="CaseKinds"/>.</summary>
internal sealed class MembershipCase : PartyProcedure<CaseState, CaseStepKind>
{
    private static readonly Dictionary<(CaseState From, CaseStepKind Step), CaseState> Table = new()
    {
        [(CaseState.Proposed, CaseStepKind.Decide)] = CaseState.Done,
        [(CaseState.Proposed, CaseStepKind.Refuse)] = CaseState.Refused,
        [(CaseState.Proposed, CaseStepKind.Withdraw)] = CaseState.Withdrawn,
        [(CaseState.Decided, CaseStepKind.RecordArrival)] = CaseState.Arrived,
        [(CaseState.Decided, CaseStepKind.Annul)] = CaseState.Withdrawn,
        [(CaseState.Placed, CaseStepKind.Lift)] = CaseState.Done,
    };

    /// <summary>States in which somebody still has something to do.</summary>
    public static readonly CaseState[] OpenStates = [CaseState.Proposed, CaseState.Decided, CaseState.Placed];

    private readonly List<CasePlace> places = [];

    private MembershipCase() { }

    protected override IReadOnlyDictionary<(CaseState From, CaseStepKind Step), CaseState> Transitions => Table;

    public CaseKind Kind { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Null: somebody from outside, until the case is decided.</summary>
    public Guid? MemberId { get; private set; }
    public DateOnly ProposedOn { get; private set; }
    public CaseFacts Facts { get; private set; } = new();

    /// <summary>Who decides, by kind, facts and the rules of the day of its paper.</summary>
    public CaseLevel Level { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    /// <summary>Why it was refused, withdrawn, annulled or lifted.</summary>
    public string? Reasons { get; private set; }
    public DateOnly? ArrivedOn { get; private set; }

    /// <summary>Last day on which the arrival was in time.</summary>
    public DateOnly? ArrivalDueOn { get; private set; }

    /// <summary>Organisations that see it: where the member is and where the member goes.</summary>
    public IReadOnlyList<CasePlace> Places => places;

    internal CaseRule Rule => CaseKinds.All[Kind];

    /// <summary>Number, date and issuer are given with the decision; else the paper of the case is the decision.</summary>
    public bool NeedsDecision => Level is CaseLevel.Grassroots or CaseLevel.Upper;

    /// <param name="dueOn">Last day to decide, where a rule sets one.</param>
    /// <exception cref="BusinessException">All that stands against it.</exception>
    public static MembershipCase Propose(CaseKind kind, Guid personId, CaseSubject subject, DateOnly? dueOn, StepContext context)
    {
        var proposed = new MembershipCase
        {
            Kind = kind,
            PersonId = personId,
            MemberId = subject.Member?.Id,
            OrganisationId = subject.Home.Id,
            OrganisationPath = subject.Home.Path,
            ProposedOn = context.Today,
            Facts = subject.Facts,
            Level = CaseKinds.All[kind].Level(subject.Facts, subject.RulesOfPaper ?? subject.Rules),
            DueOn = dueOn,
        };
        var refusals = proposed.Rule.Refusals(subject).ToList();
        ThrowIfAny(refusals.Count > 0 ? refusals : proposed.NotInTheLedger(subject, context));
        if (CaseKinds.StandsAtOnce(kind))
            proposed.State = CaseState.Placed;
        proposed.SeenFrom(subject.Home.Id, subject.Home.Path);
        if (subject.Destination is { } to)
            proposed.SeenFrom(to.Id, to.Path);
        proposed.Begin(CaseStepKind.Propose, context.Today, context, subject.Facts.PaperNumber, subject.Facts.Reason);
        return proposed;
    }

    /// <summary>A day of effect on which the member's history has no room for it: said when it is proposed, at the day.</summary>
    private IEnumerable<Rejection> NotInTheLedger(CaseSubject subject, StepContext context)
    {
        if (Rule.Event(Facts) is null || Kind == CaseKind.Correction)
            return [];
        var on = Facts.EffectiveOn ?? (NeedsDecision ? context.Today : Facts.PaperDate ?? context.Today);
        var entry = ToEntry(on, subject, context, new Decision("", context.Today, ""));
        var events = subject.Member?.Events ?? [];
        var field =
            Rule.Asks(CaseField.EffectiveOn) ? LedgerEntry.EffectiveOnField
            : NeedsDecision ? "kind"
            : "paperDate";
        try
        {
            _ = MembershipFold
                .Fold(Id, [.. events, new MembershipEvent(Id, events.Count + 1, entry)], subject.HomeOf, default, field)
                .ToList();
            return [];
        }
        catch (BusinessException refused) when (refused.Rejections[0].Code is Home.BeforeFounding or Home.AfterClosing)
        {
            return refused.Rejections;
        }
        catch (BusinessException)
        {
            return [new Rejection("Members:DayNotPossible", field, on)];
        }
    }

    public override bool Judges(CaseStepKind step) => step is CaseStepKind.Decide or CaseStepKind.Refuse or CaseStepKind.Annul;

    /// <summary>What stands against it now, also because the member changed in the meantime.</summary>
    public IEnumerable<Rejection> Refusals(CaseSubject subject) =>
        subject is { Member: { } member, State.IsMember: true } && member.OrganisationId != OrganisationId
            ? [new Rejection("Members:CaseMemberMoved", null)]
            : Rule.Refusals(subject);

    /// <summary>Decides, or confirms what the cell decided.</summary>
    /// <param name="arrivalDueOn">Last day for the arrival, of a case that waits for one.</param>
    /// <returns>What is to be written into the ledger; null: nothing yet.</returns>
    /// <param name="outcome">The answer to a complaint; of other kinds none.</param>
    public LedgerEntry? Decide(
        Decision decision,
        CaseSubject subject,
        DateOnly arrivalDueOn,
        StepContext context,
        ComplaintOutcome? outcome = null
    )
    {
        Require(CaseStepKind.Decide);
        RefuseRecorder(CaseStepKind.Decide, context);
        ThrowIfAny([.. Refusals(subject), .. BeforePaper(decision), .. Answer(outcome, subject)]);
        Facts = Facts with { Outcome = outcome };
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        var waits = CaseKinds.NeedsArrival(Kind);
        ArrivalDueOn = DueOn = waits ? arrivalDueOn : null;
        Take(CaseStepKind.Decide, decision.Date, context, decision.Number, to: waits ? CaseState.Decided : null);
        if (waits || Rule.Event(Facts) is null)
            return null;
        return Facts.EffectiveOn is { } on
            ? Entry(on, subject, context)
            : Entry(decision.Date, subject, context) with
            {
                Field = "decisionDate",
            };
    }

    /// <summary>A complaint has an answer; one that is upheld takes back an entry on which nothing rests.</summary>
    private IEnumerable<Rejection> Answer(ComplaintOutcome? outcome, CaseSubject subject)
    {
        if (Kind != CaseKind.Complaint)
            return outcome is null ? [] : [new Rejection("Members:FactNotOfKind", "outcome")];
        if (outcome is not { } answer || !Enum.IsDefined(answer))
            return [new Rejection("Registry:Required", "outcome")];
        return answer == ComplaintOutcome.Upheld ? CaseGuards.Correction(subject) : [];
    }

    /// <summary>A decision rests on the request and the cell's resolution; a letter of transfer is written after it.</summary>
    private IEnumerable<Rejection> BeforePaper(Decision decision)
    {
        var last = CaseKinds.RestsOnPaper(Kind) && NeedsDecision ? Facts.PaperDate ?? Facts.RequestedOn : Facts.RequestedOn;
        if (decision.Date < last)
            yield return new Rejection("Members:DecisionBeforePaper", "decisionDate", decision.Date, last);
    }

    /// <summary>The calendar changed: the same limit ends on another day.</summary>
    public void Reschedule(IRuleBook rules)
    {
        if (State == CaseState.Decided)
            ArrivalDueOn = DueOn = ArrivalBy(rules, DecisionDate!.Value);
        else
            DueOn = DueBy(rules, Kind, Facts, ProposedOn);
    }

    /// <summary>Last day on which the letter is presented in time, by the rules of the day of the decision.</summary>
    public static DateOnly ArrivalBy(IRuleBook rules, DateOnly decidedOn) =>
        rules.Limit(decidedOn, LifecycleRules.ArrivalDays, LifecycleRules.ArrivalCounting);

    /// <summary>Last day to decide on a transfer, from the day of the move; of other kinds none.</summary>
    public static DateOnly? DueBy(IRuleBook rules, CaseKind kind, CaseFacts facts, DateOnly proposedOn)
    {
        if (!CaseKinds.HasTransferTerm(kind))
            return null;
        var start = facts.Since ?? proposedOn;
        return rules.AddWorkingDays(start, rules.At(start).Number(LifecycleRules.TransferDays));
    }

    /// <summary>The member of a case about somebody from outside is known now.</summary>
    public void IsAbout(PartyMember member) => MemberId = member.Id;

    public void Refuse(string reasons, StepContext context)
    {
        Require(CaseStepKind.Refuse);
        RefuseRecorder(CaseStepKind.Refuse, context);
        End(CaseStepKind.Refuse, reasons, context);
    }

    public void Withdraw(string reasons, StepContext context) => End(CaseStepKind.Withdraw, reasons, context);

    public void Annul(string reasons, StepContext context)
    {
        Require(CaseStepKind.Annul);
        RefuseRecorder(CaseStepKind.Annul, context);
        End(CaseStepKind.Annul, reasons, context);
    }

    public void Lift(string reasons, StepContext context) => End(CaseStepKind.Lift, reasons, context);

    /// <summary>The member has come; too late is recorded all the same, and shows.</summary>
    public LedgerEntry RecordArrival(DateOnly arrivedOn, CaseSubject subject, StepContext context)
    {
        Require(CaseStepKind.RecordArrival);
        var check = new Check();
        check.That(arrivedOn >= DecisionDate, "arrivedOn", "Members:ArrivalBeforeDecision", DecisionDate);
        check.ThrowIfAny();
        ThrowIfAny(Refusals(subject));
        ArrivedOn = arrivedOn;
        DueOn = null;
        Take(CaseStepKind.RecordArrival, arrivedOn, context);
        return Entry(arrivedOn, subject, context) with { Field = "arrivedOn" };
    }

    public void SeenFrom(Guid organisationId, string path)
    {
        if (!places.Exists(p => p.OrganisationId == organisationId))
            places.Add(new CasePlace(Id, organisationId, path));
    }

    private void End(CaseStepKind step, string reasons, StepContext context)
    {
        Take(step, context.Today, context, null, reasons);
        Reasons = reasons;
        DueOn = null;
    }

    private LedgerEntry Entry(DateOnly effectiveOn, CaseSubject subject, StepContext context) =>
        ToEntry(effectiveOn, subject, context, new Decision(DecisionNumber!, DecisionDate!.Value, DecisionIssuer!));

    private LedgerEntry ToEntry(DateOnly effectiveOn, CaseSubject subject, StepContext context, Decision decision)
    {
        var kind = Rule.Event(Facts)!.Value;
        var moves = kind == MembershipEventKind.MovedWithin;
        Guid? to = kind switch
        {
            MembershipEventKind.MovedWithin => Facts.DestinationId,
            MembershipEventKind.TransferredIn => OrganisationId,
            MembershipEventKind.Restored => Facts.DestinationId ?? OrganisationId,
            _ => null,
        };
        return new LedgerEntry(
            kind,
            effectiveOn,
            context.RecordedAt,
            context.ActorName,
            moves || LedgerKinds.Leaving.Contains(kind) ? OrganisationId : null,
            to,
            StandingOnEntry(kind, subject),
            decision,
            Id,
            kind == MembershipEventKind.Reversed ? Facts.ReversedEventId : null,
            kind == MembershipEventKind.Reconnected ? Facts.Reason : null,
            Since: kind == MembershipEventKind.Reconnected ? Facts.Since : null
        );
    }

    /// <summary>Who comes is official once the papers have that date; who is restored stands as before.</summary>
    private Standing? StandingOnEntry(MembershipEventKind kind, CaseSubject subject) =>
        kind switch
        {
            MembershipEventKind.TransferredIn => Facts.OfficialOn is null ? Standing.Probationary : Standing.Official,
            MembershipEventKind.Restored => subject.Member!.LastStanding == Standing.Probationary
                ? Standing.Probationary
                : Standing.Official,
            _ => null,
        };

    private static void ThrowIfAny(IEnumerable<Rejection> refusals)
    {
        var all = refusals.ToList();
        if (all.Count > 0)
            throw new BusinessException(RejectionKind.Rule, all);
    }
}

/// <summary>An organisation from which a case is seen.</summary>
internal sealed class CasePlace : Entity, IHasOrganisationPath
{
    private CasePlace() { }

    public CasePlace(Guid caseId, Guid organisationId, string organisationPath)
    {
        CaseId = caseId;
        OrganisationId = organisationId;
        OrganisationPath = organisationPath;
    }

    public Guid CaseId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
}

namespace Registry.Members.Lifecycle;

/// <summary>What can become of a membership after admission (domain.md 4). Text: key Members:Case.{value}.</summary>
public enum CaseKind
{
    /// <summary>To another organisation of the registry: decided by one side, the arrival recorded by the other.</summary>
    OfficialTransfer,

    /// <summary>Within the same grassroots committee.</summary>
    InternalTransfer,

    /// <summary>To an organisation outside the registry.</summary>
    TransferOut,

    /// <summary>From outside the registry, with the history as on the papers.</summary>
    TransferIn,

    /// <summary>Counted at home all the while.</summary>
    TemporaryTransfer,
    TemporaryReturn,
    Exemption,
    ExemptionEnd,
    Discipline,
    Suspension,
    SuspensionEnd,
    StrikeOff,
    Resignation,
    Death,

    /// <summary>After a wrongful discipline (117-QĐ/TW).</summary>
    Restoration,

    /// <summary>Takes back an entry of the ledger.</summary>
    Correction,

    /// <summary>Under inspection, or a complaint is being handled: not transferred while it stands.</summary>
    InspectionHold,

    /// <summary>With a paper of its own and the slip of work abroad; temporarily (counted at home) or for good.</summary>
    GoingAbroad,

    /// <summary>A suspension goes on to a later day.</summary>
    SuspensionExtension,

    /// <summary>Against a discipline or a strike-off; upheld, it takes the decision back.</summary>
    Complaint,

    /// <summary>A decision that was right but came about in a wrong way, confirmed once that is remedied (domain.md 2.4).</summary>
    ProcedureRemedy,

    /// <summary>Charged or prosecuted (khởi tố, truy tố), by the decision of an authority.</summary>
    Prosecution,
    ProsecutionEnd,

    /// <summary>In custody (tạm giữ, tạm giam), by the decision of an authority.</summary>
    Detention,
    DetentionEnd,

    /// <summary>The record of somebody who left was cleared (xóa án tích): the wait before re-admission begins.</summary>
    RecordCleared,

    /// <summary>Activity is taken up again after a broken transfer: a gap in the Party age, with its reason and paper.</summary>
    Reconnection,
}

/// <summary>Where a case is. Text: key Members:CaseState.{value}.</summary>
public enum CaseState
{
    Proposed,

    /// <summary>Official transfer: decided, on the way to the receiving organisation.</summary>
    Decided,
    Arrived,
    Done,
    Refused,
    Withdrawn,

    /// <summary>Inspection hold: stands until lifted.</summary>
    Placed,
}

/// <summary>What can be done to a case. Text: key Members:CaseStep.{value}.</summary>
public enum CaseStepKind
{
    Propose,
    Decide,
    Refuse,
    Withdraw,

    /// <summary>By the receiving side.</summary>
    RecordArrival,

    /// <summary>Takes back a transfer that was decided and never carried out.</summary>
    Annul,

    /// <summary>Ends an inspection hold.</summary>
    Lift,
}

/// <summary>Text: key Members:Measure.{value}. Probationary members: the first two only.</summary>
public enum DisciplineMeasure
{
    Reprimand,
    Warning,
    PostRemoval,
    Expulsion,
}

/// <summary>Why a discipline is not considered yet. Text: key Members:Deferral.{value}.</summary>
public enum DeferralGround
{
    Pregnancy,
    ChildUnderTwelveMonths,
    SeriousIllness,
}

/// <summary>Text: key Members:ExemptionGround.{value}.</summary>
public enum ExemptionGround
{
    Age,

    /// <summary>Needs a medical paper; so does <see cref="LongTreatment"/>.</summary>
    Health,
    LongTreatment,
    AbroadAlone,
    MobileWork,
    Maternity,
    AwaitingRetirement,
}

/// <summary>Text: key Members:StrikeOffGround.{value} (Party Charter, article 8).</summary>
public enum StrikeOffGround
{
    /// <summary>Months in the year without activity or fee, without good reason.</summary>
    NoActivity,
    CardReturned,
    ReducedWill,
    LowQuality,
}

/// <summary>How somebody goes abroad. Text: key Members:Abroad.{value}.</summary>
public enum AbroadKind
{
    /// <summary>Counted at home all the while.</summary>
    Temporary,

    /// <summary>To an organisation of members abroad: leaves the registry.</summary>
    Official,
}

/// <summary>Of what somebody was convicted. Text: key Members:Conviction.{value}.</summary>
public enum Conviction
{
    Corruption,

    /// <summary>A serious crime or a graver one.</summary>
    SeriousCrime,

    /// <summary>Re-admission is possible some time after the record was cleared.</summary>
    LessSeriousCrime,
}

/// <summary>The answer to a complaint. Text: key Members:ComplaintOutcome.{value}.</summary>
public enum ComplaintOutcome
{
    /// <summary>The decision complained of is taken back, and all is as before it.</summary>
    Upheld,

    /// <summary>The decision stands.</summary>
    Rejected,
}

/// <summary>One fact of <see cref="CaseFacts"/>, by the name of its property. Label: key Members:CaseField.{value}.</summary>
public enum CaseField
{
    EffectiveOn,
    PaperNumber,
    PaperDate,
    FeesPaidThrough,
    DestinationId,
    OutsideOrganisation,
    Since,
    Until,
    Study,
    ExemptionGround,
    MedicalPaperOn,
    RequestedOn,
    Measure,
    Deferral,
    StrikeOffGround,
    Disunity,
    ReversedEventId,
    Reason,
    AdmissionDecisionOn,
    AdmittedOn,
    ProbationEndsOn,
    OfficialOn,
    CardNumber,
    FileNumber,
    ReadmissionMonths,
    Abroad,
    SlipNumber,
    OwnAccord,
    FamilyHardship,
    Conviction,
}

/// <summary>What a case states. Each kind asks for some of these and refuses the others.</summary>
public sealed record CaseFacts
{
    /// <summary>The day it took effect; where a kind does not ask for it, the day of the decision.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The paper it rests on: letter of introduction, the cell's resolution, death certificate … (key Members:CasePaper.{kind}).</summary>
    public string? PaperNumber { get; init; }
    public DateOnly? PaperDate { get; init; }

    /// <summary>First day of the month through which fees are paid.</summary>
    public DateOnly? FeesPaidThrough { get; init; }
    public Guid? DestinationId { get; init; }

    /// <summary>The organisation elsewhere, as on the letter; of a prosecution or custody, the authority that decided.</summary>
    public string? OutsideOrganisation { get; init; }

    /// <summary>
    /// Transfers: the day of the move. Strike-off: the first day without activity or fee. Complaint: the day the decision was received.
    /// Reconnection: the first day of the gap.
    /// </summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>Full-time study, which may last longer.</summary>
    public bool? Study { get; init; }
    public ExemptionGround? ExemptionGround { get; init; }
    public DateOnly? MedicalPaperOn { get; init; }

    /// <summary>Date of the member's own request.</summary>
    public DateOnly? RequestedOn { get; init; }
    public DisciplineMeasure? Measure { get; init; }
    public DeferralGround? Deferral { get; init; }
    public StrikeOffGround? StrikeOffGround { get; init; }

    /// <summary>Left after causing serious internal disunity: bars re-admission.</summary>
    public bool? Disunity { get; init; }
    public Guid? ReversedEventId { get; init; }
    public string? Reason { get; init; }
    public DateOnly? AdmissionDecisionOn { get; init; }
    public DateOnly? AdmittedOn { get; init; }
    public DateOnly? ProbationEndsOn { get; init; }
    public DateOnly? OfficialOn { get; init; }

    /// <summary>8 or 12 digits.</summary>
    public string? CardNumber { get; init; }
    public string? FileNumber { get; init; }

    /// <summary>Months before re-admission, where they are more than the rules ask for in general (domain.md 1.3: crime cases).</summary>
    public int? ReadmissionMonths { get; init; }
    public AbroadKind? Abroad { get; init; }

    /// <summary>Number of the slip of work abroad (phiếu công tác ngoài nước).</summary>
    public string? SlipNumber { get; init; }

    /// <summary>Struck off after giving up activity on their own accord: bars re-admission.</summary>
    public bool? OwnAccord { get; init; }

    /// <summary>Resigned because of the special hardship of the family: does not bar re-admission, as another resignation does.</summary>
    public bool? FamilyHardship { get; init; }

    /// <summary>Left with a conviction, which bars re-admission or makes it wait.</summary>
    public Conviction? Conviction { get; init; }

    /// <summary>Given with the decision on a complaint, never with the proposal.</summary>
    public ComplaintOutcome? Outcome { get; init; }
}

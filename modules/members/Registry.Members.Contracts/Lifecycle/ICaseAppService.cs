using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.People.Rows;

namespace Registry.Members.Lifecycle;

/// <summary>
/// The life of a membership after admission: one case for each thing that happens, of one of the <see cref="CaseKind"/>s.
/// A case is seen from where the member is and from where the member goes; each write carries the stamp read.
/// </summary>
public interface ICaseAppService
{
    /// <summary>Cases by filter, those with the nearest deadline first.</summary>
    Task<Page<CaseListItemDto>> ListAsync(ListCasesInput input, CancellationToken cancellation = default);

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<CaseDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>What the user can start for a member (null: for somebody from outside), and what a form for it offers.</summary>
    Task<CaseOptionsDto> GetOptionsAsync(Guid? memberId, CancellationToken cancellation = default);

    /// <summary>What a member's history would be without an entry of the ledger.</summary>
    Task<CorrectionPreviewDto> PreviewCorrectionAsync(Guid memberId, Guid eventId, CancellationToken cancellation = default);

    /// <summary>Starts a case. An inspection hold stands at once.</summary>
    Task<CaseDto> ProposeAsync(ProposeCaseInput input, CancellationToken cancellation = default);

    /// <summary>Decides, or confirms what the cell decided; writes the ledger in the same save. Not by whoever recorded it.</summary>
    Task<CaseDto> DecideAsync(Guid id, DecideCaseInput input, CancellationToken cancellation = default);

    /// <summary>Refuses with reasons. Not by whoever recorded it.</summary>
    Task<CaseDto> RefuseAsync(Guid id, RefuseCaseInput input, CancellationToken cancellation = default);

    /// <summary>Takes a proposal back.</summary>
    Task<CaseDto> WithdrawAsync(Guid id, WithdrawCaseInput input, CancellationToken cancellation = default);

    /// <summary>The receiving side of an official transfer records that the member has come; a late arrival is flagged.</summary>
    Task<CaseDto> RecordArrivalAsync(Guid id, RecordArrivalInput input, CancellationToken cancellation = default);

    /// <summary>Annuls an official transfer that was decided and not carried out.</summary>
    Task<CaseDto> AnnulAsync(Guid id, AnnulCaseInput input, CancellationToken cancellation = default);

    /// <summary>Lifts an inspection hold.</summary>
    Task<CaseDto> LiftAsync(Guid id, LiftHoldInput input, CancellationToken cancellation = default);
}

/// <param name="Text">Part of the member's name, tones do not matter.</param>
/// <param name="OrganisationId">Seen from this organisation or one below it.</param>
/// <param name="Take">1 to 200.</param>
public sealed record ListCasesInput(
    string? Text = null,
    CaseKind[]? Kinds = null,
    CaseState[]? States = null,
    Guid? MemberId = null,
    Guid? OrganisationId = null,
    bool OverdueOnly = false,
    int Skip = 0,
    int Take = 50
);

/// <summary>A case in a list, with the day its next step is due: the decision, then the arrival (null: none).</summary>
public sealed record CaseListItemDto(
    Guid Id,
    CaseKind Kind,
    CaseState State,
    Guid? MemberId,
    string FullName,
    string OrganisationName,
    DateOnly ProposedOn,
    DateOnly? DueOn,
    bool Overdue
);

/// <summary>A case as one screen shows it: what is asked, what is missing, whose turn it is, what happened.</summary>
/// <param name="MissesArrival">Decided, and the days for the arrival are over.</param>
/// <param name="ArrivedLate">Arrived after those days.</param>
/// <param name="ArrivalDays">Days from the decision within which an arrival is in time.</param>
/// <param name="Entry">The entry of the ledger it is about.</param>
/// <param name="Preview">Correction and complaint: what the history is, and would be without the entry.</param>
public sealed record CaseDto(
    Guid Id,
    Guid Stamp,
    CaseKind Kind,
    CaseState State,
    Guid? MemberId,
    string FullName,
    DateOnly BirthDate,
    Guid OrganisationId,
    string OrganisationName,
    string? DestinationName,
    DateOnly ProposedOn,
    CaseFacts Facts,
    IReadOnlyList<CaseField> Fields,
    bool NeedsDecision,
    Decision? Decision,
    string? Reasons,
    DateOnly? ArrivedOn,
    DateOnly? DueOn,
    bool MissesArrival,
    bool ArrivedLate,
    int ArrivalDays,
    bool ArrivalInWorkingDays,
    string RuleSetCode,
    CaseEntryDto? Entry,
    CorrectionPreviewDto? Preview,
    IReadOnlyList<CaseNextStepDto> NextSteps,
    IReadOnlyList<CaseStepDto> History
);

/// <summary>A step that the state allows. Blocked: the texts say what is missing or who may do it instead.</summary>
public sealed record CaseNextStepDto(CaseStepKind Step, bool Allowed, IReadOnlyList<string> Blockers);

/// <summary>A step taken. <paramref name="OccurredOn"/>: date on the paper; <paramref name="RecordedAt"/>: instant of entry (UTC).</summary>
public sealed record CaseStepDto(
    CaseStepKind Step,
    CaseState To,
    DateOnly OccurredOn,
    DateTime RecordedAt,
    string RecordedBy,
    string? Paper,
    string? Note,
    string RuleSetCode
);

/// <summary>A member, the kinds of case that fit the member's state, and what the form offers to choose from.</summary>
/// <param name="Cells">Where the user may receive somebody from outside.</param>
/// <param name="Destinations">Open cells of the registry.</param>
/// <param name="Entries">Entries of the ledger that stand, the latest first.</param>
public sealed record CaseOptionsDto(
    string? FullName,
    IReadOnlyList<CaseKindDto> Kinds,
    IReadOnlyList<CasePlaceDto> Cells,
    IReadOnlyList<CasePlaceDto> Destinations,
    IReadOnlyList<CaseEntryDto> Entries
);

/// <summary>A kind of case with the facts it asks for.</summary>
/// <param name="EntryKinds">Of the entries of the ledger it can be about; null: any.</param>
public sealed record CaseKindDto(
    CaseKind Kind,
    IReadOnlyList<CaseField> Required,
    IReadOnlyList<CaseField> Optional,
    IReadOnlyList<MembershipEventKind>? EntryKinds = null
);

/// <summary>An organisation a case can lead to.</summary>
public sealed record CasePlaceDto(Guid Id, string Name, string? ParentName);

/// <summary>An entry of the ledger that a case can be about.</summary>
public sealed record CaseEntryDto(Guid Id, MembershipEventKind Kind, DateOnly EffectiveOn);

/// <summary>A member's history as it is, and as it would be without the entry.</summary>
public sealed record CorrectionPreviewDto(IReadOnlyList<SpanDto> Now, IReadOnlyList<SpanDto> Then);

/// <summary>Belonged to an organisation with a standing; <paramref name="To"/> is exclusive, null: still.</summary>
public sealed record SpanDto(string OrganisationName, Standing Standing, DateOnly From, DateOnly? To);

/// <param name="MemberId">Null: somebody from outside, with <paramref name="Person"/> and <paramref name="OrganisationId"/>.</param>
/// <param name="OrganisationId">Only for a transfer from outside: the cell that receives.</param>
public sealed record ProposeCaseInput(
    CaseKind? Kind,
    Guid? MemberId,
    CaseFacts? Facts,
    Guid? OrganisationId = null,
    NewPersonInput? Person = null
);

/// <summary>A person not known here yet. National id: 12 digits, optional.</summary>
/// <param name="DifferentPersonReason">Why it is somebody else, though a member has the same name and birth date.</param>
public sealed record NewPersonInput(
    string? FullName,
    DateOnly? BirthDate,
    Sex? Sex,
    string? NationalId,
    string? DifferentPersonReason = null
);

/// <summary>Number and date are not asked where the paper of the case itself is the decision (death, the cell's own discipline).</summary>
/// <param name="Outcome">Complaint only: whether it is upheld.</param>
public sealed record DecideCaseInput(string? DecisionNumber, DateOnly? DecisionDate, ComplaintOutcome? Outcome = null)
    : StampedInput;

/// <summary>Why a proposal is not followed.</summary>
public sealed record RefuseCaseInput(string? Reasons) : StampedInput;

/// <summary>Why a proposal is taken back, by whoever may record such cases there.</summary>
public sealed record WithdrawCaseInput(string? Reasons) : StampedInput;

/// <summary>The day a member arrived with the papers of a transfer.</summary>
public sealed record RecordArrivalInput(DateOnly? ArrivedOn) : StampedInput;

/// <summary>Why an official transfer that was decided was not carried out.</summary>
public sealed record AnnulCaseInput(string? Reasons) : StampedInput;

/// <summary>Why a member is no longer held.</summary>
public sealed record LiftHoldInput(string? Reasons) : StampedInput;

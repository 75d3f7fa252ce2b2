using Registry.Kernel;

namespace Registry.Members.Admissions;

/// <summary>Admission of new members, from the first entry to the ceremony. All is limited to the user's subtrees; each write carries the stamp read.</summary>
public interface IAdmissionAppService
{
    /// <summary>Dossiers by filter, those with the nearest deadline first.</summary>
    Task<Page<DossierListItemDto>> ListAsync(ListDossiersInput input, CancellationToken cancellation = default);

    /// <summary>Number of dossiers in each state.</summary>
    Task<IReadOnlyDictionary<DossierState, int>> CountAsync(CancellationToken cancellation = default);

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<DossierDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Cells and grassroots cells on which the user may record an admission.</summary>
    Task<IReadOnlyList<CellDto>> GetCellsAsync(CancellationToken cancellation = default);

    /// <summary>Opens a dossier for an applicant in a cell.</summary>
    Task<DossierDto> CreateAsync(CreateDossierInput input, CancellationToken cancellation = default);

    /// <summary>Corrects the applicant's data while the dossier is with the cell.</summary>
    Task<DossierDto> CorrectApplicantAsync(Guid id, CorrectApplicantInput input, CancellationToken cancellation = default);

    /// <summary>Ticks a document of the checklist, or takes the tick back (no date).</summary>
    Task<DossierDto> ReceiveDocumentAsync(Guid id, ReceiveDocumentInput input, CancellationToken cancellation = default);

    /// <summary>The cell's resolution: at least 2/3 of all its official members in favour.</summary>
    Task<DossierDto> RecordCellResolutionAsync(Guid id, RecordResolutionInput input, CancellationToken cancellation = default);

    /// <summary>Hands the dossier to the grassroots committee where there is one, else to the upper committee.</summary>
    Task<DossierDto> SubmitAsync(Guid id, SubmitDossierInput input, CancellationToken cancellation = default);

    /// <summary>The grassroots committee's resolution, by somebody who recorded nothing in this dossier.</summary>
    Task<DossierDto> RecordGrassrootsResolutionAsync(
        Guid id,
        RecordResolutionInput input,
        CancellationToken cancellation = default
    );

    /// <summary>Decides to admit. Not by anybody who recorded in this dossier.</summary>
    Task<DossierDto> ApproveAsync(Guid id, ApproveDossierInput input, CancellationToken cancellation = default);

    /// <summary>Sends the dossier back to the cell with reasons.</summary>
    Task<DossierDto> ReturnAsync(Guid id, ReturnDossierInput input, CancellationToken cancellation = default);

    /// <summary>Decides not to admit, with reasons.</summary>
    Task<DossierDto> RefuseAsync(Guid id, RefuseDossierInput input, CancellationToken cancellation = default);

    /// <summary>The ceremony makes the applicant a probationary member from that day.</summary>
    Task<DossierDto> RecordCeremonyAsync(Guid id, RecordCeremonyInput input, CancellationToken cancellation = default);

    /// <summary>Drops a dossier opened by mistake, before any resolution.</summary>
    Task DiscardAsync(Guid id, DiscardDossierInput input, CancellationToken cancellation = default);
}

/// <summary>Where a dossier is. Text: key Members:State.{value}.</summary>
public enum DossierState
{
    /// <summary>With the cell, which fills the checklist and votes.</summary>
    Drafting,
    AwaitingGrassroots,
    AwaitingDecision,
    Returned,
    Approved,
    Refused,

    /// <summary>Ceremony held: a probationary member.</summary>
    Admitted,
}

/// <summary>What can be done to a dossier. Text: key Members:Step.{value}.</summary>
public enum DossierStepKind
{
    Open,
    CorrectApplicant,
    ReceiveDocument,
    RecordCellResolution,
    Submit,
    RecordGrassrootsResolution,
    Approve,
    Return,
    Refuse,
    RecordCeremony,
    Discard,
}

/// <param name="Text">Part of the applicant's name, tones do not matter.</param>
/// <param name="Take">1 to 200.</param>
public sealed record ListDossiersInput(
    string? Text = null,
    DossierState[]? States = null,
    Guid? OrganisationId = null,
    bool OverdueOnly = false,
    int Skip = 0,
    int Take = 50
);

public sealed record DossierListItemDto(
    Guid Id,
    string FullName,
    DateOnly BirthDate,
    Guid OrganisationId,
    string OrganisationName,
    DossierState State,
    DateOnly OpenedOn,
    DateOnly? DueOn,
    bool Overdue
);

public sealed record CellDto(Guid Id, string Name, string? ParentName, int OfficialMembers);

/// <summary>A dossier as one screen shows it: what is asked, what is missing, whose turn it is, what happened.</summary>
public sealed record DossierDto(
    Guid Id,
    Guid Stamp,
    DossierState State,
    ApplicantDto Applicant,
    Guid OrganisationId,
    string OrganisationName,
    string? GrassrootsCommitteeName,
    DateOnly OpenedOn,
    DateOnly? DueOn,
    int? WorkingDaysLeft,
    int OfficialMembersInCell,
    VoteRuleDto VoteRule,
    IReadOnlyList<ChecklistItemDto> Checklist,
    ResolutionDto? CellResolution,
    ResolutionDto? GrassrootsResolution,
    Decision? Decision,
    string? Reasons,
    DateOnly? CeremonyOn,
    Guid? MemberId,
    string RuleSetCode,
    IReadOnlyList<NextStepDto> NextSteps,
    IReadOnlyList<StepDto> History
);

/// <summary>The share of all members of the voting body that must be in favour, e.g. 2 of 3, by the rules in force.</summary>
public sealed record VoteRuleDto(int Numerator, int Denominator)
{
    /// <summary>The smallest number of heads that reaches the share.</summary>
    public int Least(int total) => ((total * Numerator) + Denominator - 1) / Denominator;
}

public sealed record ApplicantDto(
    Guid PersonId,
    string FullName,
    DateOnly BirthDate,
    People.Rows.Sex Sex,
    string? MaskedNationalId
);

/// <summary>A document the rule set asks for. Missing: required and not there. Expired: held for longer than it is valid.</summary>
public sealed record ChecklistItemDto(
    string FormCode,
    string Title,
    bool Required,
    DateOnly? ReceivedOn,
    DateOnly? ValidUntil,
    bool Missing
);

public sealed record ResolutionDto(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against);

/// <summary>A step that the state allows now. Blocked: the texts say what is missing or who may do it instead.</summary>
public sealed record NextStepDto(DossierStepKind Step, bool Allowed, IReadOnlyList<string> Blockers);

/// <summary>A step taken. <paramref name="OccurredOn"/>: date on the paper; <paramref name="RecordedAt"/>: instant of entry (UTC).</summary>
public sealed record StepDto(
    DossierStepKind Step,
    DossierState To,
    DateOnly OccurredOn,
    DateTime RecordedAt,
    string RecordedBy,
    string? Paper,
    string? Note,
    string RuleSetCode
);

public sealed record CreateDossierInput(
    Guid? OrganisationId,
    string? FullName,
    DateOnly? BirthDate,
    People.Rows.Sex? Sex,
    string? NationalId
);

public sealed record CorrectApplicantInput(string? FullName, DateOnly? BirthDate, People.Rows.Sex? Sex, string? NationalId)
    : StampedInput;

public sealed record ReceiveDocumentInput(string? FormCode, DateOnly? ReceivedOn) : StampedInput;

/// <summary>Votes are heads: <paramref name="OfficialMembers"/> in all (of the body that votes), present, in favour, against.</summary>
public sealed record RecordResolutionInput(
    string? Number,
    DateOnly? Date,
    int? OfficialMembers,
    int? Present,
    int? InFavour,
    int? Against
) : StampedInput;

public sealed record SubmitDossierInput : StampedInput;

public sealed record ApproveDossierInput(string? DecisionNumber, DateOnly? DecisionDate) : StampedInput;

public sealed record ReturnDossierInput(string? Reasons) : StampedInput;

public sealed record RefuseDossierInput(string? DecisionNumber, DateOnly? DecisionDate, string? Reasons) : StampedInput;

public sealed record RecordCeremonyInput(DateOnly? HeldOn) : StampedInput;

public sealed record DiscardDossierInput : StampedInput;

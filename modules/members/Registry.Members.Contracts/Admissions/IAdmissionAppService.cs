using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Admissions;

/// <summary>Admission of new members, from the first entry to the ceremony. All is limited to the user's subtrees; each write carries the stamp read.</summary>
public interface IAdmissionAppService
{
    /// <summary>Dossiers by filter, those with the nearest deadline first.</summary>
    Task<Page<DossierListItemDto>> ListAsync(ListDossiersInput input, CancellationToken cancellation = default);

    /// <summary>Number of dossiers in each state; of an organisation and those below it, or (null) of all.</summary>
    Task<IReadOnlyDictionary<DossierState, int>> CountAsync(
        Guid? organisationId = null,
        CancellationToken cancellation = default
    );

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<DossierDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Name of a former member who is to be admitted again.</summary>
    /// <exception cref="BusinessException">404: unknown, a member still, or outside the user's subtrees.</exception>
    Task<string> GetFormerNameAsync(Guid memberId, CancellationToken cancellation = default);

    /// <summary>Cells and grassroots cells on which the user may record an admission.</summary>
    Task<IReadOnlyList<CellDto>> GetCellsAsync(CancellationToken cancellation = default);

    /// <summary>Opens a dossier for an applicant in a cell, or puts somebody on its list of prospects.</summary>
    Task<DossierDto> CreateAsync(CreateDossierInput input, CancellationToken cancellation = default);

    /// <summary>A prospect hands in the application (1-KNĐ): the dossier begins.</summary>
    Task<DossierDto> BeginAsync(Guid id, BeginDossierInput input, CancellationToken cancellation = default);

    /// <summary>Corrects the applicant's data while the dossier is with the cell.</summary>
    Task<DossierDto> CorrectApplicantAsync(Guid id, CorrectApplicantInput input, CancellationToken cancellation = default);

    /// <summary>Ticks a document of the checklist, or takes the tick back (no date).</summary>
    Task<DossierDto> ReceiveDocumentAsync(Guid id, ReceiveDocumentInput input, CancellationToken cancellation = default);

    /// <summary>The cell's resolution: at least 2/3 of all its official members in favour; or the vote that did not reach them, kept as such.</summary>
    Task<DossierDto> RecordCellResolutionAsync(Guid id, RecordResolutionInput input, CancellationToken cancellation = default);

    /// <summary>Hands the dossier to the grassroots committee where there is one, else to the upper committee.</summary>
    Task<DossierDto> SubmitAsync(Guid id, SubmitDossierInput input, CancellationToken cancellation = default);

    /// <summary>The ceremony makes the applicant a probationary member from that day.</summary>
    Task<DossierDto> RecordCeremonyAsync(Guid id, RecordCeremonyInput input, CancellationToken cancellation = default);

    /// <summary>The applicant moves away: a cell of this registry goes on with the dossier, or one elsewhere does and it ends here.</summary>
    Task MoveAwayAsync(Guid id, MoveDossierInput input, CancellationToken cancellation = default);

    /// <summary>Cells anywhere in the tree that could go on with a dossier.</summary>
    Task<IReadOnlyList<CellDto>> GetDestinationsAsync(CancellationToken cancellation = default);

    /// <summary>Drops a dossier opened by mistake, before any resolution.</summary>
    Task DiscardAsync(Guid id, DiscardDossierInput input, CancellationToken cancellation = default);
}

/// <summary>Where a dossier is. Text: key Members:State.{value}.</summary>
public enum DossierState
{
    /// <summary>On the cell's list of prospects, with a mentor; no application yet (domain.md 2.1 step 0).</summary>
    Prospect,

    /// <summary>With the cell, which fills the checklist and votes.</summary>
    Drafting,
    AwaitingGrassroots,
    AwaitingDecision,
    Returned,
    Approved,
    Refused,

    /// <summary>Ceremony held: a probationary member.</summary>
    Admitted,

    /// <summary>Too many votes short of the share: the upper committee looks into it (domain.md 2.4).</summary>
    ReferredUp,

    /// <summary>The applicant went on elsewhere, with a certificate.</summary>
    MovedAway,

    /// <summary>The decision was wrong and has been cancelled.</summary>
    Cancelled,
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
    AssignMentor,
    Begin,
    NameIntroducers,
    RecordVerification,
    RecordPoliticalReview,
    WriteBiography,
    RecordFailedVote,
    RecordSectionalReport,
    ExtendDecision,
    MoveAway,
    CancelDecision,

    /// <summary>Whoever decides says who the applicant is; taken with the decision.</summary>
    SettleIdentity,

    /// <summary>Follows a correction of the ledger; nobody takes it here.</summary>
    FollowCorrection,
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

/// <summary>A dossier in a list, with the day its next step is due.</summary>
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

/// <param name="OfficialMembers">Null where the user does not see them.</param>
public sealed record CellDto(Guid Id, string Name, string? ParentName, int? OfficialMembers);

/// <summary>A dossier as one screen shows it: what is asked, what is missing, whose turn it is, what happened.</summary>
public sealed record DossierDto(
    Guid Id,
    Guid Stamp,
    DossierState State,
    ApplicantDto Applicant,
    Guid OrganisationId,
    string OrganisationName,
    string? GrassrootsCommitteeName,
    Guid? FormerMemberId,
    DateOnly OpenedOn,
    DateOnly? DueOn,
    int? WorkingDaysLeft,
    int OfficialMembersInCell,
    VoteRuleDto VoteRule,
    IReadOnlyList<ChecklistItemDto> Checklist,
    DossierPapersDto Papers,
    ResolutionDto? CellResolution,
    int FailedVotes,
    SectionalReportDto? SectionalReport,
    ResolutionDto? GrassrootsResolution,
    Decision? Decision,
    string? Reasons,
    DateOnly? CeremonyOn,
    Guid? MemberId,
    string RuleSetCode,
    IReadOnlyList<NextStepDto> NextSteps,
    IReadOnlyList<StepDto> History,
    IReadOnlyList<SamePersonDto> SamePeople
) : IHasStamp;

/// <summary>Somebody on record who may be the applicant; shown only to whoever decides and sees both.</summary>
/// <param name="MemberId">Null: an applicant who was approved and is not a member yet.</param>
/// <param name="IsMember">Now; else a former member.</param>
/// <param name="Certain">By the national id; else by name, birth date and sex.</param>
public sealed record SamePersonDto(
    Guid? MemberId,
    string FullName,
    DateOnly BirthDate,
    string OrganisationName,
    bool IsMember,
    bool Certain
);

/// <summary>The person a dossier is about; of the national id the last three digits only.</summary>
public sealed record ApplicantDto(
    Guid PersonId,
    string FullName,
    DateOnly BirthDate,
    People.Rows.Sex Sex,
    string? MaskedNationalId,
    GeneralEducation? Education
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

/// <param name="Readmission">The person typed was a member of the user's subtrees and is to be admitted again: the registry knows who it is. Who left elsewhere is recognised by the committee that decides.</param>
/// <param name="DifferentPersonReason">Why it is somebody else, though a member of the user's subtrees, or somebody who was one, has the same name and birth date.</param>
/// <param name="FormerMemberId">Somebody of the user's subtrees who left the Party and is to be admitted again; the personal data are then known.</param>
/// <param name="ReferralId">The resolution of a mass organisation, addressed to the cell, that introduces the applicant; the personal data are then known.</param>
public sealed record CreateDossierInput(
    Guid? OrganisationId,
    string? FullName,
    DateOnly? BirthDate,
    People.Rows.Sex? Sex,
    string? NationalId,
    GeneralEducation? Education = null,
    bool AsProspect = false,
    Guid? FormerMemberId = null,
    Guid? ReferralId = null,
    bool Readmission = false,
    string? DifferentPersonReason = null
);

/// <param name="ApplicationOn">Date of the application; the twelve months in which the cell is to consider it run from here.</param>
public sealed record BeginDossierInput(DateOnly? ApplicationOn) : StampedInput;

/// <summary>The applicant as the papers say. Of somebody with a membership, or of whom something is out of sight, only the education: the rest takes a correction.</summary>
public sealed record CorrectApplicantInput(
    string? FullName,
    DateOnly? BirthDate,
    People.Rows.Sex? Sex,
    string? NationalId,
    GeneralEducation? Education = null
) : StampedInput;

/// <summary>A paper of the checklist and the day the cell received it; no day takes it back.</summary>
public sealed record ReceiveDocumentInput(string? FormCode, DateOnly? ReceivedOn) : StampedInput;

/// <summary>Sends the dossier to the committee above; refused while something is missing.</summary>
public sealed record SubmitDossierInput : StampedInput;

/// <param name="ReceivedOn">Day the cell received the decision, from which the days ran under the older regulations.</param>
/// <param name="ConsentNumber">Consent of the committee above, needed when the ceremony is late.</param>
public sealed record RecordCeremonyInput(DateOnly? HeldOn, DateOnly? ReceivedOn = null, string? ConsentNumber = null)
    : StampedInput;

/// <param name="OrganisationId">The cell of this registry that goes on; null: elsewhere.</param>
/// <param name="CertificateNumber">Of the certificate that the applicant is being considered (domain.md 2.4).</param>
public sealed record MoveDossierInput(
    Guid? OrganisationId,
    string? Destination,
    string? CertificateNumber,
    DateOnly? CertificateDate
) : StampedInput;

/// <summary>Drops a dossier that was opened by mistake, before any resolution of the cell.</summary>
public sealed record DiscardDossierInput : StampedInput;

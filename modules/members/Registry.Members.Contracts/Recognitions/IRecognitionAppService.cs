using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Recognitions;

/// <summary>From the ceremony to official membership (domain.md 2.1 steps 12–19): twelve months of probation, papers, vote, decision, card.</summary>
public interface IRecognitionAppService
{
    /// <summary>Probationary members with the nearest deadline first.</summary>
    Task<Page<RecognitionListItemDto>> ListAsync(ListRecognitionsInput input, CancellationToken cancellation = default);

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<RecognitionDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Ticks a paper, or takes the tick back (no date).</summary>
    Task<RecognitionDto> ReceiveDocumentAsync(Guid id, ReceiveDocumentInput input, CancellationToken cancellation = default);

    /// <summary>The cell's resolution after month 12 (13-KNĐ): to recognise, or to strike off; or a vote that failed.</summary>
    Task<RecognitionDto> RecordCellResolutionAsync(
        Guid id,
        RecordRecognitionVoteInput input,
        CancellationToken cancellation = default
    );

    Task<RecognitionDto> SubmitAsync(Guid id, SubmitDossierInput input, CancellationToken cancellation = default);

    /// <summary>The grassroots committee's resolution (15-KNĐ).</summary>
    Task<RecognitionDto> RecordGrassrootsResolutionAsync(
        Guid id,
        RecordResolutionInput input,
        CancellationToken cancellation = default
    );

    /// <summary>Recognises as official from the day month 12 ended, however late the papers are (16-KNĐ).</summary>
    Task<RecognitionDto> RecogniseAsync(Guid id, ApproveDossierInput input, CancellationToken cancellation = default);

    /// <summary>Not qualified: struck off; probation is never extended.</summary>
    Task<RecognitionDto> StrikeOffAsync(Guid id, RefuseDossierInput input, CancellationToken cancellation = default);

    /// <summary>The sectional committee's report on the cell's resolution (14-KNĐ), where there is such a committee.</summary>
    Task<RecognitionDto> RecordSectionalReportAsync(
        Guid id,
        RecordSectionalReportInput input,
        CancellationToken cancellation = default
    );

    /// <summary>Gives the decision more time, once after each submission. Probation itself is never extended.</summary>
    Task<RecognitionDto> ExtendAsync(Guid id, ExtendDecisionInput input, CancellationToken cancellation = default);

    Task<RecognitionDto> ReturnAsync(Guid id, ReturnDossierInput input, CancellationToken cancellation = default);

    /// <summary>Issues the Party card to a member who has been recognised.</summary>
    Task<RecognitionDto> IssueCardAsync(Guid id, IssueCardInput input, CancellationToken cancellation = default);
}

/// <summary>Where a recognition is. Text: key Members:Recognition.State.{value}.</summary>
public enum RecognitionState
{
    /// <summary>With the cell: probation runs, or is over and the cell is to vote.</summary>
    Probation,
    AwaitingGrassroots,
    AwaitingDecision,
    Returned,

    /// <summary>Too many votes short of the share: the upper committee looks into it.</summary>
    ReferredUp,
    Recognised,
    CardIssued,
    StruckOff,

    /// <summary>No longer a probationary member for another reason.</summary>
    Ended,

    /// <summary>The ledger entry that its decision brought was taken back.</summary>
    TakenBack,
}

/// <summary>What can be done to it. Text: key Members:Recognition.Step.{value}.</summary>
public enum RecognitionStep
{
    Open,
    ReceiveDocument,
    RecordCellResolution,
    RecordFailedVote,
    Submit,
    RecordGrassrootsResolution,
    Recognise,
    StrikeOff,
    Return,
    IssueCard,
    Move,
    End,
    RecordSectionalReport,
    ExtendDecision,

    /// <summary>Follows a correction of the ledger.</summary>
    TakeBack,
}

/// <summary>What the cell proposes. Text: key Members:Proposal.{value}.</summary>
public enum RecognitionProposal
{
    Recognise,
    StrikeOff,
}

/// <param name="Take">1 to 200.</param>
public sealed record ListRecognitionsInput(
    string? Text = null,
    RecognitionState[]? States = null,
    bool OverdueOnly = false,
    int Skip = 0,
    int Take = 50
);

/// <summary>A recognition in a list, with the day its next step is due.</summary>
public sealed record RecognitionListItemDto(
    Guid Id,
    Guid MemberId,
    string FullName,
    string OrganisationName,
    RecognitionState State,
    DateOnly ProbationEndsOn,
    DateOnly? DueOn,
    bool Overdue
);

/// <summary>The way of a probationary member to full membership; <c>Stamp</c> goes back with the next write.</summary>
public sealed record RecognitionDto(
    Guid Id,
    Guid Stamp,
    RecognitionState State,
    Guid MemberId,
    string FullName,
    Guid OrganisationId,
    string OrganisationName,
    string? GrassrootsCommitteeName,
    DateOnly AdmittedOn,
    DateOnly ProbationEndsOn,
    DateOnly? OfficialOn,
    string? CardNumber,
    DateOnly? DueOn,
    int? WorkingDaysLeft,
    int OfficialMembersInCell,
    VoteRuleDto VoteRule,
    IReadOnlyList<ChecklistItemDto> Checklist,
    RecognitionProposal? Proposal,
    ResolutionDto? CellResolution,
    SectionalReportDto? SectionalReport,
    ResolutionDto? GrassrootsResolution,
    Decision? Decision,
    string? Reasons,
    IReadOnlyList<RecognitionNextDto> NextSteps,
    IReadOnlyList<RecognitionStepDto> History
) : IHasStamp;

/// <summary>A step that the state allows now. Blocked: the texts say what is missing or who may do it instead.</summary>
public sealed record RecognitionNextDto(RecognitionStep Step, bool Allowed, IReadOnlyList<string> Blockers);

/// <summary>A step taken. <paramref name="OccurredOn"/>: date on the paper; <paramref name="RecordedAt"/>: instant of entry (UTC).</summary>
public sealed record RecognitionStepDto(
    RecognitionStep Step,
    DateOnly OccurredOn,
    DateTime RecordedAt,
    string RecordedBy,
    string? Paper,
    string? Note,
    string RuleSetCode
);

/// <summary>Votes are heads, as in <see cref="RecordResolutionInput"/>.</summary>
public sealed record RecordRecognitionVoteInput(
    RecognitionProposal? Proposal,
    string? Number,
    DateOnly? Date,
    int? OfficialMembers,
    int? Present,
    int? InFavour,
    int? Against,
    bool NotCarried = false
) : StampedInput;

/// <param name="CardNumber">8 digits (until 2025) or 12; leading zeros count.</param>
public sealed record IssueCardInput(string? CardNumber, DateOnly? IssuedOn) : StampedInput;

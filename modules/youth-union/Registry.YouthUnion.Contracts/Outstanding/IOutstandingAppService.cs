using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Workflow;

namespace Registry.YouthUnion.Outstanding;

/// <summary>Outstanding members on their way into the Party: branch, level above (4-KNĐ), course, dossier, admission (domain.md 7).</summary>
public interface IOutstandingAppService
{
    /// <summary>Proposals by filter, the newest first.</summary>
    Task<Page<ProposalDto>> ListAsync(ListProposalsInput input, CancellationToken cancellation = default);

    /// <summary>One proposal with its steps.</summary>
    Task<ProposalDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Open Party cells that a member's branch may propose to.</summary>
    Task<IReadOnlyList<ProposalCellDto>> GetCellsAsync(Guid memberId, CancellationToken cancellation = default);

    /// <summary>Records the branch's resolution.</summary>
    Task<ProposalDto> ProposeAsync(ProposeMemberInput input, CancellationToken cancellation = default);

    /// <summary>Records the resolution of the level above (4-KNĐ); not by who recorded the branch's.</summary>
    Task<ProposalDto> EndorseAsync(Guid id, EndorseProposalInput input, CancellationToken cancellation = default);

    /// <summary>Records the certificate of the awareness course.</summary>
    Task<ProposalDto> RecordCourseAsync(Guid id, RecordCourseInput input, CancellationToken cancellation = default);

    /// <summary>Takes a proposal back, before a dossier has taken it.</summary>
    Task<ProposalDto> WithdrawAsync(Guid id, WithdrawProposalInput input, CancellationToken cancellation = default);
}

/// <summary>Where a proposal is. Text: key YouthUnion:ProposalState.{value}.</summary>
public enum ProposalState
{
    /// <summary>The branch has resolved.</summary>
    Proposed,

    /// <summary>The level above has resolved: the cell may take it.</summary>
    Endorsed,

    /// <summary>The course is done too.</summary>
    Trained,

    /// <summary>In an admission dossier.</summary>
    InDossier,
    Admitted,
    Withdrawn,
}

/// <summary>What can be done to a proposal. Text: key YouthUnion:ProposalStep.{value}.</summary>
public enum ProposalStep
{
    Propose,
    Endorse,
    RecordCourse,
    TakeIntoDossier,
    LeaveDossier,
    Admit,
    CancelAdmission,
    Withdraw,
}

/// <param name="Take">1 to 200.</param>
public sealed record ListProposalsInput(
    string? Text = null,
    ProposalState? State = null,
    Guid? MemberId = null,
    int Skip = 0,
    int Take = 50
);

/// <summary>A cell that an outstanding member may be proposed to.</summary>
public sealed record ProposalCellDto(Guid Id, string Name);

/// <summary>A vote, in heads.</summary>
public sealed record VoteDto(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against);

/// <param name="DossierId">Where the user may see the dossier; with its state.</param>
/// <param name="NextSteps">Steps the state allows by hand, each with why this user cannot take it (null: can).</param>
public sealed record ProposalDto(
    Guid Id,
    Guid Stamp,
    Guid MemberId,
    string FullName,
    DateOnly BirthDate,
    Guid BranchId,
    string BranchName,
    string CellName,
    ProposalState State,
    VoteDto BranchVote,
    VoteDto? UnionVote,
    string? CertificateNumber,
    DateOnly? CertificateOn,
    string? Reason,
    Guid? DossierId,
    DossierState? DossierState,
    IReadOnlyList<ProposalNextStepDto> NextSteps,
    IReadOnlyList<ProposalStepDto> History
) : IHasStamp;

/// <summary>A step that the state allows by hand; <c>Blocker</c>: why this user cannot take it (null: can).</summary>
public sealed record ProposalNextStepDto(ProposalStep Step, string? Blocker);

/// <summary>A step taken with a proposal, by whom and when (UTC).</summary>
public sealed record ProposalStepDto(
    ProposalStep Step,
    DateOnly OccurredOn,
    DateTime RecordedAt,
    string RecordedBy,
    string? Note
);

/// <param name="CellId">The Party cell that is asked to admit the member.</param>
public sealed record ProposeMemberInput(
    Guid? MemberId,
    Guid? CellId,
    string? Number,
    DateOnly? Date,
    int? Total,
    int? Present,
    int? InFavour,
    int? Against
);

/// <summary>The resolution of the union above the branch (4-KNĐ), in heads.</summary>
public sealed record EndorseProposalInput(string? Number, DateOnly? Date, int? Total, int? Present, int? InFavour, int? Against)
    : StampedInput;

/// <summary>The certificate of the course on the Party.</summary>
public sealed record RecordCourseInput(string? CertificateNumber, DateOnly? CertificateOn) : StampedInput;

/// <summary>Why a proposal that no dossier has taken is taken back.</summary>
public sealed record WithdrawProposalInput(string? Reason) : StampedInput;

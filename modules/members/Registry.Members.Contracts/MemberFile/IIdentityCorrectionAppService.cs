using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Workflow;

namespace Registry.Members.MemberFile;

/// <summary>
/// Name and birth date of a member change on a paper only, and by two people: one proposes, another confirms. The old values stay on record.
/// </summary>
public interface IIdentityCorrectionAppService
{
    /// <summary>All corrections of a member, the latest first.</summary>
    Task<IReadOnlyList<IdentityCorrectionDto>> ListAsync(Guid memberId, CancellationToken cancellation = default);

    /// <summary>Proposes a correction; nothing changes yet. One at a time.</summary>
    Task<IdentityCorrectionDto> ProposeAsync(Guid memberId, ProposeIdentityInput input, CancellationToken cancellation = default);

    /// <summary>Corrects the person, by other eyes than those that proposed.</summary>
    Task<IdentityCorrectionDto> ConfirmAsync(Guid id, ConfirmIdentityInput input, CancellationToken cancellation = default);

    /// <summary>Turns the proposal down; nothing changes.</summary>
    Task<IdentityCorrectionDto> RefuseAsync(Guid id, RefuseIdentityInput input, CancellationToken cancellation = default);
}

/// <summary>Text: key Members:Identity.State.{value}.</summary>
public enum IdentityState
{
    Proposed,
    Confirmed,
    Refused,
}

/// <summary>Text: key Members:Identity.Step.{value}.</summary>
public enum IdentityStep
{
    Propose,
    Confirm,
    Refuse,
}

/// <summary>What a correction rests on. Text: key Members:Identity.Paper.{value}.</summary>
public enum IdentityPaperKind
{
    CourtDecision,
    CivilStatus,
}

/// <param name="Blockers">Why this user may not decide on it, each a sentence; empty: may.</param>
/// <param name="Reasons">Why it was refused.</param>
public sealed record IdentityCorrectionDto(
    Guid Id,
    Guid Stamp,
    Guid MemberId,
    IdentityState State,
    string OldFullName,
    DateOnly OldBirthDate,
    string NewFullName,
    DateOnly NewBirthDate,
    IdentityPaperKind PaperKind,
    Decision Paper,
    string? Reasons,
    IReadOnlyList<string> Blockers,
    IReadOnlyList<IdentityStepDto> History
) : IHasStamp;

/// <summary><paramref name="RecordedAt"/> in UTC.</summary>
public sealed record IdentityStepDto(IdentityStep Step, DateTime RecordedAt, string RecordedBy);

/// <param name="FullName">As it shall be; the same as now where only the birth date changes.</param>
/// <param name="PaperNumber">Of the court's decision or the civil-status paper, with its date and who issued it.</param>
public sealed record ProposeIdentityInput(
    string? FullName,
    DateOnly? BirthDate,
    IdentityPaperKind? PaperKind,
    string? PaperNumber,
    DateOnly? PaperDate,
    string? PaperIssuer
);

/// <summary>The second person agrees: the correction takes effect.</summary>
public sealed record ConfirmIdentityInput : StampedInput;

/// <summary>Why the second person does not agree.</summary>
public sealed record RefuseIdentityInput(string? Reasons) : StampedInput;

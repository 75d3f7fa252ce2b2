using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>Party badges: who reaches which for a day of award, and what was awarded. Limited to the user's subtrees.</summary>
public interface IBadgeAppService
{
    /// <summary>Candidates for a day of award, and the badges awarded on it.</summary>
    Task<BadgeDayDto> GetAsync(BadgeDayInput input, CancellationToken cancellation = default);

    /// <summary>Proposes a badge for a day of award; early and posthumous ones for any day.</summary>
    Task<BadgeAwardDto> ProposeAsync(ProposeBadgeInput input, CancellationToken cancellation = default);

    /// <summary>Records the decision on a badge that somebody else proposed.</summary>
    Task<BadgeAwardDto> DecideAsync(Guid id, DecideBadgeInput input, CancellationToken cancellation = default);

    /// <summary>Takes a proposal or an award back with a reason; what was recorded is kept.</summary>
    Task<BadgeAwardDto> TakeBackAsync(Guid id, TakeBackBadgeInput input, CancellationToken cancellation = default);
}

/// <summary>Where a badge is. Text: key Members:BadgeState.{value}.</summary>
public enum BadgeState
{
    Awarded,
    Proposed,
    TakenBack,
}

/// <param name="Day">Null: the next day of award.</param>
/// <param name="Earlier">Also those who reached theirs before the window of the day, and have none recorded.</param>
/// <param name="Take">1 to 200.</param>
/// <param name="Soon">Also those to whom a badge may be given early when they are seriously ill.</param>
public sealed record BadgeDayInput(DateOnly? Day = null, bool Earlier = false, int Skip = 0, int Take = 50, bool Soon = false);

/// <param name="Days">Days of award to choose from, a year back and a year ahead.</param>
/// <param name="Posthumous">Who died in the months before and would have reached a badge soon.</param>
/// <param name="AwardsBefore">Early and posthumous badges since the day of award before.</param>
public sealed record BadgeDayDto(
    DateOnly Day,
    IReadOnlyList<DateOnly> Days,
    Page<BadgeCandidateDto> Candidates,
    IReadOnlyList<BadgeCandidateDto> Posthumous,
    IReadOnlyList<BadgeAwardDto> Awards,
    IReadOnlyList<BadgeAwardDto> AwardsBefore
);

/// <param name="CountsFrom">Date of the first admission decision.</param>
/// <param name="ReachedOn">The day the years are full, less the time outside the Party.</param>
public sealed record BadgeCandidateDto(
    Guid MemberId,
    string FullName,
    DateOnly BirthDate,
    string OrganisationName,
    int Years,
    DateOnly CountsFrom,
    DateOnly ReachedOn,
    DateOnly? DiedOn = null
)
{
    /// <summary>Disciplined: the badge is given from this day on, and the cell confirms the improvement first. Null: nothing to wait for.</summary>
    public DateOnly? WaitsUntil { get; init; }

    /// <summary>Not of the window of the day: only for the seriously ill.</summary>
    public bool Early { get; init; }
}

/// <param name="Decision">Null: proposed, not decided yet.</param>
/// <param name="MayDecide">The user may decide: holds the permission and did not propose.</param>
/// <param name="Reason">Why it was taken back.</param>
/// <param name="DiedOn">Of somebody dead: the badge is posthumous when it is awarded later.</param>
/// <param name="ConfirmationNumber">The cell's paper after the wait of a discipline; null: none was needed.</param>
public sealed record BadgeAwardDto(
    Guid Id,
    Guid Stamp,
    Guid MemberId,
    string FullName,
    int Years,
    DateOnly AwardedOn,
    Decision? Decision,
    bool Early,
    BadgeState State,
    string ProposedBy,
    bool MayDecide,
    string? Reason,
    DateOnly? DiedOn,
    string? ConfirmationNumber,
    DateOnly? ConfirmedOn
) : IHasStamp
{
    public bool IsPosthumous => DiedOn <= AwardedOn;
}

/// <param name="AwardedOn">A day of award, at most a year ahead.</param>
/// <param name="Early">For the seriously ill, or after death: months before the years are full, on any day.</param>
/// <param name="ConfirmationNumber">The cell's paper that a disciplined member has improved, after the wait.</param>
public sealed record ProposeBadgeInput(
    Guid? MemberId,
    int? Years,
    DateOnly? AwardedOn,
    bool Early = false,
    string? ConfirmationNumber = null,
    DateOnly? ConfirmedOn = null
);

/// <summary>The decision that awards a badge.</summary>
public sealed record DecideBadgeInput(string? DecisionNumber, DateOnly? DecisionDate) : StampedInput;

/// <summary>Why a proposal or an award is taken back.</summary>
public sealed record TakeBackBadgeInput(string? Reason) : StampedInput;

using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>Party badges: who reaches which for a day of award, and what was awarded. Limited to the user's subtrees.</summary>
public interface IBadgeAppService
{
    /// <summary>Candidates for a day of award, and the badges awarded on it.</summary>
    Task<BadgeDayDto> GetAsync(BadgeDayInput input, CancellationToken cancellation = default);

    /// <summary>Records an award that was decided.</summary>
    Task<BadgeAwardDto> AwardAsync(AwardBadgeInput input, CancellationToken cancellation = default);

    /// <summary>Takes back an award recorded by mistake.</summary>
    Task TakeBackAsync(Guid id, CancellationToken cancellation = default);
}

/// <param name="Day">Null: the next day of award.</param>
/// <param name="Earlier">Also those who reached theirs before the day of award before, and have none recorded.</param>
/// <param name="Take">1 to 200.</param>
public sealed record BadgeDayInput(DateOnly? Day = null, bool Earlier = false, int Skip = 0, int Take = 50);

/// <param name="Days">Days of award to choose from, a year back and a year ahead.</param>
public sealed record BadgeDayDto(
    DateOnly Day,
    IReadOnlyList<DateOnly> Days,
    Page<BadgeCandidateDto> Candidates,
    IReadOnlyList<BadgeAwardDto> Awards
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
    DateOnly ReachedOn
);

public sealed record BadgeAwardDto(
    Guid Id,
    Guid MemberId,
    string FullName,
    int Years,
    DateOnly AwardedOn,
    Decision Decision,
    bool Early
);

/// <param name="Early">For the seriously ill, or after death: months before the years are full.</param>
public sealed record AwardBadgeInput(
    Guid? MemberId,
    int? Years,
    DateOnly? AwardedOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    bool Early = false
);

using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Reviews;

/// <summary>
/// The annual review of organisations: each assesses itself, the Organisation Board proposes, the committee above decides, and not by
/// whoever recorded. Limited to the user's subtrees.
/// </summary>
public interface IReviewAppService
{
    /// <summary>The organisations that stood at the end of a year (today, in the running one) with their reviews, and how the year compares with its targets.</summary>
    /// <param name="take">1 to 200.</param>
    Task<ReviewYearDto> GetYearAsync(int year, int skip = 0, int take = 100, CancellationToken cancellation = default);

    /// <summary>The organisation says how it did, and how many of its members studied the resolutions.</summary>
    Task<ReviewDto> AssessAsync(Guid organisationId, int year, AssessInput input, CancellationToken cancellation = default);

    /// <summary>The Organisation Board proposes a level.</summary>
    Task<ReviewDto> ProposeAsync(
        Guid organisationId,
        int year,
        ProposeReviewInput input,
        CancellationToken cancellation = default
    );

    /// <summary>The committee above decides on the level.</summary>
    Task<ReviewDto> DecideAsync(Guid organisationId, int year, DecideReviewInput input, CancellationToken cancellation = default);
}

/// <summary>The four levels (domain.md 1.2). Text: key Organisations:Review.{value}.</summary>
public enum ReviewLevel
{
    Excellent,
    Good,
    Completed,
    NotCompleted,
}

/// <param name="Total">Organisations to review.</param>
/// <param name="Decided">Decided so far; the shares below are of these.</param>
/// <param name="GoodPercent">Rated good or better; null: none decided.</param>
/// <param name="StudyPercent">Members who studied the resolutions, where it was assessed; null: nowhere.</param>
public sealed record ReviewYearDto(
    int Year,
    int Total,
    int Decided,
    decimal? GoodPercent,
    int Failing,
    decimal? StudyPercent,
    ReviewTargets Targets,
    IReadOnlyList<ReviewDto> Items
);

/// <param name="Stamp">Null: nothing recorded yet.</param>
public sealed record ReviewDto(
    Guid OrganisationId,
    string OrganisationName,
    int Year,
    Guid? Stamp,
    ReviewLevel? Assessed,
    int? Studied,
    int? Studying,
    string? Note,
    ReviewLevel? Proposed,
    ReviewLevel? Level,
    Decision? Decision,
    bool MayAssess,
    bool MayPropose,
    bool MayDecide
);

/// <summary>The first record carries no stamp.</summary>
/// <param name="Studied">Members who studied the resolutions, of <paramref name="Studying"/> who were to.</param>
public sealed record AssessInput(ReviewLevel? Level, int? Studied, int? Studying, string? Note) : StampedInput;

/// <summary>The level that the Organisation Board proposes.</summary>
public sealed record ProposeReviewInput(ReviewLevel? Level) : StampedInput;

/// <summary>The decision on the level of an organisation for a year.</summary>
public sealed record DecideReviewInput(ReviewLevel? Level, string? DecisionNumber, DateOnly? DecisionDate, string? DecisionIssuer)
    : StampedInput;

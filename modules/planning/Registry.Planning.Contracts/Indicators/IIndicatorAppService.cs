using Registry.Kernel;
using Registry.Planning.Catalogue;

namespace Registry.Planning.Indicators;

/// <summary>How done compares with what is expected by now. Text: key Planning:Pace.{value}.</summary>
public enum Pace
{
    /// <summary>No target, or nothing known yet.</summary>
    Unknown,
    Reached,
    OnPace,
    Behind,
}

/// <summary>Indicators and how far they are. Limited to the user's subtrees.</summary>
public interface IIndicatorAppService
{
    /// <summary>Every indicator at an organisation (null: the topmost in scope) for the year of a day and its term, up to that day.</summary>
    Task<ProgressDto> GetProgressAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Enters a value of an indicator that is not counted, with the paper it stands on; corrects by entering again.</summary>
    Task EnterAsync(EnterValueInput input, CancellationToken cancellation = default);
}

/// <summary>Forecast: done so far divided by the share of the days gone by (a straight line; named so on the page).</summary>
/// <param name="KnownAt">When the figures of a large organisation were counted, UTC; null: now.</param>
public sealed record ProgressDto(
    Guid OrganisationId,
    string OrganisationName,
    DateOnly AsOf,
    string? Term,
    IReadOnlyList<IndicatorProgressDto> Indicators,
    DateTime? KnownAt
);

/// <param name="Definition">What is counted, in words.</param>
/// <param name="Year">For the year of the day; <paramref name="OfTerm"/>: for the term, where it has a target or adds up.</param>
public sealed record IndicatorProgressDto(
    string Key,
    string Name,
    string Definition,
    IndicatorUnit Unit,
    IndicatorKind Kind,
    TargetDirection Direction,
    string Owner,
    WindowProgressDto Year,
    WindowProgressDto? OfTerm
);

/// <summary>Done: null where nothing is known. Expected: the target's share of the days gone by, of what adds up.</summary>
public sealed record WindowProgressDto(
    decimal? Done,
    decimal? Target,
    decimal? TargetTo,
    decimal? Expected,
    decimal? Forecast,
    decimal? Percent,
    Pace Pace
);

/// <param name="Year">2000 to the running year.</param>
public sealed record EnterValueInput(string? Indicator, int? Year, decimal? Value, string? Paper);

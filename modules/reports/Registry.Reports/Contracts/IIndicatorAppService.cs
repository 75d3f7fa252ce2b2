using Registry.Kernel;

namespace Registry.Reports.Contracts;

/// <summary>What an indicator is measured in. Text: key Reports:Unit.{value}.</summary>
public enum IndicatorUnit
{
    Count,
    Percent,
    Years,
    Number,
}

/// <summary>Where its values come from, and how they add up over time.</summary>
public enum IndicatorKind
{
    /// <summary>Counted from the records; adds up from day to day.</summary>
    Sum,

    /// <summary>Counted from the records; holds on a day.</summary>
    Level,

    /// <summary>Entered from a paper; never counted.</summary>
    Entered,
}

/// <summary>How done compares with what is expected by now. Text: key Reports:Pace.{value}.</summary>
public enum Pace
{
    /// <summary>No target, or nothing known yet.</summary>
    Unknown,
    Reached,
    OnPace,
    Behind,
}

/// <summary>Indicators, how far they are, and the targets of the organisations below. Limited to the user's subtrees.</summary>
public interface IIndicatorAppService
{
    /// <summary>Every indicator at an organisation (null: the topmost in scope) for the year of a day and its term, up to that day.</summary>
    Task<ProgressDto> GetProgressAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Enters a value of an indicator that is not counted, with the paper it stands on; corrects by entering again.</summary>
    Task EnterAsync(EnterValueInput input, CancellationToken cancellation = default);
}

/// <summary>The targets of a year or a term, handed down from an organisation to those directly below it.</summary>
public interface ITargetAppService
{
    /// <summary>An organisation's target of an indicator, with the shares of those below: as set, and as proposed by size.</summary>
    /// <param name="period">A year (2026) or the name of a term (2025-2030).</param>
    Task<CascadeDto> GetAsync(string indicator, string period, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Sets the shares of those below, all at once, as a new version with its decision. A difference from the whole needs a reason.</summary>
    Task<CascadeDto> SetAsync(SetTargetsInput input, CancellationToken cancellation = default);
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

/// <summary>Difference: the sum of the shares less the whole. Version: how often the shares were set.</summary>
public sealed record CascadeDto(
    string Indicator,
    string IndicatorName,
    string Period,
    Guid OrganisationId,
    string OrganisationName,
    Guid? ParentId,
    decimal? Whole,
    decimal Sum,
    decimal? Difference,
    int Version,
    string? Decision,
    string? DifferenceReason,
    bool MaySet,
    IReadOnlyList<ShareDto> Shares
);

/// <param name="Members">When the year or term began (the running year, where it is to come): what the proposal goes by.</param>
/// <param name="Done">Null: nothing is on record.</param>
public sealed record ShareDto(
    Guid OrganisationId,
    string OrganisationName,
    int Members,
    decimal? Target,
    decimal? Proposed,
    decimal? Done
);

/// <param name="Period">A year (2026) or the name of a term (2025-2030).</param>
/// <param name="Version">The version the user saw: another one set since is a conflict.</param>
public sealed record SetTargetsInput(
    string? Indicator,
    string? Period,
    Guid? OrganisationId,
    int Version,
    IReadOnlyList<ShareInput>? Shares,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DifferenceReason
);

public sealed record ShareInput(Guid OrganisationId, decimal? Target);

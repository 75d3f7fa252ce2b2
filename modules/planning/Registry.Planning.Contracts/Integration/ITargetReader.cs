namespace Registry.Planning.Integration;

/// <summary>Implemented by the module that keeps the targets of a term, so that those who count can show what was to be done.</summary>
public interface ITargetReader
{
    /// <summary>Target of an indicator for the year of a day; null: none set, or the user does not see the whole committee it was set for.</summary>
    Task<int?> OfYearAsync(string indicator, DateOnly day, CancellationToken cancellation = default);
}

/// <summary>A target of a year beside what was done of it, counted from the records up to a day.</summary>
/// <param name="ExpectedByNow">The target's share of the days of the year gone by; one decimal.</param>
public sealed record YearProgressDto(int Done, int? Target, decimal? ExpectedByNow)
{
    /// <param name="day">Up to which <paramref name="done"/> was counted, from 1 January.</param>
    public static YearProgressDto Of(int done, int? target, DateOnly day)
    {
        var days = DateTime.IsLeapYear(day.Year) ? 366 : 365;
        decimal? expected = target is { } t
            ? Math.Round((decimal)t * day.DayOfYear / days, 1, MidpointRounding.AwayFromZero)
            : null;
        return new YearProgressDto(done, target, expected);
    }
}

using Registry.Kernel;
using Registry.Planning.Catalogue;

namespace Registry.Planning.Indicators;

/// <summary>Sets what was done beside what was asked.</summary>
internal static class Progress
{
    /// <summary>What adds up is expected in proportion to the days gone by, and forecast on a straight line; what holds on a day is not.</summary>
    public static WindowProgressDto Of(
        IndicatorDefinition indicator,
        decimal? done,
        (decimal? Value, decimal? To) target,
        DateOnly from,
        DateOnly to,
        DateOnly day
    )
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var gone = Math.Clamp(day.DayNumber - from.DayNumber + 1, 0, days);
        var addsUp = indicator.Kind == IndicatorKind.Sum;
        decimal? expected = addsUp && target.Value is { } asked ? Round(asked * gone / days) : null;
        decimal? forecast = addsUp && done is { } d && gone > 0 ? Round(d * days / gone) : null;
        decimal? percent = done is { } reached && target.Value is { } whole and not 0 ? Round(100 * reached / whole) : null;
        return new WindowProgressDto(
            done,
            target.Value,
            target.To,
            expected,
            forecast,
            percent,
            Of(indicator, done, target.Value, expected)
        );
    }

    private static Pace Of(IndicatorDefinition indicator, decimal? done, decimal? target, decimal? expected) =>
        (done, target) switch
        {
            (null, _) or (_, null) => Pace.Unknown,
            ({ } d, { } t) when Reaches(indicator.Direction, d, t) => Pace.Reached,
            ({ } d, _) when indicator.Direction != TargetDirection.AtMost && expected is { } e && d >= e => Pace.OnPace,
            _ => Pace.Behind,
        };

    private static bool Reaches(TargetDirection direction, decimal done, decimal target) =>
        direction switch
        {
            TargetDirection.AtMost => done <= target,
            TargetDirection.Above => done > target,
            _ => done >= target,
        };

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}

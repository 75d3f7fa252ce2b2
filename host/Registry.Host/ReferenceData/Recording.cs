namespace Registry.Host.ReferenceData;

/// <summary>When things were written down: some days after they took effect, in office hours of Viet Nam, before the quarter is reported.</summary>
internal static class Recording
{
    private const int MinutesOfOffice = 9 * 60 - 1;

    private static DateOnly QuarterEnd(DateOnly day) =>
        new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1).AddMonths(3).AddDays(-1);

    /// <summary>An instant in UTC; never earlier than <paramref name="notBefore"/>.</summary>
    public static DateTime After(DateOnly effective, int days, Dice dice, DateTime notBefore)
    {
        var end = QuarterEnd(effective);
        var day = effective.AddDays(days);
        if (day > end)
            day = effective.AddDays(dice.Between(0, end.DayNumber - effective.DayNumber));
        if (IsWeekend(day) && day.AddDays(2) <= end)
            day = day.AddDays(2);
        else if (IsWeekend(day) && day.AddDays(-2) >= effective)
            day = day.AddDays(-2);
        var at = InOffice(day, dice);
        return at > notBefore ? at : notBefore.AddMinutes(1);
    }

    /// <summary>Some minute between 8 and 17 o'clock in Viet Nam.</summary>
    public static DateTime InOffice(DateOnly day, Dice dice) =>
        day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc).AddMinutes(dice.Between(0, MinutesOfOffice));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

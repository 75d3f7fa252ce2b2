using System.Globalization;
using System.Text.RegularExpressions;

namespace Registry.Kernel.UI;

/// <summary>Dates as people here type them, day first: 1/1/1999, 1.1.1999, 1-1-1999, 1 1 1999, 01011999, and 1999-01-01.</summary>
public static partial class DateText
{
    /// <summary>The earliest and the latest year a field takes: what lies outside is a slip of the finger.</summary>
    public const int FirstYear = 1900;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2100;

    /// <summary>The date a text means, or why it means none; both null where nothing is written.</summary>
    public static (DateOnly? Date, Rejection? Why) Read(string? text, string field)
    {
        if (VietnameseText.Clean(text) is not { } clean)
            return default;
        if (DayFirst.Match(clean) is { Success: true } day)
            return Of(day, clean, field);
        if (YearFirst.Match(clean) is { Success: true } year)
            return Of(year, clean, field);
        return (null, new Rejection("Registry:DateUnreadable", field, clean));
    }

    /// <summary>A date of an address or a command, yyyy-MM-dd; null where it is none, or lies outside the years that fields take.</summary>
    public static DateOnly? ReadIso(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= FirstYear and <= LastYear
            ? date
            : null;

    /// <summary>As it is shown everywhere, dd/MM/yyyy; empty where there is none.</summary>
    public static string Write(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static (DateOnly?, Rejection?) Of(Match match, string text, string field)
    {
        var (day, month, year) = (Number("d"), Number("m"), Number("y"));
        if (match.Groups["y"].Length != 4)
            return (null, new Rejection("Registry:DateYearDigits", field, text));
        if (year is < FirstYear or > LastYear)
            return (null, new Rejection("Registry:DateYearOutside", field, year, FirstYear, LastYear));
        if (month is < 1 or > 12)
            return (null, new Rejection("Registry:DateNoSuchMonth", field, month));
        var days = DateTime.DaysInMonth(year, month);
        return day < 1 || day > days
            ? (null, new Rejection("Registry:DateNoSuchDay", field, day, month, year, days))
            : (new DateOnly(year, month, day), null);

        int Number(string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^((?<d>[0-9]{1,2})(?<s>[ ]?[/.\- ][ ]?)(?<m>[0-9]{1,2})\k<s>(?<y>[0-9]{1,4})|(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4}))$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex("^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst { get; }
}

using System.Globalization;
using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Periods;

/// <summary>What a report covers: a quarter (2020-Q2), half a year (2020-H1) or a year (2020).</summary>
internal readonly record struct Period(Cadence Cadence, int Year, int Number)
{
    private const int FirstYear = 1900;
    private const int LastYear = 9998;

    private int Months => MonthsOf(Cadence);

    public DateOnly From => new DateOnly(Year, 1, 1).AddMonths((Number - 1) * Months);

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    public Period Next => Of(Cadence, To.AddDays(1));

    public Period Previous => Of(Cadence, From.AddDays(-1));

    /// <summary>The same part of the year before, which the forms compare with.</summary>
    public Period YearBefore => this with { Year = Year - 1 };

    public static Period Of(Cadence cadence, DateOnly day) => new(cadence, day.Year, ((day.Month - 1) / MonthsOf(cadence)) + 1);

    /// <exception cref="BusinessException">The text is not a period of the years 1900 to 9998.</exception>
    public static Period Parse(string text)
    {
        var valid =
            text.Length >= 4
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear;
        Period? parsed = (valid, text.Length, text.Length > 5 ? text[4..6] : "") switch
        {
            (true, 4, _) => new(Cadence.Year, int.Parse(text, CultureInfo.InvariantCulture), 1),
            (true, 7, "-H") when text[6] is '1' or '2' => At(Cadence.HalfYear),
            (true, 7, "-Q") when text[6] is >= '1' and <= '4' => At(Cadence.Quarter),
            _ => null,
        };
        return parsed ?? throw new BusinessException("Reports:NotAPeriod", "period", text);

        Period At(Cadence cadence) => new(cadence, int.Parse(text[..4], CultureInfo.InvariantCulture), text[6] - '0');
    }

    public override string ToString() =>
        Cadence switch
        {
            Cadence.Year => Year.ToString("D4", CultureInfo.InvariantCulture),
            Cadence.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-H{Number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}"),
        };

    private static int MonthsOf(Cadence cadence) =>
        cadence switch
        {
            Cadence.Year => 12,
            Cadence.HalfYear => 6,
            _ => 3,
        };
}

using System.Globalization;
using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>A calendar quarter, written 2020-Q2.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>First day.</summary>
    public DateOnly From => new(Year, (Number * 3) - 2, 1);

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To => From.AddMonths(3).AddDays(-1);

    /// <summary>The quarter after.</summary>
    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>The quarter a day lies in.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <exception cref="BusinessException">The text is not a quarter from 1900-Q1 to 9998-Q4.</exception>
    public static Quarter Parse(string text) =>
        text.Length == 7
        && text[4..6] == "-Q"
        && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= 9998
        && text[6] is >= '1' and <= '4'
            ? new Quarter(year, text[6] - '0')
            : throw new BusinessException("Members:NotAQuarter", "quarter", text);

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter a, Quarter b) => a.CompareTo(b) < 0;

    public static bool operator >(Quarter a, Quarter b) => a.CompareTo(b) > 0;

    public static bool operator <=(Quarter a, Quarter b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Quarter a, Quarter b) => a.CompareTo(b) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}");
}

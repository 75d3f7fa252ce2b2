using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Registry.Members.MemberFile;

/// <summary>
/// A date of which the day, or the month too, may be unknown (domain.md 9). Kept as text (2012, 2012-05, 2012-05-03), so that the
/// order of the text is the order in time, the vaguer first. A calendar date of the years 1 to 9999.
/// </summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy"];
    private static readonly string[] Months = ["yyyy-MM", "M/yyyy"];

    /// <param name="month">1 to 12; null: unknown, and the day with it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        Earliest = new DateOnly(year, month ?? 1, month is null ? 1 : day ?? 1);
        Latest =
            month is null ? new DateOnly(year, 12, 31)
            : day is null ? new DateOnly(year, month.Value, DateTime.DaysInMonth(year, month.Value))
            : Earliest;
    }

    /// <summary>First day it can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>Last day it can mean.</summary>
    public DateOnly Latest { get; }

    private bool HasDay => Earliest == Latest;

    private bool HasMonth => Earliest.Month == Latest.Month;

    /// <summary>Reads 2012, 2012-05 and 2012-05-03, and as people here write it: 5/2012, 3/5/2012.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date =
            Read(text, Days) is { } day ? new(day.Year, day.Month, day.Day)
            : Read(text, Months) is { } month ? new(month.Year, month.Month)
            : Read(text, ["yyyy"]) is { } year ? new(year.Year)
            : null;
        return date is not null;
    }

    private static DateOnly? Read(string? text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As people here write it: 03/05/2012, 05/2012, 2012.</summary>
    public string Print() => Format("dd/MM/yyyy", "MM/yyyy");

    /// <summary>As it is kept.</summary>
    public override string ToString() => Format("yyyy-MM-dd", "yyyy-MM");

    private string Format(string day, string month) =>
        Earliest.ToString(
            HasDay ? day
                : HasMonth ? month
                : "yyyy",
            CultureInfo.InvariantCulture
        );

    public int CompareTo(PartialDate? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}

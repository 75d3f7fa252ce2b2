using System.Globalization;

namespace Registry.Kernel.UI;

/// <summary>Numbers as people type them, in either language's way: 8,6 and 8.6, 5000, 5.000 and 5,000, 1.234,5.</summary>
public static class DecimalText
{
    /// <summary>Null: no number of 0 or more. A single mark with three digits after it is read as the language of the page reads it.</summary>
    public static decimal? Read(string? text)
    {
        var clean = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        var last = clean.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return Plain(clean);
        var (mark, other) = (clean[last], clean[last] == '.' ? ',' : '.');
        var isDecimal =
            clean.Count(c => c == mark) == 1
            && (clean.Contains(other, StringComparison.Ordinal) || !IsGroups(clean, mark) || mark != GroupMark);
        if (!isDecimal)
            return IsGroups(clean, mark) ? Plain(clean.Replace(mark.ToString(), "", StringComparison.Ordinal)) : null;
        var whole = clean[..last];
        if (whole.Contains(other, StringComparison.Ordinal) && !IsGroups(whole, other))
            return null;
        return Plain(whole.Replace(other.ToString(), "", StringComparison.Ordinal) + "." + clean[(last + 1)..]);
    }

    public static string? Write(decimal? value) => value?.ToString("0.###", CultureInfo.CurrentCulture);

    private static char GroupMark => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en" ? ',' : '.';

    private static bool IsGroups(string text, char mark)
    {
        var groups = text.Split(mark);
        return groups[0].Length is > 0 and <= 3
            && groups.Skip(1).All(g => g.Length == 3)
            && groups.All(g => g.All(char.IsAsciiDigit));
    }

    private static decimal? Plain(string text) =>
        text.Length > 0
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value < 1_000_000_000_000_000
            ? value
            : null;
}

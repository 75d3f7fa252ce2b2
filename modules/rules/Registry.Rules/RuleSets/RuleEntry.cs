using System.Globalization;
using System.Text.RegularExpressions;

namespace Registry.Rules.RuleSets;

/// <summary>What a number counts. Text: key Rules:RuleUnit.{value}.</summary>
internal enum RuleUnit
{
    None,
    Months,
    WorkingDays,
    Days,
    People,
    Times,
    Years,
    Percent,
}

/// <summary>A key of the catalogue, or the prefix of a family of forms (it ends with a dot), with what its values look like.</summary>
internal sealed partial record RuleEntry(string Key, RuleKind Kind, RuleGroup Group)
{
    /// <summary>Whole of a share, and length of a list: beyond that it is a slip of the hand.</summary>
    private const int MaxParts = 1000;
    private const int MaxListed = 20;

    /// <summary>Length of the column.</summary>
    public const int MaxLength = 300;

    public RuleUnit Unit { get; init; }

    /// <summary>Least and greatest number allowed.</summary>
    public int Least { get; init; } = 1;
    public int Most { get; init; } = int.MaxValue;
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Start of the text keys of the choices.</summary>
    public string ChoiceTexts { get; init; } = "";

    public bool IsPrefix => Key.EndsWith(".", StringComparison.Ordinal);

    /// <summary>Text key of its name.</summary>
    public string TextKey => "Rules:Rule." + Key.TrimEnd('.');

    /// <summary>Code of the form that a key of the family names; null when it is of another family, or no code.</summary>
    public string? CodeOf(string? key) =>
        IsPrefix && key?.StartsWith(Key, StringComparison.Ordinal) == true && FormCode().IsMatch(key[Key.Length..])
            ? key[Key.Length..]
            : null;

    /// <summary>The value as it is stored, without the blanks somebody typed; null when it is none.</summary>
    /// <param name="forms">Codes of the forms of the version.</param>
    public string? Normalise(string text, IReadOnlySet<string> forms) =>
        text.Length > MaxLength
            ? null
            : Kind switch
            {
                RuleKind.Number => Whole(text, Least, Most),
                RuleKind.Fraction => Fraction(text),
                RuleKind.Numbers => List(text, part => Whole(part, Least, Most)),
                RuleKind.Forms => List(text, part => forms.Contains(part) ? part : null),
                RuleKind.DaysOfYear => List(text, DayOfYear),
                RuleKind.DayOfYear => DayOfYear(text),
                RuleKind.Date => Date(text),
                RuleKind.Choices => List(text, part => Choices.Contains(part) ? part : null),
                RuleKind.Choice => Choices.Contains(text) ? text : null,
                _ => text.Any(char.IsControl) ? null : text,
            };

    private static string? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Fraction(string text) =>
        text.Split('/', StringSplitOptions.TrimEntries) is [var above, var below]
        && Whole(below, 1, MaxParts) is { } whole
        && Whole(above, 1, int.Parse(whole, CultureInfo.InvariantCulture)) is { } share
            ? $"{share}/{whole}"
            : null;

    private static string? List(string text, Func<string, string?> normalise)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries).Select(normalise).ToList();
        var sound =
            parts.Count <= MaxListed && !parts.Contains(null) && parts.Distinct(StringComparer.Ordinal).Count() == parts.Count;
        return sound ? string.Join(',', parts) : null;
    }

    private static string? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    /// <summary>A day that every year has.</summary>
    private static string? DayOfYear(string text) =>
        DateOnly.TryParseExact(text + "-2001", "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : null;

    [GeneratedRegex("^[0-9A-ZĐ][0-9A-Za-zĐđ-]{0,19}$", RegexOptions.None, 1000)]
    private static partial Regex FormCode();
}

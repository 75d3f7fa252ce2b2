using System.Globalization;
using System.Text;

namespace Registry.Kernel;

/// <summary>How Vietnamese text is stored, searched and ordered, the same on every database.</summary>
public static class VietnameseText
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>The columns of sort keys hold this much. Longer keys are cut: what decides first comes first.</summary>
    private const int MaxSortKey = 800;

    /// <summary>
    /// NFC, outer white space off, inner runs of blanks (of any width, no-break ones too) to one, characters nobody sees (U+200B,
    /// U+00AD, U+FEFF) off; null when nothing is left. What is no character stands as U+FFFD, which <see cref="Check.Text"/> refuses.
    /// </summary>
    public static string? Clean(string? text)
    {
        var seen = Normal(text ?? "", NormalizationForm.FormC).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format);
        var plain = seen.Select(c => char.IsSeparator(c) ? ' ' : c);
        var words = string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Trim();
    }

    /// <summary>Lower case without tones and marks; đ becomes d (decomposing does not do that).</summary>
    public static string SearchName(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Normal(text, NormalizationForm.FormD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c == 'đ' ? 'd' : c);
        return plain.ToString();
    }

    /// <summary>Collation key (hex) of vi-VN over given name, then family and middle names: ordinal order is Vietnamese name order.</summary>
    public static string NameSortKey(string fullName)
    {
        var blank = fullName.LastIndexOf(' ');
        return Cut(SortKey(fullName[(blank + 1)..]) + "." + SortKey(blank < 0 ? "" : fullName[..blank]));
    }

    /// <summary>Collation key (hex) of vi-VN over the text as written.</summary>
    public static string SortKey(string text) =>
        Cut(Convert.ToHexString(Vietnamese.GetSortKey(text, CompareOptions.None).KeyData));

    /// <summary>
    /// Half a surrogate pair, U+FFFE and NUL are no characters: normalising throws on the former, PostgreSQL stores and compares no NUL.
    /// </summary>
    private static string Normal(string text, NormalizationForm form) =>
        string.Concat(text.EnumerateRunes().Select(r => r.Value is 0xFFFE or 0 ? "\uFFFD" : r.ToString())).Normalize(form);

    private static string Cut(string key) => key.Length <= MaxSortKey ? key : key[..MaxSortKey];
}

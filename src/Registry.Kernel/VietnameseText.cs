using System.Globalization;
using System.Text;

namespace Registry.Kernel;

/// <summary>How Vietnamese text is stored, searched and ordered, the same on every database.</summary>
public static class VietnameseText
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>NFC, outer white space off, inner runs to one blank; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var words = (text ?? "").Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Trim();
    }

    /// <summary>Lower case without tones and marks; đ becomes d (decomposing does not do that).</summary>
    public static string SearchName(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c == 'đ' ? 'd' : c);
        }
        return plain.ToString();
    }

    /// <summary>Collation key (hex) of vi-VN over given name, then family and middle names: ordinal order is Vietnamese name order.</summary>
    public static string NameSortKey(string fullName)
    {
        var blank = fullName.LastIndexOf(' ');
        var given = fullName[(blank + 1)..];
        var rest = blank < 0 ? "" : fullName[..blank];
        return SortKey(given) + "." + SortKey(rest);
    }

    /// <summary>Collation key (hex) of vi-VN over the text as written.</summary>
    public static string SortKey(string text) => Convert.ToHexString(Vietnamese.GetSortKey(text, CompareOptions.None).KeyData);
}

using System.Globalization;

namespace Registry.Kernel.UI;

/// <summary>Whole numbers of 0 or more as people type them: 1142, and in groups of three as the language of the page writes them.</summary>
public static class WholeNumberText
{
    /// <summary>The number a text means, or why it means none; both null where nothing is written.</summary>
    public static (int? Number, Rejection? Why) Read(string? text, string field)
    {
        if (VietnameseText.Clean(text) is not { } clean)
            return default;
        return DecimalText.Read(clean) is { } number && number == decimal.Truncate(number) && number <= int.MaxValue
            ? ((int)number, null)
            : (null, new Rejection("Registry:NumberUnreadable", field, clean));
    }

    /// <summary>Digits alone; empty where there is none.</summary>
    public static string Write(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

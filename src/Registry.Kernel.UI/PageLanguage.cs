using System.Globalization;

namespace Registry.Kernel.UI;

/// <summary>The language the reader reads in.</summary>
public static class PageLanguage
{
    /// <summary>English; else Vietnamese.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}

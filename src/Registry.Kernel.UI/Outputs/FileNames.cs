using Registry.Kernel;

namespace Registry.Kernel.UI.Outputs;

/// <summary>Names of files that say whose they are and that every system and mail program takes.</summary>
public static class FileNames
{
    private const int MaxOrganisation = 60;

    /// <summary>What it is, then the organisation in small letters of ASCII: quarterly-2026-Q3-chi-bo-cong-ty-abc.xlsx.</summary>
    public static string Of(string what, string organisation, string extension)
    {
        var name = Plain(organisation);
        return name.Length == 0 ? $"{what}.{extension}" : $"{what}-{name}.{extension}";
    }

    /// <summary>Words without tones, joined by hyphens; of a long name the first words.</summary>
    public static string Plain(string text)
    {
        var letters = VietnameseText.SearchName(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ');
        var name = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (name.Length <= MaxOrganisation)
            return name;
        var end = name.LastIndexOf('-', MaxOrganisation);
        return name[..(end > 0 ? end : MaxOrganisation)];
    }
}

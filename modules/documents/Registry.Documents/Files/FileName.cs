using System.Globalization;
using Registry.Kernel;

namespace Registry.Documents.Files;

/// <summary>Names of files as people typed them, made safe to store and to offer for download.</summary>
internal static class FileName
{
    public const int MaxLength = 200;
    private const string Forbidden = "<>:\"/\\|?*";
    private static readonly UnicodeCategory[] Unseen =
    [
        UnicodeCategory.Control,
        UnicodeCategory.Format,
        UnicodeCategory.Surrogate,
        UnicodeCategory.PrivateUse,
    ];

    /// <summary>
    /// NFC, without folders, control and invisible characters and what Windows forbids; with the extension of what the file really is.
    /// </summary>
    public static string Clean(string? typed, string fallback, params string[] extensions)
    {
        var last = (typed ?? "").Split('/', '\\')[^1];
        var visible = last.Where(c =>
            !Forbidden.Contains(c, StringComparison.Ordinal) && !Unseen.Contains(char.GetUnicodeCategory(c))
        );
        var name = (VietnameseText.Clean(string.Concat(visible)) ?? "").Trim('.', ' ');
        var extension = extensions.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = extension is null ? name : name[..^extension.Length];
        if (stem.Length == 0)
            stem = fallback;
        extension ??= extensions[0];
        return stem[..Math.Min(stem.Length, MaxLength - extension.Length)].TrimEnd('.', ' ') + extension;
    }
}

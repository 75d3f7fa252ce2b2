using System.Globalization;

namespace Registry.Organisations.Tree;

/// <summary>Hierarchical codes: five digits a level, so that a subtree is one range of text.</summary>
internal static class OrganisationPaths
{
    public const string Root = "00001";

    /// <summary>The code after <paramref name="lastChild"/> below <paramref name="parent"/>; codes that were given are not given again.</summary>
    public static string Next(string parent, string? lastChild) =>
        $"{parent}.{NextCode(lastChild is null ? null : Code(lastChild))}";

    /// <summary>The code after the last one given; null: none was.</summary>
    public static string NextCode(string? last)
    {
        var number = last is null ? 1 : int.Parse(last, CultureInfo.InvariantCulture) + 1;
        return number.ToString("D5", CultureInfo.InvariantCulture);
    }

    /// <summary>An organisation's own part of its path.</summary>
    public static string Code(string path) => path[^5..];

    /// <summary>The path above another; of the topmost, itself.</summary>
    public static string Above(string path) => path.Length > Root.Length ? path[..^6] : path;

    /// <summary>Whether a path is that of an organisation or of one below it.</summary>
    public static bool IsWithin(string path, string top) =>
        path.StartsWith(top, StringComparison.Ordinal) && (path.Length == top.Length || path[top.Length] == '.');
}

using System.Globalization;

namespace Registry.Organisations.Tree;

/// <summary>Hierarchical codes: five digits a level, so that a subtree is one range of text.</summary>
internal static class OrganisationPaths
{
    public const string Root = "00001";

    /// <summary>The code after <paramref name="lastChild"/> below <paramref name="parent"/>; codes of closed organisations are not used again.</summary>
    public static string Next(string parent, string? lastChild)
    {
        var number = lastChild is null ? 1 : int.Parse(lastChild[^5..], CultureInfo.InvariantCulture) + 1;
        return $"{parent}.{number.ToString("D5", CultureInfo.InvariantCulture)}";
    }
}

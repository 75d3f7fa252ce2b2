using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Registry.Kernel.UI;

/// <summary>The as-of date lives in the address, as ?asOf=2020-08-01, so that a link says what was seen.</summary>
public static class AsOfAddress
{
    public const string Key = "asOf";

    public static DateOnly? Read(string uri) =>
        QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue(Key, out var value) ? DateText.ReadIso(value) : null;

    public static string Keep(string path, string uri) => Read(uri) is { } date ? Set(path, date) : path;

    public static string Set(string path, DateOnly date) => QueryHelpers.AddQueryString(path, Key, Iso(date));

    /// <summary>The page that is seen, with its filters, on another day (null: today); a list begins at its first page again.</summary>
    public static string At(NavigationManager navigation, DateOnly? date) =>
        navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?> { [Key] = date is { } day ? Iso(day) : null, [ListPageBase.SkipKey] = null }
        );

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Registry.Kernel.UI;

/// <summary>A list whose filters live in the address, so that a link says what was seen, and going back goes back.</summary>
public abstract class ListPageBase : RegistryComponentBase
{
    /// <summary>Key of the address: how many of the hits come before the page that is seen.</summary>
    public const string SkipKey = "skip";

    protected const int PageSize = 50;

    /// <summary>Sets one filter; another filter begins at the first page again.</summary>
    protected void Set(string name, object? value, bool keepPage = false)
    {
        var changes = new Dictionary<string, object?> { [name] = value };
        if (!keepPage)
            changes[SkipKey] = null;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes), replace: !keepPage);
    }

    /// <summary>The search text of the list.</summary>
    protected void Find(string? text) => Set("text", string.IsNullOrWhiteSpace(text) ? null : text);

    /// <summary>The same list as a file.</summary>
    protected string Export(string address) => address + new Uri(Navigation.Uri).Query;

    protected static T? Parse<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    protected static DateOnly? Date(string? text) => DateText.ReadIso(text);

    protected static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

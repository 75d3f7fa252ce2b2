namespace Registry.Kernel.UI;

/// <summary>One period of a <see cref="PlanChart"/>: what was done in it, the sum so far, and the plan so far (null: none was set).</summary>
/// <param name="Href">The list behind what was done; null: none is linked.</param>
public sealed record PlanPoint(string Label, int Done, int Sum, double? Planned, string? Href = null);

/// <summary>
/// An entry of the main menu, shown to those who hold the permission (null: to everybody signed in). NewTab: not one of our pages.
/// Group: text key of the heading it stands under, with the entries of that group next to it.
/// </summary>
public sealed record MenuItem(
    int Order,
    string TextKey,
    string Href,
    string Icon,
    string? Permission,
    bool OnPhone = false,
    bool NewTab = false,
    string? Group = null
);

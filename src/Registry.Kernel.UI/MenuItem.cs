namespace Registry.Kernel.UI;

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

using MudBlazor;

namespace Registry.Kernel.UI;

/// <summary>The one look: calm, dense, navy on white; red only in the mark. Light and dark, contrast AA.</summary>
public static class RegistryTheme
{
    private static readonly string[] Fonts = ["Segoe UI", "Noto Sans", "Roboto", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1F3A5F",
            Secondary = "#3D5A80",
            Background = "#F6F7F9",
            Surface = "#FFFFFF",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#1B1F24",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#1B1F24",
            DrawerIcon = "#3D4A5C",
            TextPrimary = "#1B1F24",
            TextSecondary = "#4B5563",
            LinesDefault = "#D9DEE5",
            TableLines = "#D9DEE5",
            Divider = "#D9DEE5",
            Success = "#1E7D4F",
            Warning = "#9A6700",
            Error = "#B3261E",
            Info = "#1F5F8B",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#9DBCE6",
            PrimaryContrastText = "#10161F",
            Secondary = "#B7C8E0",
            Background = "#12161C",
            Surface = "#1A2029",
            AppbarBackground = "#1A2029",
            AppbarText = "#E6EAF0",
            DrawerBackground = "#1A2029",
            DrawerText = "#E6EAF0",
            DrawerIcon = "#B8C2CF",
            TextPrimary = "#E6EAF0",
            TextSecondary = "#B8C2CF",
            LinesDefault = "#37414F",
            TableLines = "#37414F",
            Divider = "#37414F",
            Success = "#6CCB9B",
            Warning = "#F0C04A",
            Error = "#FF9B93",
            Info = "#8CC4EC",
        },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "8px",
            DrawerWidthLeft = "232px",
            AppbarHeight = "56px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = Fonts,
                FontSize = "0.875rem",
                LineHeight = "1.45",
            },
            H1 = new H1Typography
            {
                FontFamily = Fonts,
                FontSize = "1.375rem",
                FontWeight = "600",
                LineHeight = "1.25",
            },
            H2 = new H2Typography
            {
                FontFamily = Fonts,
                FontSize = "1.0625rem",
                FontWeight = "600",
                LineHeight = "1.3",
            },
            H3 = new H3Typography
            {
                FontFamily = Fonts,
                FontSize = "0.9375rem",
                FontWeight = "600",
            },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "0.875rem" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.8125rem" },
            Button = new ButtonTypography
            {
                FontFamily = Fonts,
                FontSize = "0.875rem",
                TextTransform = "none",
                FontWeight = "600",
            },
        },
    };
}

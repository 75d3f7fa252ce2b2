using MudBlazor;

namespace Registry.Host.Web;

/// <summary>
/// Styles and scripts of MudBlazor by their plain address: for the one with a fingerprint the build makes no compressed copy, and
/// 700 kB uncompressed are most of what a phone loads. The version in the query makes the plain one as lasting.
/// </summary>
internal static class PackageFiles
{
    private static readonly string Version = typeof(MudButton).Assembly.GetName().Version!.ToString();

    private static readonly PathString Folder = "/_content/MudBlazor";

    /// <summary>Address of a file of MudBlazor in a page.</summary>
    public static string Address(string file) => $"{Folder.Value![1..]}/{file}?v={Version}";

    /// <summary>What was asked for with its version never changes.</summary>
    public static void UseLastingPackageFiles(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path.StartsWithSegments(Folder) && context.Request.Query["v"] == Version)
                    context.Response.OnStarting(() =>
                    {
                        if (context.Response.StatusCode == 200)
                            context.Response.Headers.CacheControl = "max-age=31536000, immutable";
                        return Task.CompletedTask;
                    });
                return next(context);
            }
        );
}

namespace Registry.Host.Web;

/// <summary>Nothing is loaded from, or sent to, any other origin; pages are not framed and not cached by others.</summary>
internal static class SecurityHeaders
{
    private const string Own =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>The job dashboard and the API reference bring inline scripts of their own.</summary>
    private const string WithInlineScripts = Own + "; script-src 'self' 'unsafe-inline' 'unsafe-eval'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                var path = context.Request.Path;
                headers.ContentSecurityPolicy =
                    path.StartsWithSegments("/jobs") || path.StartsWithSegments("/scalar") ? WithInlineScripts : Own;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                if (path.StartsWithSegments("/api"))
                    headers.CacheControl = "no-store";
                return next(context);
            }
        );
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Registry.Access.Sessions;
using Registry.Kernel.UI;

namespace Registry.Host.Web;

/// <summary>What the frame of the pages needs besides pages: leaving, choosing the language.</summary>
internal static class FrameEndpoints
{
    public static void MapFrame(this IEndpointRouteBuilder app)
    {
        app.MapPost(
                "/sign-out",
                async (HttpContext context, ISessions sessions) =>
                {
                    await sessions.EndAsync(context.User, context.RequestAborted);
                    await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                    return Results.LocalRedirect("/sign-in");
                }
            )
            .ExcludeFromDescription();
        app.MapGet(
                "/language/{culture}",
                (string culture, string? returnUrl, HttpContext context) =>
                {
                    if (culture is "vi-VN" or "en-GB")
                        context.Response.Cookies.Append(
                            CookieRequestCultureProvider.DefaultCookieName,
                            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                            new CookieOptions
                            {
                                MaxAge = TimeSpan.FromDays(365),
                                HttpOnly = true,
                                SameSite = SameSiteMode.Lax,
                            }
                        );
                    return Results.LocalRedirect(LocalAddress.Of(returnUrl));
                }
            )
            .ExcludeFromDescription();
    }
}

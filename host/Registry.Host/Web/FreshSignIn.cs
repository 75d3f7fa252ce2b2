using Microsoft.AspNetCore.Antiforgery;

namespace Registry.Host.Web;

/// <summary>
/// A sign-in form that was open for too long, or since somebody signed in elsewhere in this browser, carries a token that no longer
/// fits. The form is shown anew and says so, where the framework alone would answer with an empty page.
/// </summary>
internal static class FreshSignIn
{
    public static void UseFreshSignIn(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var refused = context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
                if (!refused || !context.Request.Path.StartsWithSegments("/sign-in"))
                    return next(context);
                var back = context.Request.Query["returnUrl"].ToString();
                context.Response.Redirect("/sign-in" + new QueryString().Add("returnUrl", back).Add("again", "true"));
                return Task.CompletedTask;
            }
        );
}

namespace Registry.Host.Web;

/// <summary>An address that names an organisation by what is no id leads to nothing, like any other wrong address.</summary>
internal static class WrongAddresses
{
    public const string NotFoundPage = "/not-found";

    /// <summary>Parameters by which pages are asked for an organisation, a person or another thing.</summary>
    private static readonly string[] Ids =
    [
        "organisation",
        "organisationId",
        "member",
        "memberId",
        "former",
        "referral",
        "branchId",
        "cell",
        "zone",
        "zoneId",
    ];

    public static void UseWrongAddresses(this IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute(NotFoundPage, createScopeForStatusCodePages: true);
        app.Use(
            (context, next) =>
            {
                var query = context.Request.Query;
                if (Ids.All(id => query[id] is not [{ Length: > 0 } text] || Guid.TryParse(text, out _)))
                    return next(context);
                context.Response.Redirect(NotFoundPage);
                return Task.CompletedTask;
            }
        );
    }
}

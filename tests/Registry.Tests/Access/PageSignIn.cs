using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Shouldly;

namespace Registry.Tests.Access;

/// <summary>Signs in as people do: by the form of the page, with the cookie it gives.</summary>
internal static partial class PageSignIn
{
    /// <summary>A client that sends the cookie by hand and follows no redirect; password null: the button of a demonstration account.</summary>
    public static async Task<HttpClient> SignInByPageAsync(
        this RegistryApp app,
        string userName,
        string? password,
        string back = "/"
    )
    {
        var client = app.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false }
        );
        using var page = await client.GetAsync("/sign-in", Api.Stop);
        var html = await page.Content.ReadAsStringAsync(Api.Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in?returnUrl=" + Uri.EscapeDataString(back))
        {
            Content = new FormUrlEncodedContent([
                new("_handler", password is null ? "demo-" + userName : "sign-in"),
                new("__RequestVerificationToken", Token.Match(html).Groups["token"].Value),
                new("Input.UserName", userName),
                new("Input.Password", password ?? ""),
            ]),
        };
        request.Headers.Add("Cookie", Cookies(page));
        using var signedIn = await client.SendAsync(request, Api.Stop);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect, await signedIn.Content.ReadAsStringAsync(Api.Stop));
        client.DefaultRequestHeaders.Add("Cookie", Cookies(signedIn));
        return client;
    }

    public static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token { get; }
}

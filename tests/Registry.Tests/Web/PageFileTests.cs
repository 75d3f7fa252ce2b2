using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Shouldly;
using Xunit;

namespace Registry.Tests.Web;

/// <summary>What a phone loads before it shows anything: small, and once.</summary>
public sealed partial class PageFileTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task Every_style_and_script_of_a_page_is_sent_compressed_and_kept_by_the_browser()
    {
        // As published: the developer's build serves files that change while they are looked at.
        using var published = app.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var client = published.CreateClient();
        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/sign-in", Api.Stop));
        var files = File().Matches(html).Select(m => m.Groups["file"].Value).ToList();
        files.Count.ShouldBeGreaterThan(4);
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/" + file);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            using var answer = await client.SendAsync(request, Api.Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            answer.Content.Headers.ContentEncoding.ShouldNotBeEmpty(file);
        }
    }

    [GeneratedRegex("(href|src)=\"(?<file>[^\"]+[.](css|js)([?][^\"]*)?)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();
}

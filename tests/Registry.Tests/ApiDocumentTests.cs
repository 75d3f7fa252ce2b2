using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Registry.Tests;

/// <summary>What programs and monitors ask before anything else.</summary>
public sealed partial class ApiDocumentTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_lists_every_route_of_the_api()
    {
        using var client = app.CreateClient();
        var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", Api.Stop)).RootElement;
        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var listed = document.GetProperty("paths").EnumerateObject().Select(p => p.Name.TrimEnd('/')).ToHashSet();
        var routes = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + Constraint.Replace(e.RoutePattern.RawText!.Trim('/'), "}"))
            .Where(r => r.StartsWith("/api/", StringComparison.Ordinal))
            .ToHashSet();
        routes.Count.ShouldBeGreaterThan(30);
        routes.Except(listed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_asked_without_signing_in(string path)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync(path, Api.Stop);
        ((int)response.StatusCode).ShouldBe(200);
    }

    [GeneratedRegex(":[a-z]+}", RegexOptions.None, 1000)]
    private static partial Regex Constraint { get; }
}

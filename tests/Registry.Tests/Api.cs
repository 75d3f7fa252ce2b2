using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Registry.Tests;

/// <summary>A refusal as it comes over the wire (RFC 9457): code, and each broken rule under its field.</summary>
internal sealed record Problem(
    int Status,
    string Type,
    string Title,
    Dictionary<string, List<BrokenRule>> Errors,
    JsonElement Current,
    JsonElement Yours
)
{
    public string Code => Type.Replace("urn:registry:", "", StringComparison.Ordinal);

    /// <summary>Every broken rule as field: code.</summary>
    public IEnumerable<string> Rules => Errors.SelectMany(e => e.Value.Select(r => $"{e.Key}: {r.Code}"));
}

internal sealed record BrokenRule(string Code, string Message);

/// <summary>Requests of the tests in one line each.</summary>
internal static class Api
{
    /// <summary>Today as every test begins (<see cref="RegistryApp.Start"/>).</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<T> ReadAsync<T>(this HttpClient client, string url)
    {
        using var response = await client.GetAsync(url, Stop);
        return await response.AsAsync<T>();
    }

    public static async Task<T> DoAsync<T>(this HttpClient client, string url, object input)
    {
        using var response = await client.PostAsync(url, input);
        return await response.AsAsync<T>();
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string url, object input) =>
        client.PostAsJsonAsync(url, input, RegistryApp.Json, Stop);

    /// <summary>The request is refused with this status, as a problem.</summary>
    public static async Task<Problem> RefusedAsync(this HttpClient client, string url, object input, int status)
    {
        using var response = await client.PostAsync(url, input);
        return await response.ProblemAsync(status);
    }

    public static async Task<Problem> RefusedAsync(this HttpClient client, string url, int status)
    {
        using var response = await client.GetAsync(url, Stop);
        return await response.ProblemAsync(status);
    }

    public static async Task<Problem> ProblemAsync(this HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        ((int)response.StatusCode).ShouldBe(status, text);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return JsonSerializer.Deserialize<Problem>(text, RegistryApp.Json)!;
    }

    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<T> AsAsync<T>(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<T>(text, RegistryApp.Json)!;
    }
}

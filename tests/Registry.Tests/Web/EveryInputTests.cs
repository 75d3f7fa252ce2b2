using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Access.Users;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Web;

/// <summary>
/// No input answers 500: every route of the API is called by somebody who may, on a thing that is there, with each field in turn as
/// nobody should send it. The routes are read from the running program, so that a new one is covered on its day. Each test has a
/// program of its own: what is sent locks accounts and ends what is there.
/// </summary>
public sealed class EveryInputTests : IDisposable
{
    /// <summary>Escapes of JSON, because a program can send what no writer would write: half a pair, a non-character, NUL.</summary>
    private static readonly string[] BadTexts = ["\"\\uFFFE\"", "\"\\uD800x\"", "\"a\\u0000b\"", "\"\\u200B\"", "\"\""];
    private static readonly string[] BadDates = ["\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"1/1/1999\""];
    private static readonly string[] BadNumbers = ["-2147483648", "2147483647", "1e400", "0.5"];
    private static readonly string[] BadQueries =
    [
        "%EF%BF%BE",
        "a%00b",
        "0001-01-01",
        "9999-12-31",
        "-1",
        "2147483647",
        "x",
        "%F0%90",
    ];

    private readonly RegistryApp app = new();
    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly List<string> broken = [];

    [Fact]
    public async Task No_body_answers_500()
    {
        var reached = 0;
        foreach (var route in app.Routes().Where(r => r.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not null))
        {
            var type = route.Metadata.GetMetadata<IAcceptsMetadata>()!.RequestType!;
            if (!typeof(IEnumerable).IsAssignableFrom(type) && await FindAsync(route, type) is { } found)
            {
                reached++;
                foreach (var body in Bodies(type))
                    await SendAsync(route, found, body);
            }
        }
        broken.ShouldBeEmpty(string.Join('\n', broken));
        reached.ShouldBeGreaterThan(90);
    }

    [Fact]
    public async Task No_query_answers_500()
    {
        using var anybody = app.CreateClient();
        var document = JsonNode.Parse(await anybody.GetStringAsync("/openapi/v1.json", Api.Stop))!;
        var asked = 0;
        foreach (var route in app.Routes().Where(r => r.Method() == "GET"))
        {
            var path = route.Plain();
            var parameters = document["paths"]?[path]?["get"]?["parameters"]?.AsArray() ?? [];
            var names = parameters.Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!).ToList();
            if (await FindAsync(route, null) is not { } found)
                continue;
            foreach (var name in names)
            {
                foreach (var value in BadQueries)
                {
                    asked++;
                    await SendAsync(route, found with { Query = $"?{name}={value}" }, null);
                }
            }
        }
        broken.ShouldBeEmpty(string.Join('\n', broken));
        asked.ShouldBeGreaterThan(500);
    }

    public void Dispose() => app.Dispose();

    private sealed record Found(HttpClient Client, string Path, Guid? Id, Type? Type, string Query = "");

    /// <summary>Somebody who may call the route, on a thing it finds; null where nothing in the reference data fits.</summary>
    private async Task<Found?> FindAsync(RouteEndpoint route, Type? input)
    {
        var body = input is null ? null : PlausibleInput.Of(input)!.ToJsonString();
        var parameters = route.RoutePattern.Parameters;
        Found? refused = null;
        foreach (var account in Host.ReferenceData.DemoAccounts.All.Select(a => a.UserName))
        {
            var found = new Found(await ClientAsync(account), route.Fill(Guid.CreateVersion7()), null, null);
            var status = await SendAsync(route, found, body);
            if (status == 403)
                continue;
            if (status != 404 || parameters.Count == 0)
                return found;
            foreach (var (type, id) in await ThingsAsync())
            {
                var tried = found with { Path = route.Fill(id), Id = id, Type = type };
                status = await SendAsync(route, tried, body);
                if (status is not (403 or 404))
                    return tried;
            }
            refused ??= found;
        }
        return refused;
    }

    private List<(Type Type, Guid Id)>? things;

    /// <summary>The newest of each kind of thing; of the accounts one that nobody here uses, because what is sent ends its sessions.</summary>
    private async Task<IReadOnlyList<(Type Type, Guid Id)>> ThingsAsync()
    {
        if (things is not null)
            return things;
        var administrator = await ClientAsync(
            Host.ReferenceData.DemoAccounts.All.Single(a => a.Role == Roles.Administrator).UserName
        );
        var stranger = await administrator.DoAsync<UserDto>(
            "/api/access/users",
            new CreateUserInput("nguoila", "Người Lạ", "Mat-khau-2026")
        );
        return things = [.. (await app.NewestAsync(3)).Where(t => t.Type != typeof(Account)), (typeof(Account), stranger.Id)];
    }

    private async Task<HttpClient> ClientAsync(string account) =>
        clients.TryGetValue(account, out var client) ? client : clients[account] = await app.SignInAsync(account);

    private async Task<int> SendAsync(RouteEndpoint route, Found found, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method()), found.Path + found.Query);
        if (body is not null)
        {
            if (found.Id is { } id)
            {
                var stamp = await app.StampAsync(found.Type!, id);
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{stamp}\"");
            }
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }
        using var answer = await found.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Api.Stop);
        // Who is signed out is refused everything, and the rest of the test would pass.
        if ((int)answer.StatusCode is 401 or >= 500)
            broken.Add($"{(int)answer.StatusCode} {route.Method()} {found.Path}{found.Query} {body}");
        return (int)answer.StatusCode;
    }

    /// <summary>The whole as no object, then each field in turn as it should not be, everything else plausible.</summary>
    private static IEnumerable<string> Bodies(Type type)
    {
        foreach (var whole in new[] { "null", "[]", "\"x\"", "{", "" })
            yield return whole;
        foreach (var property in PlausibleInput.Properties(type))
        {
            foreach (var bad in Bad(property.PropertyType).Append("null"))
            {
                var body = PlausibleInput.Of(type)!.AsObject();
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                body.Remove(name);
                var rest = body.ToJsonString();
                yield return rest == "{}" ? $"{{\"{name}\":{bad}}}" : $"{rest[..^1]},\"{name}\":{bad}}}";
            }
        }
    }

    private static IEnumerable<string> Bad(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? BadTexts
            : type == typeof(DateOnly) || type == typeof(DateTime) ? BadDates
            : type == typeof(Guid) ? ["\"00000000-0000-0000-0000-000000000000\"", "\"x\""]
            : type == typeof(bool) ? ["\"x\""]
            : type.IsEnum ? ["\"NoSuch\"", "999"]
            : type.IsPrimitive || type == typeof(decimal) ? BadNumbers
            : PlausibleInput.Element(type) is { } element
                ? ["[null]", "[{}]", .. Bad(element).Select(b => $"[{b}]"), .. Inner(element).Select(b => $"[{b}]")]
            : ["{}", "[]", .. Inner(type)];
    }

    /// <summary>Fields of a part of the input, one in turn.</summary>
    private static IEnumerable<string> Inner(Type type) =>
        type.IsPrimitive
        || type == typeof(string)
        || type.Namespace?.StartsWith("Registry", StringComparison.Ordinal) != true
        || type.IsEnum
            ? []
            : PlausibleInput
                .Properties(type)
                .SelectMany(p =>
                    Bad(p.PropertyType).Append("null").Select(b => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), b))
                )
                .Select(p =>
                {
                    var part = PlausibleInput.Of(type, 1)!.AsObject();
                    part.Remove(p.Item1);
                    var rest = part.ToJsonString();
                    return rest == "{}" ? $"{{\"{p.Item1}\":{p.b}}}" : $"{rest[..^1]},\"{p.Item1}\":{p.b}}}";
                });
}

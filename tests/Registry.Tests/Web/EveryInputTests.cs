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
using Registry.Tests.Access;
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
        foreach (var route in Routes().Where(r => r.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not null))
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
        foreach (var route in Routes().Where(r => Method(r) == "GET"))
        {
            var path = "/" + Plain(route).Trim('/');
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

    private IEnumerable<RouteEndpoint> Routes() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            // Issues tokens: every try counts as a wrong password.
            .Where(e => !e.RoutePattern.RawText!.EndsWith("access/token", StringComparison.Ordinal));

    private static string Method(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];

    private static string Plain(RouteEndpoint route) =>
        string.Join(
            '/',
            route.RoutePattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(p =>
                        p switch
                        {
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => "{"
                                + parameter.Name
                                + "}",
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                            _ => "",
                        }
                    )
                )
            )
        );

    private sealed record Found(HttpClient Client, string Path, Guid? Id, Type? Type, string Query = "");

    /// <summary>Somebody who may call the route, on a thing it finds; null where nothing in the reference data fits.</summary>
    private async Task<Found?> FindAsync(RouteEndpoint route, Type? input)
    {
        var path = "/" + Plain(route).Trim('/');
        var body = input is null ? null : Plausible(input, 0)!.ToJsonString();
        var parameters = route.RoutePattern.Parameters;
        Found? refused = null;
        foreach (var account in Host.ReferenceData.DemoAccounts.All.Select(a => a.UserName))
        {
            var found = new Found(await ClientAsync(account), Fill(path, parameters, Guid.CreateVersion7()), null, null);
            var status = await SendAsync(route, found, body);
            if (status == 403)
                continue;
            if (status != 404 || parameters.Count == 0)
                return found;
            foreach (var (type, id) in await ThingsAsync())
            {
                var tried = found with { Path = Fill(path, parameters, id), Id = id, Type = type };
                status = await SendAsync(route, tried, body);
                if (status is not (403 or 404))
                    return tried;
            }
            refused ??= found;
        }
        return refused;
    }

    private static string Fill(
        string path,
        IReadOnlyList<Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart> parameters,
        Guid id
    )
    {
        foreach (var parameter in parameters)
        {
            var value =
                parameter.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? id.ToString()
                : parameter.Name == "kind" ? "quarterly"
                : parameter.Name == "period" ? "2020-Q2"
                : parameter.Name == "year" ? "2026"
                : "x";
            path = path.Replace("{" + parameter.Name + "}", value, StringComparison.Ordinal);
        }
        return path;
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
        return things = await app.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var newest = typeof(EveryInputTests).GetMethod(nameof(Newest), BindingFlags.NonPublic | BindingFlags.Static)!;
            var types = db
                .Model.GetEntityTypes()
                .Where(t => t.ClrType.IsAssignableTo(typeof(AggregateRoot)) && t.BaseType is null);
            return Task.FromResult(
                types
                    .SelectMany(
                        t =>
                            t.ClrType == typeof(Account)
                                ? [stranger.Id]
                                : (List<Guid>)newest.MakeGenericMethod(t.ClrType).Invoke(null, [db])!,
                        (t, id) => (t.ClrType, id)
                    )
                    .ToList()
            );
        });
    }

    private static List<Guid> Newest<T>(RegistryDbContext db)
        where T : AggregateRoot => [.. db.Set<T>().OrderByDescending(t => t.Id).Select(t => t.Id).Take(3)];

    private static Guid? Stamp<T>(RegistryDbContext db, Guid id)
        where T : AggregateRoot => db.Set<T>().Where(t => t.Id == id).Select(t => (Guid?)t.Stamp).SingleOrDefault();

    private async Task<HttpClient> ClientAsync(string account) =>
        clients.TryGetValue(account, out var client) ? client : clients[account] = await app.SignInAsync(account);

    private async Task<int> SendAsync(RouteEndpoint route, Found found, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method(route)), found.Path + found.Query);
        if (body is not null)
        {
            if (found.Id is { } id)
            {
                var stamp = await app.InScopeAsync(services =>
                    Task.FromResult(
                        (Guid?)
                            typeof(EveryInputTests)
                                .GetMethod(nameof(Stamp), BindingFlags.NonPublic | BindingFlags.Static)!
                                .MakeGenericMethod(found.Type!)
                                .Invoke(null, [services.GetRequiredService<RegistryDbContext>(), id])
                    )
                );
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{stamp}\"");
            }
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }
        using var answer = await found.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Api.Stop);
        // Who is signed out is refused everything, and the rest of the test would pass.
        if ((int)answer.StatusCode is 401 or >= 500)
            broken.Add($"{(int)answer.StatusCode} {Method(route)} {found.Path}{found.Query} {body}");
        return (int)answer.StatusCode;
    }

    /// <summary>The whole as no object, then each field in turn as it should not be, everything else plausible.</summary>
    private static IEnumerable<string> Bodies(Type type)
    {
        foreach (var whole in new[] { "null", "[]", "\"x\"", "{", "" })
            yield return whole;
        foreach (var property in Properties(type))
        {
            foreach (var bad in Bad(property.PropertyType).Append("null"))
            {
                var body = Plausible(type, 0)!.AsObject();
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
            : Element(type) is { } element
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
            : Properties(type)
                .SelectMany(p =>
                    Bad(p.PropertyType).Append("null").Select(b => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), b))
                )
                .Select(p =>
                {
                    var part = Plausible(type, 1)!.AsObject();
                    part.Remove(p.Item1);
                    var rest = part.ToJsonString();
                    return rest == "{}" ? $"{{\"{p.Item1}\":{p.b}}}" : $"{rest[..^1]},\"{p.Item1}\":{p.b}}}";
                });

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && p.Name != nameof(StampedInput.Stamp));

    private static Type? Element(Type type) =>
        type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)
            ? type.GetGenericArguments()[^1]
            : null;

    private static JsonNode? Plausible(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "12";
        if (type == typeof(DateOnly))
            return Api.Today.AddDays(-1).Iso();
        if (type == typeof(DateTime))
            return RegistryApp.Start.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        if (type == typeof(Guid))
            return Host.ReferenceData.DemoAccounts.Root.ToString();
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetNames(type)[0];
        if (type.IsPrimitive || type == typeof(decimal))
            return 1;
        if (Element(type) is { } element)
            return depth > 2 || typeof(IDictionary).IsAssignableFrom(type) || type.GetGenericArguments().Length > 1
                ? new JsonObject()
                : new JsonArray(Plausible(element, depth + 1));
        var whole = new JsonObject();
        foreach (var property in Properties(type))
            whole[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] =
                depth > 2 ? null : Plausible(property.PropertyType, depth + 1);
        return whole;
    }
}

using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;

namespace Registry.Tests.Web;

/// <summary>The routes of the API as the running program has them, and things to call them with: a new one is covered on its day.</summary>
internal static class ApiRoutes
{
    public static IEnumerable<RouteEndpoint> Routes(this RegistryApp app) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            // Issues tokens: every try counts as a wrong password.
            .Where(e => !e.RoutePattern.RawText!.EndsWith("access/token", StringComparison.Ordinal));

    public static string Method(this RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];

    /// <summary>As the OpenAPI document names it: parameters without their constraints.</summary>
    public static string Plain(this RouteEndpoint route) =>
        "/" + string.Join('/', route.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Plain)))).Trim('/');

    private static string Plain(RoutePatternPart part) =>
        part switch
        {
            RoutePatternParameterPart parameter => "{" + parameter.Name + "}",
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        };

    public static bool NamesAThing(this RouteEndpoint route) => route.RoutePattern.Parameters.Any(IsId);

    /// <summary>The address with the same id wherever one stands.</summary>
    public static string Fill(this RouteEndpoint route, Guid id)
    {
        var path = route.Plain();
        foreach (var parameter in route.RoutePattern.Parameters)
        {
            var value =
                IsId(parameter) ? id.ToString()
                : parameter.Name == "kind" ? (path.Contains("/documents/", StringComparison.Ordinal) ? "Member" : "quarterly")
                : parameter.Name == "period" ? "2020-Q2"
                : parameter.Name == "quarter" ? "2026-Q2"
                : parameter.Name == "year" ? "2026"
                : "x";
            path = path.Replace("{" + parameter.Name + "}", value, StringComparison.Ordinal);
        }
        return path;
    }

    private static bool IsId(RoutePatternParameterPart parameter) =>
        parameter.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase);

    /// <summary>The newest of each kind of thing that has a stamp.</summary>
    public static Task<List<(Type Type, Guid Id)>> NewestAsync(this RegistryApp app, int count) =>
        app.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var types = db
                .Model.GetEntityTypes()
                .Where(t => t.ClrType.IsAssignableTo(typeof(AggregateRoot)) && t.BaseType is null);
            return Task.FromResult(
                types
                    .SelectMany(t => (List<Guid>)Call(nameof(Newest), t.ClrType, db, count)!, (t, id) => (t.ClrType, id))
                    .ToList()
            );
        });

    public static Task<Guid?> StampAsync(this RegistryApp app, Type type, Guid id) =>
        app.InScopeAsync(services =>
            Task.FromResult((Guid?)Call(nameof(Stamp), type, services.GetRequiredService<RegistryDbContext>(), id))
        );

    private static object? Call(string method, Type type, params object[] arguments) =>
        typeof(ApiRoutes)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, arguments);

    private static List<Guid> Newest<T>(RegistryDbContext db, int count)
        where T : AggregateRoot => [.. db.Set<T>().OrderByDescending(t => t.Id).Select(t => t.Id).Take(count)];

    private static Guid? Stamp<T>(RegistryDbContext db, Guid id)
        where T : AggregateRoot => db.Set<T>().Where(t => t.Id == id).Select(t => (Guid?)t.Stamp).SingleOrDefault();
}

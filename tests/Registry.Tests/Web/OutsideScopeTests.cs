using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Registry.Access;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Web;

/// <summary>
/// What lies outside a user's subtrees is not there: every route with an id in its path answers for it, whatever the thing, as for an id
/// that nothing has. The user holds every role, on a cell founded today in which nothing has happened.
/// </summary>
public sealed partial class OutsideScopeTests : IDisposable
{
    /// <summary>Things that lie nowhere: regulations hold for everybody, enterprises are on public registers. To be read, not written.</summary>
    private static readonly string[] ForEverybody = ["/api/members/rules/", "/api/organisations/enterprises/"];

    /// <summary>Routes on which the reference data has nothing that anybody sees by such an id; the list only gets shorter.</summary>
    private static readonly string[] NothingToSee =
    [
        "/api/members/documents/{kind}/{subjectId}/files/{id}",
        "/api/organisations/{id}/members",
        "/api/reports/runs/{id}",
    ];

    /// <summary>Routes that are refused to whoever holds a part of the tree only.</summary>
    private static readonly string[] OfTheWhole =
    [
        "POST /api/members/holidays/{id}/remove",
        "POST /api/reports/terms/{id}",
        "POST /api/reports/terms/{id}/targets",
    ];

    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_lies_outside_the_subtrees_answers_on_every_route_as_if_it_were_not_there()
    {
        var things = new List<(Type Type, Guid Id, Guid? Stamp)>();
        foreach (var (type, id) in await app.NewestAsync(1))
            things.Add((type, id, await app.StampAsync(type, id)));
        using var stranger = await StrangerAsync(app);
        using var whole = await app.UserAsync("toanbo", Roles.All, Host.ReferenceData.DemoAccounts.Root);
        (await stranger.ReadAsync<List<OrganisationNodeDto>>(ChangeDesk.Tree)).Count.ShouldBe(1);
        var told = new List<string>();
        var shut = new List<string>();
        var unseen = app.Routes()
            .Where(r => r.NamesAThing() && r.Method() == "GET")
            .Select(r => r.Plain())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var route in app.Routes().Where(r => r.NamesAThing()))
        {
            var forEverybody = Array.Exists(ForEverybody, p => route.Plain().StartsWith(p, StringComparison.Ordinal));
            var refusedAlways = true;
            foreach (var (type, id, stamp) in things)
            {
                var nothing = Guid.CreateVersion7();
                var answer = await AskAsync(stranger, route, id, stamp);
                var expected = await AskAsync(stranger, route, nothing, stamp);
                var refused = forEverybody && (route.Method() == "GET" || answer.StartsWith("403", StringComparison.Ordinal));
                refusedAlways &= expected.StartsWith("403", StringComparison.Ordinal);
                if (answer != expected && !refused)
                    told.Add($"{route.Method()} {route.Plain()} of a {type.Name}: {answer} where nothing is {expected}");
                if (
                    route.Method() == "GET"
                    && await AskAsync(whole, route, id, stamp) != await AskAsync(whole, route, nothing, stamp)
                )
                    unseen.Remove(route.Plain());
            }
            if (refusedAlways)
                shut.Add($"{route.Method()} {route.Plain()}");
        }
        told.ShouldBeEmpty(string.Join('\n', told));
        unseen.Order(StringComparer.Ordinal).ShouldBe(NothingToSee);
        shut.Order(StringComparer.Ordinal).ShouldBe(OfTheWhole);
    }

    /// <summary>Status and text of an answer, without the id asked for and the number of the request.</summary>
    private static async Task<string> AskAsync(HttpClient client, RouteEndpoint route, Guid id, Guid? stamp)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method()), route.Fill(id));
        if (
            route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type
            && !typeof(IEnumerable).IsAssignableFrom(type)
        )
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{stamp}\"");
            request.Content = new StringContent(PlausibleInput.Of(type)!.ToJsonString(), Encoding.UTF8, "application/json");
        }
        using var answer = await client.SendAsync(request, Api.Stop);
        // Who is signed out is refused everything, and the rest of the test would pass.
        ((int)answer.StatusCode).ShouldNotBe(401);
        var text = (await answer.Content.ReadAsStringAsync(Api.Stop)).Replace(id.ToString(), "", StringComparison.Ordinal);
        return $"{(int)answer.StatusCode} {Number().Replace(text, "")}";
    }

    /// <summary>Holds every role, on a cell founded today in which nothing has happened.</summary>
    internal static async Task<HttpClient> StrangerAsync(RegistryApp app)
    {
        using var board = await app.SignInAsync("tochuc");
        var cell = await OrganisationTests.EstablishAsync(
            board,
            Host.ReferenceData.DemoAccounts.Root,
            "Chi bộ Mới lập",
            OrganisationType.GrassrootsCell,
            Api.Today
        );
        return await app.UserAsync("moilap", Roles.All, cell.Id);
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Number();
}

using System.Reflection;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Registry.Access;
using Registry.Access.Sessions;
using Registry.Access.Users;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Web;

/// <summary>
/// What lies outside a user's subtrees is on no page: each with an id in its address shows for it, whatever the thing, what it shows for
/// an id that nothing has. Pages are drawn as a circuit draws them first, without a browser.
/// </summary>
public sealed partial class OutsideScopePageTests : IDisposable
{
    /// <summary>Pages of what lies nowhere: regulations hold for everybody, enterprises are on public registers.</summary>
    private static readonly string[] ForEverybody = ["/enterprises/{Id:guid}", "/rules/{Id:guid}"];

    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_lies_outside_the_subtrees_is_on_every_page_as_if_it_were_not_there()
    {
        var things = await app.NewestAsync(1);
        using var signedIn = await OutsideScopeTests.StrangerAsync(app);
        using var other = await app.UserAsync("toanbo", Roles.All, Host.ReferenceData.DemoAccounts.Root);
        var (stranger, whole) = (await PrincipalAsync("moilap"), await PrincipalAsync("toanbo"));
        var told = new List<string>();
        var unseen = new List<string>();
        foreach (var (page, route) in Pages())
        {
            var (nothing, nothingOfAll) = (
                await DrawAsync(page, route, null, stranger),
                await DrawAsync(page, route, null, whole)
            );
            nothing.ShouldContain("error-summary", customMessage: route);
            nothing.ShouldBe(await DrawAsync(page, route, null, stranger), route);
            var seen = false;
            foreach (var (type, id) in things)
            {
                if (!ForEverybody.Contains(route) && await DrawAsync(page, route, id, stranger) != nothing)
                    told.Add($"{route} of a {type.Name}");
                seen = seen || await DrawAsync(page, route, id, whole) != nothingOfAll;
            }
            if (!seen)
                unseen.Add(route);
        }
        unseen.ShouldSatisfyAllConditions(
            () => told.ShouldBeEmpty(),
            () => unseen.ShouldBeEmpty("pages on which the reference data has nothing to show by such an id")
        );
    }

    private IEnumerable<(Type Page, string Route)> Pages() =>
        from module in app.Services.GetRequiredService<ModuleList>()
        from page in module.GetType().Assembly.GetTypes()
        from route in page.GetCustomAttributes<RouteAttribute>()
        where Id().IsMatch(route.Template)
        select (page, route.Template);

    /// <summary>What the page first shows, without the id asked for and what differs each time; null: an id that nothing has.</summary>
    private async Task<string> DrawAsync(Type page, string route, Guid? thing, ClaimsPrincipal user)
    {
        var id = thing ?? Guid.CreateVersion7();
        var parameters = Id().Matches(route).ToDictionary(m => m.Groups["name"].Value, _ => (object?)id);
        if (route.Contains("{QuarterText}", StringComparison.Ordinal))
            parameters.Add("QuarterText", "2026-Q2");
        await using var scope = app.Services.CreateAsyncScope();
        var navigation = (IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>();
        navigation.Initialize("http://localhost/", "http://localhost" + Id().Replace(route, id.ToString()));
        await using var renderer = new HtmlRenderer(
            scope.ServiceProvider,
            scope.ServiceProvider.GetRequiredService<ILoggerFactory>()
        );
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            RenderFragment content = builder =>
            {
                builder.OpenComponent(0, page);
                builder.AddMultipleAttributes(1, parameters!);
                builder.CloseComponent();
            };
            var root = await renderer.RenderComponentAsync<CascadingValue<Task<AuthenticationState>>>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>
                    {
                        [nameof(CascadingValue<>.Value)] = Task.FromResult(new AuthenticationState(user)),
                        [nameof(CascadingValue<>.ChildContent)] = content,
                    }
                )
            );
            return root.ToHtmlString();
        });
        return Made().Replace(html.Replace(id.ToString(), "", StringComparison.Ordinal), "");
    }

    private Task<ClaimsPrincipal> PrincipalAsync(string userName) =>
        app.InScopeAsync(async services =>
        {
            var accounts = services.GetRequiredService<RegistryDbContext>().Set<Account>();
            var id = await accounts.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync(Api.Stop);
            var session = await services.GetRequiredService<SessionService>().BeginAsync(id, Api.Stop);
            return new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString()), session], "test"));
        });

    [GeneratedRegex(@"\{(?<name>\w*Id):guid\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    /// <summary>What components name their elements by, anew each time.</summary>
    [GeneratedRegex(" (id|for|aria-[a-z]+)=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();
}

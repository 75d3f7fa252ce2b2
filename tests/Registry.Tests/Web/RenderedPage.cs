using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using Registry.Access.Sessions;
using Registry.Access.Users;
using Registry.Kernel;

namespace Registry.Tests.Web;

/// <summary>A page as the server draws it first, without a browser.</summary>
internal static class RenderedPage
{
    public static Task<string> RenderAsync<TPage>(
        this RegistryApp app,
        string userName,
        string address,
        Dictionary<string, object?>? route = null
    )
        where TPage : IComponent =>
        app.InScopeAsync(async services =>
        {
            var state = await SignedInAsync(services, userName);
            var navigation = (IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>();
            navigation.Initialize("http://localhost/", "http://localhost" + address);
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var page = await renderer.RenderComponentAsync<CascadingValue<Task<AuthenticationState>>>(
                    ParameterView.FromDictionary(
                        new Dictionary<string, object?>
                        {
                            ["Value"] = Task.FromResult(state),
                            ["ChildContent"] = Content<TPage>(route ?? []),
                        }
                    )
                );
                return page.ToHtmlString();
            });
        });

    private static RenderFragment Content<TPage>(Dictionary<string, object?> route)
        where TPage : IComponent =>
        builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<TPage>(1);
            builder.AddMultipleAttributes(2, route!);
            builder.CloseComponent();
        };

    private static async Task<AuthenticationState> SignedInAsync(IServiceProvider services, string userName)
    {
        var id = await services
            .GetRequiredService<RegistryDbContext>()
            .Set<Account>()
            .Where(a => a.UserName == userName)
            .Select(a => a.Id)
            .SingleAsync(Api.Stop);
        var session = await services.GetRequiredService<SessionService>().BeginAsync(id, Api.Stop);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, id.ToString(null, CultureInfo.InvariantCulture)), session];
        return new(new ClaimsPrincipal(new ClaimsIdentity(claims, "Tests")));
    }
}

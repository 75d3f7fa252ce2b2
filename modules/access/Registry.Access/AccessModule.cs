using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Access.Sessions;
using Registry.Access.SignIn;
using Registry.Access.Users;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations;

namespace Registry.Access;

/// <summary>Users, sign-in, and dated grants of a role on a subtree.</summary>
[DependsOn(typeof(AccessContractsModule), typeof(OrganisationsContractsModule))]
[FeatureOrder("Sessions", "Users", "SignIn")]
public sealed class AccessModule : RegistryModule
{
    /// <summary>Rate-limit policy the host defines for attempts to sign in.</summary>
    public const string SignInRateLimit = "sign-in";

    private const string CookieOrBearer = "CookieOrBearer";
    private const string CookieName = "registry";

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(
                CookieOrBearer,
                null,
                o =>
                    o.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0
                            ? IdentityConstants.BearerScheme
                            : IdentityConstants.ApplicationScheme
            )
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie)
            .AddBearerToken(IdentityConstants.BearerScheme, o => o.BearerTokenExpiration = TimeSpan.FromHours(8));
        services
            .AddIdentityCore<IdentityUser<Guid>>(o =>
            {
                o.Password.RequiredLength = 12;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireDigit = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<UserOnlyStore<IdentityUser<Guid>, RegistryDbContext, Guid>>()
            .AddSignInManager<SessionSignInManager>();
        services.AddSingleton(
            new MenuItem(80, "Access:Users", "/users", Icons.Material.Outlined.ManageAccounts, AccessPermissions.View)
        );
        services.AddSingleton<HeldGrants>();
        services.AddSingleton<SessionEnds>();
        services.AddScoped<SessionService>();
        services.AddScoped<ISessions>(s => s.GetRequiredService<SessionService>());
        services.AddScoped<ManagedAccounts>();
        services.AddSingleton<RolePermissions>();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<IUserAppService, UserAppService>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddScoped<IAccountSetup, AccountSetup>();
        services.AddScoped<DemoAccounts>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
                context.Response.StatusCode = 401;
            else
                // Who comes with a cookie was signed in: the page says that the session has ended.
                context.Response.Redirect(
                    context.Request.Cookies.ContainsKey(CookieName) ? context.RedirectUri + "&ended=true" : context.RedirectUri
                );
            return Task.CompletedTask;
        };
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;
    }

    public override void ConfigureModel(ModelBuilder model)
    {
        model.ApplyConfiguration(new AccountConfiguration());
        model.ApplyConfiguration(new GrantConfiguration());
        model.ApplyConfiguration(new SessionConfiguration());
        CredentialTables.Configure(model);
    }

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapSignIn();
        api.MapUsers();
    }
}

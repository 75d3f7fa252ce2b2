using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Hangfire;
using Hangfire.States;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using MudBlazor.Services;
using Registry.Access;
using Registry.Host.Components;
using Registry.Host.Data;
using Registry.Host.Localization;
using Registry.Host.ReferenceData;
using Registry.Host.Web;
using Registry.Kernel;
using Registry.Kernel.UI;
using Scalar.AspNetCore;
using Serilog;

namespace Registry.Host;

/// <summary>Puts the modules together into one program: services, pipeline, start.</summary>
internal static class RegistryApplication
{
    private static readonly CultureInfo[] Cultures = [new("vi-VN"), new("en-GB")];

    /// <summary>With the bare languages, so that a browser or program that asks for "en" or "en-US" is understood.</summary>
    private static readonly CultureInfo[] Languages = [.. Cultures, new("vi"), new("en")];

    /// <param name="logToErrorStream">The command line keeps standard output for results.</param>
    public static WebApplication Build(string[] args, bool logToErrorStream)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = PublishedRoot() });
        var configuration = builder.Configuration;
        configuration["Registry:DataDirectory"] ??= Path.Combine(builder.Environment.ContentRootPath, "App_Data");
        MakeDataDirectory(configuration["Registry:DataDirectory"]!);
        builder.Services.AddSerilog(log =>
            log.ReadFrom.Configuration(configuration)
                .WriteTo.Console(
                    formatProvider: CultureInfo.InvariantCulture,
                    standardErrorFromLevel: logToErrorStream ? Serilog.Events.LogEventLevel.Verbose : null
                )
        );
        var modules = ModuleList.Load(typeof(RegistryHostModule));
        AddFoundation(builder.Services, configuration, modules);
        AddWeb(builder.Services, configuration);
        foreach (var module in modules)
            module.ConfigureServices(builder.Services, configuration);
        var app = builder.Build();
        Configure(app, modules);
        return app;
    }

    /// <summary>
    /// A published program finds its settings, pages and data beside itself, whatever directory it is started from: a verb run by a
    /// scheduler must not work on a new, empty database. Null where it is not published: the project's own directory.
    /// </summary>
    private static string? PublishedRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <summary>What is in it is for the program's own account alone: members, the key of national ids, the keys of cookies.</summary>
    private static void MakeDataDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AddFoundation(IServiceCollection services, IConfiguration configuration, ModuleList modules)
    {
        services.AddSingleton(modules);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RegistryClock>();
        services.AddLocalization();
        services.AddSingleton<Texts>();
        services.AddAutoMapper(mapper => mapper.LicenseKey = configuration["Registry:AutoMapper:LicenseKey"]);
        services.AddRegistryDatabase(configuration);
        services.AddScoped<OfficePlan>();
        services.AddScoped<CongressPlan>();
        services.AddScoped<ReviewPlan>();
        services.AddScoped<Reshaping>();
        services.AddScoped<OpenProcedures>();
        services.AddScoped<ReferenceDataSeeder>();
        services.AddScoped<Cli.RootOrganisation>();
        services
            .AddDataProtection()
            .SetApplicationName("Registry")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(configuration["Registry:DataDirectory"]!, "keys")));
    }

    private static void AddWeb(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue("Registry:Jobs:Server", true))
        {
            AddJobServer(services, workers: 2, EnqueuedState.DefaultQueue);
            // Counting for minutes must not keep deadlines and mail waiting: reports have a worker of their own.
            AddJobServer(services, workers: 1, "reports");
        }
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        // So that a body that cannot be read becomes a problem too, not an empty answer.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddOpenApi();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PoliciesOnDemand>();
        services.AddCascadingAuthenticationState();
        services.AddRequestLocalization(o =>
        {
            o.SetDefaultCulture("vi-VN");
            o.SupportedCultures = Cultures;
            o.SupportedUICultures = Languages;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = 429;
            limiter.AddPolicy(
                AccessModule.SignInRateLimit,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = configuration.GetValue("Registry:SignInsPerMinute", 30),
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            );
        });
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready", tags: ["ready"]);
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                // Whoever comes back from a lift or a long call finds the page, and what was typed in it, as it was left.
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(30);
                circuits.DisconnectedCircuitMaxRetained = 1000;
                // A page made anew would look as before and have lost what was typed: it says so instead and offers to reload.
                circuits.PersistedCircuitInMemoryMaxRetained = 0;
            });
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddScoped<FieldLabels>();
        services.AddScoped<UnreadFields>();
    }

    private static void AddJobServer(IServiceCollection services, int workers, string queue) =>
        services.AddHangfireServer(o =>
        {
            o.Queues = [queue];
            o.WorkerCount = workers;
            o.SchedulePollingInterval = TimeSpan.FromSeconds(15);
        });

    private static void Configure(WebApplication app, ModuleList modules)
    {
        app.UseExceptionHandler("/error");
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.Use(
            async (context, next) =>
            {
                // All statements of an API request share one opened connection. Not so for pages: a circuit's request lasts for hours.
                if (context.Request.Path.StartsWithSegments("/api"))
                {
                    var db = context.RequestServices.GetRequiredService<RegistryDbContext>();
                    await db.Database.OpenConnectionAsync(context.RequestAborted);
                }
                var user = context.RequestServices.GetRequiredService<ICurrentUser>();
                if (!await user.BeginAsync(context.User, context.RequestAborted))
                    context.User = new ClaimsPrincipal(new ClaimsIdentity());
                await next(context);
            }
        );
        app.MapWhen(context => context.Request.Path.StartsWithSegments("/api"), api => ConfigureApi(api, modules));
        app.UseWrongAddresses();
        app.UseLastingPackageFiles();
        app.UseRouting();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseFreshSignIn();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapScalarApiReference(o => o.DisableDefaultFonts().DisableTelemetry());
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapHangfireDashboard("/jobs", new DashboardOptions { Authorization = [new JobsDashboardFilter()] });
        app.MapFrame();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .AddAdditionalAssemblies([
                .. modules.Select(m => m.GetType().Assembly).Where(a => a != typeof(App).Assembly).Distinct(),
            ]);
    }

    /// <summary>
    /// The API is routed on its own: a router makes all of its endpoints at its first request, and the first page calls none of these
    /// two hundred.
    /// </summary>
    private static void ConfigureApi(IApplicationBuilder app, ModuleList modules)
    {
        app.UseStatusCodePages(ProblemHandler.AnswerAsync);
        app.UseRouting();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseEndpoints(endpoints =>
        {
            var api = endpoints.MapGroup("/api").RequireAuthorization().AddEndpointFilter<ApiConventions>();
            foreach (var module in modules)
                module.ConfigureEndpoints(api);
        });
    }

    /// <summary>Migrates where the settings say so, lets each module initialise, fills in the reference data.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        if (app.Configuration.GetValue("Registry:Database:MigrateOnStart", true))
            await app.Services.AsSystemAsync(s =>
                Migrations.ApplyAsync(s.GetRequiredService<RegistryDbContext>(), app.Configuration, cancellation)
            );
        foreach (var module in app.Services.GetRequiredService<ModuleList>())
            await app.Services.AsSystemAsync(s => module.OnApplicationInitializationAsync(s, cancellation));
        if (app.Configuration.GetValue("Registry:ReferenceData", false))
            await app.Services.AsSystemAsync(s => s.GetRequiredService<ReferenceDataSeeder>().SeedAsync(cancellation));
    }

    /// <summary>What the program that serves does besides: a verb of the command line leaves the jobs as they are.</summary>
    public static void ScheduleJobs(this WebApplication app)
    {
        foreach (var module in app.Services.GetRequiredService<ModuleList>())
            module.ScheduleJobs(app.Services);
    }

    /// <summary>Runs something in a scope of its own as the system.</summary>
    public static async Task<T> AsSystemAsync<T>(this IServiceProvider services, Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().BeginSystem("Registry");
        return await run(scope.ServiceProvider);
    }

    public static Task AsSystemAsync(this IServiceProvider services, Func<IServiceProvider, Task> run) =>
        services.AsSystemAsync(async s =>
        {
            await run(s);
            return true;
        });
}

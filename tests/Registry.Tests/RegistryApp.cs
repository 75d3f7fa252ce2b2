using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Registry.Access.Users;
using Registry.Host;
using Registry.Kernel;
using Registry.Reports.Life;
using Registry.Tests.Databases;

namespace Registry.Tests;

/// <summary>
/// The running application on a real database of its own, with the reference data in it. Starts when first used.
/// Share one as a class fixture where tests only read; make one per test where they write.
/// </summary>
public class RegistryApp : WebApplicationFactory<Program>
{
    /// <summary>When every test begins: 10 o'clock on Sunday 22/11/2026 in Viet Nam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What is no news in a test: a key made, a migration history looked for in a new database.</summary>
    private static readonly (string Source, string Level)[] Quiet =
    [
        ("Microsoft", "Error"),
        ("Microsoft.Hosting.Lifetime", "Error"),
        ("Microsoft.EntityFrameworkCore", "Fatal"),
    ];

    private TestDatabase? database;

    /// <summary>Stands still until a test moves it; a token issued before ends after eight of its hours.</summary>
    public TestClock Clock { get; } = new(Start);

    /// <summary>A migrated database without reference data and accounts.</summary>
    public bool Empty { get; init; }

    /// <summary>Every report that is due has been made already.</summary>
    public bool Reported { get; init; }

    /// <summary>Runs background jobs, on the job storage the product would use; reports that are missing are then made at start.</summary>
    public bool Jobs { get; init; }

    /// <summary>Further settings, stronger than those of the product.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where this application keeps its keys (and its embedded database).</summary>
    public string DataDirectory => database?.DataDirectory ?? throw new InvalidOperationException("Not started.");

    private string Password => Services.GetRequiredService<IConfiguration>()["Registry:Demo:Password"]!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        database ??=
            Empty ? TestDatabase.CreateEmpty()
            : Reported ? TestDatabase.CopyOfReports()
            : TestDatabase.CopyOfReferenceData();
        Configure(builder, database, Clock);
        builder.UseSetting("Registry:Jobs:Server", Jobs ? "true" : "false");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        if (!Jobs)
            builder.ConfigureTestServices(services =>
                services.Replace(ServiceDescriptor.Singleton<JobStorage>(_ => new InMemoryStorage()))
            );
    }

    internal static void Configure(IWebHostBuilder builder, TestDatabase database, TimeProvider clock)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in database.Settings)
            builder.UseSetting(key, value);
        builder.UseSetting("Registry:ReferenceData", "false");
        builder.UseSetting("Registry:SignInsPerMinute", "100000");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        foreach (var (source, level) in Quiet)
            builder.UseSetting("Serilog:MinimumLevel:Override:" + source, level);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(clock)));
    }

    /// <summary>What the job does at night: every report that is due and missing.</summary>
    public Task MakeReportsAsync() => MakeReportsAsync(Services);

    internal static async Task MakeReportsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ReportJob>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    /// <summary>A client with the bearer token of an account; <paramref name="password"/> null: of the demonstration accounts.</summary>
    public async Task<HttpClient> SignInAsync(string userName, string? password = null)
    {
        var client = CreateClient();
        using var response = await client.PostAsJsonAsync(
            "/api/access/token",
            new { userName, password = password ?? Password },
            Json
        );
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<AccessTokenResponse>(Json);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.AccessToken);
        return client;
    }

    /// <summary>The first sign-in with a password that an administrator gave: an own one is chosen, which is the given one and "-moi".</summary>
    public async Task<HttpClient> SignInWithGivenAsync(string userName, string given)
    {
        var client = await SignInAsync(userName, given);
        var own = Own(given);
        await client.DoAsync<MeDto>(
            "/api/access/me/password",
            new
            {
                current = given,
                password = own,
                again = own,
            }
        );
        return client;
    }

    /// <summary>A new user with roles on a subtree, signed in.</summary>
    public async Task<HttpClient> UserAsync(string userName, IEnumerable<string> roles, Guid organisationId)
    {
        const string given = "Mat-khau-2026";
        using var administrator = await SignInAsync("quantri");
        var user = await administrator.DoAsync<UserDto>("/api/access/users", new CreateUserInput(userName, userName, given));
        foreach (var role in roles)
        {
            var grant = new
            {
                user.Stamp,
                role,
                organisationId,
            };
            user = await administrator.DoAsync<UserDto>($"/api/access/users/{user.Id}/grants", grant);
        }
        return await SignInWithGivenAsync(userName, given);
    }

    /// <summary>What a user of the tests makes of a given password.</summary>
    public static string Own(string given) => given + "-moi";

    /// <summary>Runs something in a scope of its own, as the system or as the named user.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> run, string? userName = null)
    {
        if (userName is null)
            return await Services.AsSystemAsync(run);
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<RegistryDbContext>();
        var id = await db.Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync();
        await services.GetRequiredService<ICurrentUser>().BeginAsAsync(id);
        return await run(services);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> run, string? userName = null) =>
        InScopeAsync(
            async services =>
            {
                await run(services);
                return true;
            },
            userName
        );

    /// <summary>Calls one service in a scope of its own, as the system or as the named user.</summary>
    public Task<T> CallAsync<TService, T>(Func<TService, Task<T>> call, string? userName = null)
        where TService : notnull => InScopeAsync(services => call(services.GetRequiredService<TService>()), userName);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            database?.Dispose();
    }
}

/// <summary>The clock of one application under test.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset instant) => now = instant.ToUniversalTime();

    /// <summary>Noon of a day in Viet Nam.</summary>
    public void Set(DateOnly day) => now = new DateTimeOffset(day.ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero);

    public void Advance(TimeSpan by) => now += by;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Dashboards.Keeping;
using Registry.Host.Cli;
using Registry.Host.Data;
using Registry.Kernel;
using Registry.Tests.Databases;
using Registry.Tests.Reports;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>With figures kept for the whole.</summary>
public sealed class FaultyApp : RegistryApp, IAsyncLifetime
{
    public FaultyApp()
    {
        Reported = true;
        Settings["Registry:Figures:KeptFrom"] = "1";
    }

    /// <summary>Once: each fault is rolled back, and the figures stay.</summary>
    public async ValueTask InitializeAsync() =>
        await InScopeAsync(services => services.GetRequiredService<FigureService>().KeepAllAsync(Api.Stop));
}

/// <summary>Whatever is changed by hand in the database, verify names it: each kind of fault is planted, and nothing of it is kept.</summary>
public sealed class PlantedFaultTests(FaultyApp app) : IClassFixture<FaultyApp>
{
    public static TheoryData<string> Groups => [.. PlantedFaults.Groups.Keys];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Verify_names_each_planted_fault(string group)
    {
        var missed = new List<string>();
        var (verifiers, faults) = PlantedFaults.Groups[group];
        foreach (var fault in faults)
        {
            var (expected, found) = await PlantAsync(fault.PlantAsync, v => verifiers.Contains(v.GetType().Name));
            if (!found.Any(line => line.Contains(expected, StringComparison.Ordinal)))
                missed.Add($"{fault.Name}: expected '{expected}', found {found.Count}: {string.Join(" | ", found.Take(5))}");
        }
        missed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_named_where_nothing_was_planted()
    {
        PlantedFaults.Groups.Values.Sum(g => g.Faults.Count).ShouldBeGreaterThanOrEqualTo(50);
        (await PlantAsync(_ => Task.FromResult(""), _ => true)).Found.ShouldBeEmpty();
    }

    private Task<(string Expected, IReadOnlyList<string> Found)> PlantAsync(
        Func<RegistryDbContext, Task<string>> plant,
        Func<IVerifier, bool> asked
    ) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(Api.Stop);
            await UnprotectAsync(db);
            var expected = await plant(db);
            db.ChangeTracker.Clear();
            return (expected, await Verification.RunAsync(services.GetServices<IVerifier>().Where(asked), Api.Stop));
        });

    /// <summary>Until the transaction is rolled back, nothing is append-only and no key is looked after.</summary>
    private static async Task UnprotectAsync(RegistryDbContext db)
    {
        await db.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_members_members_CardNumber\"", Api.Stop);
        if (TestDatabase.Provider == DatabaseProvider.PostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica", Api.Stop);
            return;
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", Api.Stop);
        var triggers = await db
            .Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'")
            .ToListAsync(Api.Stop);
        var drop = string.Join(" ", triggers.Select(trigger => $"DROP TRIGGER \"{trigger}\";"));
        await db.Database.ExecuteSqlRawAsync(drop, Api.Stop);
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Planning.Indicators;
using Registry.Planning.Targets;
using Registry.Reports.Contracts;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>Ledgers, audit and frozen reports grow and never change: not through the context, and not around it.</summary>
public sealed class AppendOnlyTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public Task A_synchronous_save_is_refused() =>
        app.InScopeAsync(services =>
        {
            using var db = services.GetRequiredService<RegistryDbContext>();
            Should.Throw<NotSupportedException>(() => db.SaveChanges());
            return Task.CompletedTask;
        });

    [Fact]
    public Task The_context_refuses_to_change_or_delete_an_entry() =>
        ForEachAsync(
            async (db, type) =>
            {
                foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
                {
                    db.ChangeTracker.Clear();
                    db.Entry(First(db, type)).State = state;
                    var refused = await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
                    refused.Message.ShouldContain("append-only");
                }
            }
        );

    [Theory]
    [InlineData("UPDATE {0} SET \"Id\" = \"Id\"")]
    [InlineData("DELETE FROM {0}")]
    public Task The_database_refuses_to_change_or_delete_an_entry(string sql) =>
        ForEachAsync(
            async (db, type) =>
            {
                var command = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, type.GetTableName());
                var refused = await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(command), command);
                refused.Message.ShouldContain("append-only");
            }
        );

    private Task ForEachAsync(Func<RegistryDbContext, IEntityType, Task> check) =>
        app.InScopeAsync(async services =>
        {
            // So that every one of the tables has rows.
            await services.GetRequiredService<IReportAppService>().MakeMissingAsync();
            await services
                .GetRequiredService<IIndicatorAppService>()
                .EnterAsync(new("exportsUsdBillion", 2026, 5.1m, "12-BC/BQL"));
            await ShareOutAsync(services.GetRequiredService<ITargetAppService>());
            await CaseDesk.LeaveStepsAsync(services);
            var db = services.GetRequiredService<RegistryDbContext>();
            var types = db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IAppendOnly))).ToList();
            types.Count.ShouldBeGreaterThan(3);
            foreach (var type in types)
                await check(db, type);
        });

    private static async Task ShareOutAsync(ITargetAppService targets)
    {
        var year = await targets.GetAsync("membersAdmitted", "2026", null);
        var shares = year.Shares.Select(s => new ShareInput(s.OrganisationId, s.Proposed)).ToList();
        await targets.SetAsync(
            new("membersAdmitted", "2026", year.OrganisationId, year.Version, shares, "1-QĐ/ĐU", new DateOnly(2026, 1, 5), null)
        );
    }

    private static object First(RegistryDbContext db, IEntityType type)
    {
        var rows =
            (IQueryable<object>)
                typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(db, [])!;
        return rows.FirstOrDefault() ?? throw new ShouldAssertException($"{type.GetTableName()} is empty.");
    }
}

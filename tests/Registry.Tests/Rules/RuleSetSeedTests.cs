using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;

namespace Registry.Tests.Rules;

/// <summary>An older database starts with the rules that a newer program asks for.</summary>
public sealed class RuleSetSeedTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public Task A_rule_set_gets_the_keys_it_lacks_and_keeps_the_values_it_has() =>
        app.CallAsync<RegistryDbContext, bool>(async db =>
        {
            var values = await db.Set<RuleValue>().ToListAsync(Api.Stop);
            var before = values.Count;
            db.RemoveRange(values.Where(v => v.Key == LifecycleRules.TransferDays));
            var changed = values.First(v => v.Key == LifecycleRules.StrikeOffMonths);
            db.Entry(changed).Property(v => v.Value).CurrentValue = "4";
            await db.SaveChangesAsync(Api.Stop);
            db.ChangeTracker.Clear();

            await RuleSetSeed.EnsureAsync(db, Api.Stop);

            var after = await db.Set<RuleValue>().AsNoTracking().ToListAsync(Api.Stop);
            after.Count.ShouldBe(before);
            after.Where(v => v.Key == LifecycleRules.TransferDays).ShouldAllBe(v => v.Value == "60");
            after.Single(v => v.Id == changed.Id).Value.ShouldBe("4");
            return true;
        });
}

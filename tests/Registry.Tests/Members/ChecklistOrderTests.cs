using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>A database returns rows in whatever order it likes; a checklist has that of its regulation.</summary>
public sealed class ChecklistOrderTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public Task Checklists_are_read_in_the_order_in_which_the_regulation_lists_them() =>
        app.InScopeAsync(async services =>
        {
            var seeded = RuleSetSeed.RuleSets().ToDictionary(r => r.Code);
            var stored = await services
                .GetRequiredService<RegistryDbContext>()
                .Set<RuleSet>()
                // In the order of the titles, which is none of the regulation.
                .Include(r => r.Values.OrderByDescending(v => v.Value))
                .ToListAsync();
            stored.Count.ShouldBe(seeded.Count);
            foreach (var rules in stored)
            {
                rules.Checklist().ShouldBe(seeded[rules.Code].Checklist());
                rules.RecognitionForms().ShouldBe(seeded[rules.Code].RecognitionForms());
            }
        });

    [Fact]
    public void The_next_version_keeps_the_order_and_puts_a_new_form_last()
    {
        var latest = RuleSetSeed.RuleSets().Last();
        var next = latest.Succeed(
            "9-QĐ/TW",
            new DateOnly(2027, 1, 1),
            [new(RuleKeys.RequiredForm + "9-KNĐ", "Phiếu mới", "S00")]
        );
        var required = next.Checklist().Where(f => f.Required).Select(f => f.Code).ToList();
        required.ShouldBe([.. latest.Checklist().Where(f => f.Required).Select(f => f.Code), "9-KNĐ"]);
    }
}

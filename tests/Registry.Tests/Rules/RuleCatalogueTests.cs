using System.Reflection;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;

namespace Registry.Tests.Rules;

/// <summary>Catalogue, seed and code speak of the same keys, with the marks of domain.md 1.3 and 2.3.</summary>
public sealed class RuleCatalogueTests
{
    private static readonly IReadOnlyList<RuleSet> Seeded = [.. RuleSetSeed.RuleSets()];

    public static TheoryData<string> Codes => [.. Seeded.Select(r => r.Code)];

    [Fact]
    public void The_implementing_regulations_follow_one_another_by_date() =>
        Seeded
            .Select(r => (r.Code, r.EffectiveFrom))
            .ShouldBe([
                ("29-QĐ/TW", new(2016, 7, 25)),
                ("24-QĐ/TW", new(2021, 7, 30)),
                ("232-QĐ/TW", new(2025, 1, 20)),
                ("294-QĐ/TW", new(2025, 7, 1)),
                ("20-QĐ/TW", new(2026, 4, 8)),
                ("208-QĐ/TW", new(2026, 7, 26)),
            ]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_key_of_the_catalogue_is_seeded_and_every_seeded_key_is_in_the_catalogue(string code)
    {
        var rules = Of(code);
        var entries = rules.Values.Select(v => RuleCatalogue.Find(v.Key)?.Key ?? v.Key + " is not in the catalogue");
        entries.Distinct().ShouldBe(RuleCatalogue.Entries.Select(e => e.Key), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_key_that_the_code_asks_for_is_seeded(string code)
    {
        var rules = Of(code);
        KeysInCode()
            .Where(key =>
                !rules.Values.Any(v => key.EndsWith(".", StringComparison.Ordinal) ? v.Key.StartsWith(key) : v.Key == key)
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_seeded_value_is_one_that_an_editor_could_have_entered(string code)
    {
        var rules = Of(code);
        var forms = rules.Values.Select(v => RuleCatalogue.Find(v.Key)!.CodeOf(v.Key)).OfType<string>().ToHashSet();
        rules.Values.ShouldAllBe(v => RuleCatalogue.Find(v.Key)!.Normalise(v.Value, forms) == v.Value);
        rules.Values.Select(v => v.Key).ShouldBeUnique();
    }

    [Theory]
    [InlineData(RuleKeys.MinAge, "S06", "S12", "S16", "S16", "S16 (294-QĐ/TW)", "S01*")]
    [InlineData(RuleKeys.MaxAge, "S06", "S12", "S16", "S16", "S16 (294-QĐ/TW)", "S01*")]
    [InlineData(RuleKeys.MinEducation, "S06", "S12", "S12", "S12", "S12 (294-QĐ/TW)", "S01*")]
    [InlineData(RuleKeys.CertificateMonths, "S33", "S11*", "S11*", "S11*", "S11* (294-QĐ/TW)", "S11* (294-QĐ/TW)")]
    [InlineData(RuleKeys.TogetherMonths, "S11*", "S11*", "S11*", "S11*", "S11* (294-QĐ/TW)", "S11* (294-QĐ/TW)")]
    [InlineData(RuleKeys.CellVote, "S11*", "S11*", "S11*", "S11*", "S11* (294-QĐ/TW)", "S11* (294-QĐ/TW)")]
    [InlineData(RuleKeys.CommitteeVote, "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg")]
    [InlineData(RuleKeys.DecisionDays, "S34", "S34", "S35", "S101", "S101 (294-QĐ/TW)", "S101 (294-QĐ/TW)")]
    [InlineData(RuleKeys.ExtensionDays, "S34", "S34", "S35", "S101", "S101 (294-QĐ/TW)", "S101 (294-QĐ/TW)")]
    [InlineData(RuleKeys.OfficialDays, "S34", "GK-cfg", "GK-cfg", "S101", "S101 (294-QĐ/TW)", "S101 (294-QĐ/TW)")]
    [InlineData(RuleKeys.CeremonyDays, "S36", "S36", "S35", "S35", "S35 (294-QĐ/TW)", "S01*")]
    [InlineData(RuleKeys.CeremonyStart, "S36", "S36", "S35", "S35", "S35 (294-QĐ/TW)", "S01*")]
    [InlineData(RuleKeys.CellReviewDays, "S36", "S11*", "S11*", "S11*", "S11* (294-QĐ/TW)", "S11* (294-QĐ/TW)")]
    [InlineData(RuleKeys.AdmitAuthority, "S34", "S11*", "S11*", "S11*", "S11* (294-QĐ/TW)", "S01*")]
    [InlineData(LifecycleRules.CellTermMonths, "S17", "S17", "S17", "S17", "S17", "S02*")]
    [InlineData(RuleKeys.LapseMonths, "GK-cfg", "GK-cfg", "GK-cfg", "S102", "S102 (294-QĐ/TW)", "S102 (294-QĐ/TW)")]
    [InlineData(LifecycleRules.ReadmissionTimes, "GK-cfg", "GK-cfg", "GK-cfg", "S101", "S101 (294-QĐ/TW)", "S101 (294-QĐ/TW)")]
    [InlineData(LifecycleRules.ArrivalCounting, "S37", "S37", "S37", "S101", "S101 (294-QĐ/TW)", "S101 (294-QĐ/TW)")]
    [InlineData(RuleKeys.FailedVotes, "S36", "GK-cfg", "GK-cfg", "S101", "S101 (294-QĐ/TW)", "S101 (294-QĐ/TW)")]
    [InlineData(RuleKeys.WrittenForm + "14-KNĐ", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg")]
    [InlineData(RuleKeys.WrittenForm + "15-KNĐ", "S43", "S43", "S43", "S43", "S43", "S43")]
    [InlineData(RuleKeys.WrittenForm + "16-KNĐ", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg", "GK-cfg")]
    public void A_value_carries_the_mark_of_its_source(string key, params string[] marks) =>
        Seeded.Select(r => r.Find(key)!.Source).ShouldBe(marks);

    [Theory]
    [InlineData(RuleKeys.DecisionDays, "60", "60", "60", "45", "45", "45")]
    [InlineData(RuleKeys.ExtensionDays, "30", "30", "30", "15", "15", "15")]
    [InlineData(RuleKeys.OfficialDays, "30", "30", "30", "30", "30", "30")]
    [InlineData(RuleKeys.OfficialExtensionDays, "30", "30", "30", "15", "15", "15")]
    public void A_decision_has_the_limits_of_the_regulation_of_its_day(string key, params string[] values) =>
        Seeded.Select(r => r.Find(key)!.Value).ShouldBe(values);

    [Theory]
    [InlineData(RuleKeys.MinAge, " 216", null)]
    [InlineData(RuleKeys.MinAge, "216", "216")]
    [InlineData(RuleKeys.MinAge, "0216", "216")]
    [InlineData(RuleKeys.MinAge, "0", null)]
    [InlineData(RuleKeys.MinAge, "-1", null)]
    [InlineData(RuleKeys.MinAge, "1201", null)]
    [InlineData(RuleKeys.MinAge, "99999999999", null)]
    [InlineData(RuleKeys.DecisionDays, "60", "60")]
    [InlineData(RuleKeys.DecisionDays, "367", null)]
    [InlineData(RuleKeys.Introducers, "1.5", null)]
    [InlineData(RuleKeys.CellVote, "2/3", "2/3")]
    [InlineData(RuleKeys.CellVote, "1/1", "1/1")]
    [InlineData(RuleKeys.CellVote, " 2 / 3 ", "2/3")]
    [InlineData(RuleKeys.CellVote, "0/3", null)]
    [InlineData(RuleKeys.CellVote, "4/3", null)]
    [InlineData(RuleKeys.CellVote, "2/0", null)]
    [InlineData(RuleKeys.CellVote, "2/3/4", null)]
    [InlineData(RuleKeys.CellVote, "66%", null)]
    [InlineData(RuleKeys.ReminderDays, "30, 7", "30,7")]
    [InlineData(RuleKeys.ReminderDays, "30,30", null)]
    [InlineData(RuleKeys.ReminderDays, "30,", null)]
    [InlineData(RuleKeys.LapsingForms, "3-KNĐ,5-KNĐ", "3-KNĐ,5-KNĐ")]
    [InlineData(RuleKeys.LapsingForms, "3-KNĐ,99-KNĐ", null)]
    [InlineData(RuleKeys.MinEducation, "Primary", "Primary")]
    [InlineData(RuleKeys.MinEducation, "primary", null)]
    [InlineData(LifecycleRules.Badge45Since, "2016-07-25", "2016-07-25")]
    [InlineData(LifecycleRules.Badge45Since, "25/07/2016", null)]
    [InlineData(LifecycleRules.ClassificationFrom, "01-12", "01-12")]
    [InlineData(LifecycleRules.ClassificationFrom, "01-12,15-12", null)]
    [InlineData(LifecycleRules.ReadmissionTimes, "0", "0")]
    [InlineData(RuleKeys.CeremonyStart, "Issue", "Issue")]
    [InlineData(RuleKeys.CeremonyStart, "Whenever", null)]
    public void A_value_has_the_form_of_its_kind(string key, string typed, string? stored) =>
        RuleCatalogue.Find(key)!.Normalise(typed, new HashSet<string> { "3-KNĐ", "5-KNĐ" }).ShouldBe(stored);

    [Theory]
    [InlineData("03-02,19-05,02-09,07-11", "03-02,19-05,02-09,07-11")]
    [InlineData("31-12", "31-12")]
    [InlineData("29-02", null)]
    [InlineData("31-04", null)]
    [InlineData("12-31", null)]
    [InlineData("3-2", null)]
    public void Days_of_the_year_are_days_that_every_year_has(string typed, string? stored) =>
        new RuleEntry("Days", RuleKind.DaysOfYear, RuleGroup.Reminders).Normalise(typed, new HashSet<string>()).ShouldBe(stored);

    private static RuleSet Of(string code) => Seeded.Single(r => r.Code == code);

    /// <summary>Constants of the feature that are keys: those with a dot.</summary>
    private static IEnumerable<string> KeysInCode() =>
        typeof(RuleKeys)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(RuleKeys).Namespace)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!)
            .Where(key => key.Contains('.', StringComparison.Ordinal));
}

using System.Globalization;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Which badge is due on which day, by the rules in force (domain.md 4).</summary>
internal static class BadgeRules
{
    private const int YearsNewIn2016 = 45;
    private const int ManyYears = 70;

    /// <summary>Years that are honoured on a day, ascending.</summary>
    public static IReadOnlyList<int> Years(IRuleSet rules, DateOnly on)
    {
        var since = DateOnly.ParseExact(rules.Text(LifecycleRules.Badge45Since), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            .. rules
                .Text(LifecycleRules.BadgeYears)
                .Split(',')
                .Select(y => int.Parse(y, CultureInfo.InvariantCulture))
                .Where(y => y != YearsNewIn2016 || on >= since),
        ];
    }

    /// <summary>Days of award of a year, in order.</summary>
    public static IReadOnlyList<DateOnly> AwardDays(IRuleSet rules, int year) =>
        [
            .. rules
                .Text(LifecycleRules.BadgeAwardDays)
                .Split(',')
                .Select(d => DateOnly.ParseExact($"{d}-{year}", "dd-MM-yyyy", CultureInfo.InvariantCulture))
                .Order(),
        ];

    /// <summary>The badge that is due on a day: the highest reached; null: none.</summary>
    public static int? Due(PartyAge age, IRuleSet rules, DateOnly on) =>
        Years(rules, on).Where(y => age.YearsOn(on) >= y).Select(y => (int?)y).LastOrDefault();

    /// <summary>The highest badge that may be given on a day to somebody seriously ill, or to somebody who died then; null: none.</summary>
    public static int? DueEarly(PartyAge age, IRuleSet rules, DateOnly on) =>
        Years(rules, on).Where(y => Earliest(age, y, rules) <= on).Select(y => (int?)y).LastOrDefault();

    /// <summary>First day on which a badge may be given to somebody seriously ill, or after death.</summary>
    public static DateOnly Earliest(PartyAge age, int years, IRuleSet rules) =>
        age.Reaches(years)
            .AddMonths(
                -rules.Number(
                    years >= ManyYears && age.EndedOn is null
                        ? LifecycleRules.BadgeEarlyMonthsFrom70
                        : LifecycleRules.BadgeEarlyMonths
                )
            );
}

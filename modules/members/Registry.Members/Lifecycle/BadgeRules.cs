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
        [.. rules.List(LifecycleRules.BadgeAwardDays).Select(d => Day(d, year)).Order()];

    /// <summary>The day of award on which a Party age reached on a day is honoured: that of the window it falls into.</summary>
    public static DateOnly AwardDay(DateOnly reached, IRuleSet rules) =>
        Windows(rules, reached.Year).Last(w => w.From <= reached).Award;

    /// <summary>The last day of Party age that the days of award up to this one honour.</summary>
    public static DateOnly WindowEnd(DateOnly day, IRuleSet rules)
    {
        var windows = Windows(rules, day.Year);
        return windows[windows.FindLastIndex(w => w.Award <= day) + 1].From.AddDays(-1);
    }

    /// <summary>Windows of Party age around a year, in order, each with its day of award.</summary>
    private static List<(DateOnly From, DateOnly Award)> Windows(IRuleSet rules, int year)
    {
        var awards = rules.List(LifecycleRules.BadgeAwardDays);
        var pairs = rules.List(LifecycleRules.BadgeWindows).Zip(awards).ToList();
        return
        [
            .. from y in Enumerable.Range(year - 1, 3)
            from pair in pairs
            let award = Day(pair.Second, y)
            let first = Day(pair.First, y)
            let begins = first > award ? first.AddYears(-1) : first
            orderby begins
            select (begins, award),
        ];
    }

    private static DateOnly Day(string day, int year) =>
        DateOnly.ParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{day}-{year:D4}"),
            "dd-MM-yyyy",
            CultureInfo.InvariantCulture
        );

    /// <summary>The badge that is due by a day: the highest whose day of award has come; null: none.</summary>
    public static int? Due(PartyAge age, IRuleSet rules, DateOnly on)
    {
        var end = WindowEnd(on, rules);
        return Years(rules, on).Where(y => age.YearsOn(end) >= y).Select(y => (int?)y).LastOrDefault();
    }

    /// <summary>Months that a badge waits after a measure; of one that is not on record, those of the lightest.</summary>
    public static int WaitMonths(DisciplineMeasure? measure, IRuleSet rules) =>
        rules.Number(
            measure switch
            {
                DisciplineMeasure.Warning => LifecycleRules.BadgeWaitWarning,
                DisciplineMeasure.PostRemoval => LifecycleRules.BadgeWaitRemoval,
                _ => LifecycleRules.BadgeWaitReprimand,
            }
        );

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

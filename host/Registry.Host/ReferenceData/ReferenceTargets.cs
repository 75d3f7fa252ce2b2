using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Planning.Targets;

namespace Registry.Host.ReferenceData;

/// <summary>Targets of the two terms as the article prints them; those of the term after are the last ones again, marked as invented.</summary>
internal static class ReferenceTargets
{
    private const string Article = "Bài báo 01/08/2020";
    private const string Illustration = "Số liệu minh họa, không có trong bài báo";
    private const int LastOfTermOne = 2019;
    private const string Printed = "Nghị quyết đại hội (bài báo 01/08/2020)";

    /// <summary>What the program computes from the printed counts is not what was printed beside them.</summary>
    private const string Differing =
        Printed
        + "; bài báo in 103,3 % kế hoạch kết nạp và 70,2 % tăng tổ chức, từ 517/500 và (87 − 51)/51 tính ra 103,4 % và 70,6 %";
    private const string Invented = "Số liệu minh họa: lấy lại chỉ tiêu nhiệm kỳ trước";

    public static IEnumerable<ImportedTerm> Terms() =>
        [
            new(
                "2015-2020",
                new(2015, 8, 1),
                new(2020, 7, 31),
                [Of("2015-2020", "membersAdmitted", TargetCadence.Term, 500, Differing)]
            ),
            new("2020-2025", new(2020, 8, 1), new(2025, 7, 31), [.. TermTwo("2020-2025", Printed)]),
            new("2025-2030", new(2025, 8, 1), new(2030, 7, 31), [.. TermTwo("2025-2030", Invented)]),
        ];

    private static IEnumerable<TargetDto> TermTwo(string term, string note) =>
        [
            Of(term, "newPartyOrganisations", TargetCadence.Year, 6, note),
            Of(term, "membersAdmitted", TargetCadence.Year, 110, note),
            Of(term, "membersAdmitted", TargetCadence.Term, 500, note),
            Of(term, "newUnions", TargetCadence.Year, 10, note),
            Of(term, "newUnionMembers", TargetCadence.Year, 5000, note),
            Of(term, "newYouthUnions", TargetCadence.Year, 3, note),
            Of(term, "newYouthUnionMembers", TargetCadence.Year, 300, note),
            Of(term, "organisationsRatedGoodOrBetterPercent", TargetCadence.Year, 70, note),
            Of(term, "organisationsNotFulfilling", TargetCadence.Year, 0, note) with
            {
                Direction = TargetDirection.AtMost,
            },
            Of(term, "membersStudiedResolutionsPercent", TargetCadence.Year, 95, note) with
            {
                Direction = TargetDirection.Above,
            },
            Of(term, "revenueUsdBillion", TargetCadence.Year, 8.6m, note) with
            {
                GrowthPercent = 6,
            },
            Of(term, "exportsUsdBillion", TargetCadence.Year, 5.4m, note) with
            {
                GrowthPercent = 7.2m,
            },
            Of(term, "stateBudgetUsdMillion", TargetCadence.Year, 250, note) with
            {
                To = 300,
                GrowthPercent = 15,
            },
            Of(term, "newIndustrialZones", TargetCadence.Term, 2, note) with
            {
                To = 3,
            },
        ];

    /// <summary>
    /// What is entered, not counted, of the years that have ended. Printed of the whole term 2015–2020: investment and jobs, entered with
    /// its last year. All else is invented, and its paper says so.
    /// </summary>
    public static IEnumerable<ImportedValue> Values(DateOnly today)
    {
        yield return new("investmentUsdBillion", LastOfTermOne, 1.9m, Article + ": cộng cả nhiệm kỳ 2015–2020, tăng 32 %");
        yield return new("jobsCreated", LastOfTermOne, 21_000, Article + ": gần 21.000, cộng cả nhiệm kỳ 2015–2020");
        for (var year = 2016; year < today.Year; year++)
        {
            var dice = Dice.For("economy", year);
            var growth = year - 2020;
            yield return new("revenueUsdBillion", year, Grown(8.6m, 0.06, growth, dice), Illustration);
            yield return new("exportsUsdBillion", year, Grown(5.4m, 0.072, growth, dice), Illustration);
            yield return new("stateBudgetUsdMillion", year, Grown(250, 0.15, growth, dice), Illustration);
            yield return new("newIndustrialZones", year, year is 2018 or 2022 or 2024 ? 1 : 0, Illustration);
        }
    }

    private static decimal Grown(decimal of2020, double rate, int years, Dice dice) =>
        Math.Round(of2020 * (decimal)Math.Pow(1 + rate, years) * (1000 + dice.Between(-15, 25)) / 1000, 2);

    private static TargetDto Of(string term, string indicator, TargetCadence cadence, decimal value, string note) =>
        new(term, indicator, cadence, TargetDirection.AtLeast, value, null, null, note);
}

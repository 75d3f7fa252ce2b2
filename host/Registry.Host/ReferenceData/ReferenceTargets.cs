using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Planning.Targets;

namespace Registry.Host.ReferenceData;

/// <summary>Targets of the two terms as the article prints them; those of the term after are the last ones again, marked as invented.</summary>
internal static class ReferenceTargets
{
    private const string Printed = "Nghị quyết đại hội (bài báo 01/08/2020)";
    private const string Invented = "Số liệu minh họa: lấy lại chỉ tiêu nhiệm kỳ trước";

    public static IEnumerable<ImportedTerm> Terms() =>
        [
            new(
                "2015-2020",
                new(2015, 8, 1),
                new(2020, 7, 31),
                [Of("2015-2020", "membersAdmitted", TargetCadence.Term, 500, Printed)]
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

    private static TargetDto Of(string term, string indicator, TargetCadence cadence, decimal value, string note) =>
        new(term, indicator, cadence, TargetDirection.AtLeast, value, null, null, note);
}

using Registry.Dashboards.Figures;
using Registry.Organisations.Reviews;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;

namespace Registry.Dashboards.Counting;

/// <summary>
/// Counts indicators at an organisation, by the queries of the dashboard; what other modules count, they are asked. Reads as the system.
/// </summary>
internal sealed class IndicatorCounter(
    IIndicatorCatalogue catalogue,
    MemberReader members,
    HistoryReader history,
    IReviewAppService reviews,
    IEnumerable<IIndicatorSource> sources
)
{
    public static readonly IReadOnlyDictionary<string, decimal?> Nothing = new Dictionary<string, decimal?>();

    /// <summary>Values by key for the year of the day; null: nothing known. What is entered is not among them.</summary>
    public Task<IReadOnlyDictionary<string, decimal?>> OfYearAsync(DashboardNode node, CancellationToken cancellation) =>
        CountAsync(node, new DateOnly(node.Day.Year, 1, 1), i => i.Kind != IndicatorKind.Entered, cancellation);

    /// <summary>Values of what adds up, from a day to that looked at.</summary>
    public Task<IReadOnlyDictionary<string, decimal?>> SinceAsync(
        DashboardNode node,
        DateOnly from,
        CancellationToken cancellation
    ) => CountAsync(node, from, i => i.Kind == IndicatorKind.Sum, cancellation);

    /// <summary>The module that counts the indicator; null: it is counted here.</summary>
    public IIndicatorSource? SourceOf(string indicator) => sources.FirstOrDefault(s => s.Indicators.Contains(indicator));

    private async Task<IReadOnlyDictionary<string, decimal?>> CountAsync(
        DashboardNode node,
        DateOnly from,
        Func<IndicatorEntry, bool> wanted,
        CancellationToken cancellation
    )
    {
        var values = new Dictionary<string, decimal?>();
        foreach (var indicator in catalogue.Entries.Where(wanted))
            values[indicator.Key] =
                SourceOf(indicator.Key) is { } source
                    ? (await source.CountAsync(indicator.Key, node.Path, from, node.Day, cancellation))?.Values.Sum()
                : node.Places.Any(p => p.From <= node.Day && p.To >= from)
                    ? await ValueAsync(indicator.Key, node, from, cancellation)
                : null;
        return values;
    }

    private async Task<decimal?> ValueAsync(string indicator, DashboardNode node, DateOnly from, CancellationToken cancellation)
    {
        switch (indicator)
        {
            case IndicatorKeys.MembersAdmitted:
                return (await history.AdmittedAsync(node, from, node.Day, cancellation)).Values.Sum();
            case IndicatorKeys.NewOrganisations:
                return (await history.FoundedAsync(node, from, node.Day, cancellation)).Values.Sum();
            case IndicatorKeys.NetGrowth:
                return (await members.HeadsAsync(node, cancellation)).Members
                    - (await members.HeadsAsync(node.On(from.AddDays(-1)), cancellation)).Members;
            case "womenPercent":
                var ages = await members.AgesAsync(node, cancellation);
                return Share(ages.Groups.Sum(g => g.Women), ages.Members);
            case "workersPercent":
                return Share(
                    await members.WorkersAsync(node, cancellation),
                    (await members.HeadsAsync(node, cancellation)).Members
                );
            case "averageAge":
                return (await members.AgesAsync(node, cancellation)).AverageAge;
            case "foreignEnterpriseMembersPercent":
                return Share(
                    await members.ForeignAsync(node, cancellation),
                    (await members.HeadsAsync(node, cancellation)).Members
                );
            // Of the whole committee only.
            case IndicatorKeys.RatedGood or IndicatorKeys.NotFulfilling or IndicatorKeys.Studied:
                return node.IsRoot ? Of(await reviews.GetYearAsync(node.Day.Year, 0, 1, cancellation), indicator) : null;
            default:
                throw new InvalidOperationException($"Nobody counts {indicator}.");
        }
    }

    /// <summary>A review that nobody decided yet says nothing.</summary>
    private static decimal? Of(ReviewYearDto review, string indicator) =>
        indicator switch
        {
            IndicatorKeys.RatedGood => review.GoodPercent,
            IndicatorKeys.NotFulfilling => review.Decided == 0 ? null : review.Failing,
            _ => review.StudyPercent,
        };

    private static decimal? Share(int part, int whole) =>
        whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}

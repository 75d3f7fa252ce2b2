using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Organisations.Reviews;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Life;
using Registry.Reports.Targets;

namespace Registry.Reports.Indicators;

/// <summary>
/// Counts indicators from a day to a day at every organisation, through the same queries as the reports; what other modules count,
/// they are asked. Reads as the system.
/// </summary>
internal sealed class IndicatorCounter(
    RegistryDbContext db,
    RegistryClock clock,
    ReportMaker maker,
    DefinitionBook definitions,
    CountedSources counted,
    IReviewAppService reviews,
    IEnumerable<IIndicatorSource> sources
)
{
    private const string Definition = "indicators";

    /// <summary>Numbers of all organisations in a window.</summary>
    public async Task<Sheet> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        (await CountWithTreeAsync(from, to, cancellation)).Sheet;

    /// <summary>The numbers with the tree they were counted in.</summary>
    public async Task<(Sheet Sheet, DatedTree Tree)> CountWithTreeAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        var known = clock.Now;
        var tree = await maker.ReadTreeAsync(known, cancellation);
        var basis = await maker.BasisAsync(from, to, tree, known, cancellation);
        return (await new ReportCounter(db, counted).CountAsync(definitions.Of(Definition, 1), basis, cancellation), tree);
    }

    /// <summary>The value of one indicator at an organisation; null: nothing known.</summary>
    /// <param name="path">Of the organisation in today's tree: other modules count within it.</param>
    public async Task<decimal?> ValueAsync(
        string indicator,
        Sheet sheet,
        Guid node,
        string path,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        if (sources.FirstOrDefault(s => s.Indicators.Contains(indicator)) is { } source)
            return await source.CountAsync(indicator, path, from, to, cancellation);
        if (sheet.Of(node)?.Cells is not { } cells)
            return null;
        return indicator switch
        {
            "netGrowth" => cells["members"] - cells["start"],
            "womenPercent" => Share(cells["women"], cells["members"]),
            "foreignEnterpriseMembersPercent" => Share(cells["foreign"], cells["members"]),
            Term.RatedGood or Term.NotFulfilling or Term.Studied => sheet.IsRoot(node)
                ? Of(await reviews.GetYearAsync(to.Year, 0, 1, cancellation), indicator)
                : null,
            "averageAge" => await AverageAgeAsync(node, to, cancellation),
            _ => cells.TryGetValue(indicator, out var number) ? number : null,
        };
    }

    /// <summary>Of the whole committee; a review that nobody decided yet says nothing.</summary>
    private static decimal? Of(ReviewYearDto review, string indicator) =>
        indicator switch
        {
            Term.RatedGood => review.GoodPercent,
            Term.NotFulfilling => review.Decided == 0 ? null : review.Failing,
            _ => review.StudyPercent,
        };

    private static decimal? Share(int part, int whole) =>
        whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>Mean of full years of age on the day, one decimal.</summary>
    private async Task<decimal?> AverageAgeAsync(Guid node, DateOnly day, CancellationToken cancellation)
    {
        var known = clock.Now;
        var tree = await maker.ReadTreeAsync(known, cancellation);
        var born = await new PersonFacts(db, known, day)
            .MembersOn(day, Criteria.None, withPerson: true)
            .GroupBy(f => new { f.OrganisationId, f.BirthDate })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return Ages.Mean([
            .. born.Where(b => tree.IsBelow(b.Key.OrganisationId, node, day))
                .Select(b => (Ages.On(b.Key.BirthDate, day), b.Count)),
        ]);
    }
}

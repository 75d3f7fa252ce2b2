using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;

namespace Registry.Dashboards.Counting;

/// <summary>What happened by year and month: admissions against their plan, organisations founded and closed.</summary>
internal sealed class HistoryReader(DashboardQueries queries, ITargetBook targets)
{
    /// <summary>Admissions from a day to a day (both inclusive), by day.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, int>> AdmittedAsync(
        DashboardNode node,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    ) =>
        node.Counts is { } counts
            ? counts.Admitted.Where(c => c.Key >= from && c.Key <= to).ToDictionary()
            : await ByDayAsync(queries.Admissions(node, from, to).Select(a => a.On), cancellation);

    /// <summary>Grassroots organisations by the day on which they began, as far as the day looked at.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, int>> FoundedAsync(
        DashboardNode node,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    ) =>
        node.Counts is { } counts
            ? counts.Founded.Where(c => c.Key >= from && c.Key <= to).ToDictionary()
            : await ByDayAsync(queries.Founded(node).Select(p => p.ValidFrom).Where(d => d >= from && d <= to), cancellation);

    /// <summary>Grassroots organisations by the first day on which they were no more, as far as the day looked at.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, int>> ClosedAsync(
        DashboardNode node,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    ) =>
        node.Counts is { } counts
            ? counts.Closed.Where(c => c.Key >= from && c.Key <= to).ToDictionary()
            : await ByDayAsync(queries.Closed(node).Select(p => p.ValidTo).Where(d => d >= from && d <= to), cancellation);

    /// <summary>Grassroots organisations on the day.</summary>
    public async Task<int> StandingAsync(DashboardNode node, CancellationToken cancellation) =>
        node.Counts is { } counts
            ? counts.Growth.Select(y => y.Total).LastOrDefault()
            : await queries.Standing(node).CountAsync(cancellation);

    public async Task<AdmissionHistoryDto> AdmissionsAsync(DashboardNode node, int year, CancellationToken cancellation)
    {
        var first = node.Places.Count == 0 ? node.Day : node.Places[0].From;
        var admitted = await AdmittedAsync(node, first, node.Day, cancellation);
        var counts = admitted.GroupBy(c => (c.Key.Year, c.Key.Month)).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        var planned = await targets.OfYearsAsync(IndicatorKeys.MembersAdmitted, node.Id, node.IsRoot, node.Day, cancellation);
        var years = Years(first.Year, node.Day)
            .Select(y => new AdmissionYearDto(
                y.Year,
                y.From,
                y.To,
                counts.Where(c => c.Key.Year == y.Year).Sum(c => c.Value),
                planned(y.Year)
            ))
            .ToList();
        var months = new List<AdmissionMonthDto>();
        var sum = 0;
        for (var month = new DateOnly(year, 1, 1); month.Year == year && month <= node.Day; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            var last = end < node.Day ? end : node.Day;
            var inMonth = counts.GetValueOrDefault((year, month.Month));
            sum += inMonth;
            months.Add(
                new AdmissionMonthDto(
                    month,
                    last,
                    inMonth,
                    sum,
                    planned(year) is { } plan ? Math.Round(plan * last.DayOfYear / DaysIn(year), 1) : null
                )
            );
        }
        return new AdmissionHistoryDto(year, years, months);
    }

    public async Task<IReadOnlyList<GrowthYearDto>> GrowthAsync(DashboardNode node, CancellationToken cancellation)
    {
        if (node.Counts is { } counts)
            return counts.Growth;
        var began = await ByYearAsync(queries.Began(node).Select(p => p.ValidFrom), cancellation);
        if (began.Count == 0)
            return [];
        var ended = await ByYearAsync(queries.Ended(node).Select(p => p.ValidTo), cancellation);
        var founded = await ByYearAsync(queries.Founded(node).Select(p => p.ValidFrom), cancellation);
        var closed = await ByYearAsync(queries.Closed(node).Select(p => p.ValidTo), cancellation);
        var total = 0;
        var years = new List<GrowthYearDto>();
        foreach (var (year, from, to) in Years(began.Keys.Min(), node.Day))
        {
            total += began.GetValueOrDefault(year) - ended.GetValueOrDefault(year);
            years.Add(new GrowthYearDto(year, from, to, founded.GetValueOrDefault(year), closed.GetValueOrDefault(year), total));
        }
        return years;
    }

    private static Task<Dictionary<int, int>> ByYearAsync(IQueryable<DateOnly> days, CancellationToken cancellation) =>
        days.GroupBy(d => d.Year)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    private static async Task<IReadOnlyDictionary<DateOnly, int>> ByDayAsync(
        IQueryable<DateOnly> days,
        CancellationToken cancellation
    )
    {
        // Not by the day itself: SQLite would read the index of all days in their order, where it has to look at one organisation.
        var counts = await days.GroupBy(d => new
            {
                d.Year,
                d.Month,
                d.Day,
            })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Month,
                g.Key.Day,
                Count = g.Count(),
            })
            .ToListAsync(cancellation);
        return counts.ToDictionary(c => new DateOnly(c.Year, c.Month, c.Day), c => c.Count);
    }

    private static IEnumerable<(int Year, DateOnly From, DateOnly To)> Years(int first, DateOnly last)
    {
        for (var year = first; year <= last.Year; year++)
        {
            var end = new DateOnly(year, 12, 31);
            yield return (year, new DateOnly(year, 1, 1), end < last ? end : last);
        }
    }

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}

using Microsoft.EntityFrameworkCore;
using Registry.Reports.Contracts;
using Registry.Reports.Targets;

namespace Registry.Reports.Dashboards;

/// <summary>What happened by year and month: admissions against their plan, organisations founded and closed.</summary>
internal sealed class HistoryReader(DashboardQueries queries, TargetBook targets)
{
    public async Task<AdmissionHistoryDto> AdmissionsAsync(DashboardNode node, int year, CancellationToken cancellation)
    {
        var first = node.Places.Count == 0 ? node.Day : node.Places[0].From;
        var counts = await queries
            .Admissions(node, first, node.Day)
            .GroupBy(a => new { a.On.Year, a.On.Month })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Month,
                Count = g.Count(),
            })
            .ToListAsync(cancellation);
        var planned = await targets.OfYearsAsync(Term.MembersAdmitted, node.Id, node.IsRoot, cancellation);
        var years = Years(first.Year, node.Day)
            .Select(y => new AdmissionYearDto(
                y.Year,
                y.From,
                y.To,
                counts.Where(c => c.Year == y.Year).Sum(c => c.Count),
                planned(y.Year)
            ))
            .ToList();
        var months = new List<AdmissionMonthDto>();
        var sum = 0;
        for (var month = new DateOnly(year, 1, 1); month.Year == year && month <= node.Day; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            var admitted = counts.Where(c => c.Year == year && c.Month == month.Month).Sum(c => c.Count);
            sum += admitted;
            months.Add(
                new AdmissionMonthDto(
                    month,
                    end < node.Day ? end : node.Day,
                    admitted,
                    sum,
                    planned(year) is { } plan ? Math.Round(plan * end.DayOfYear / DaysIn(year), 1) : null
                )
            );
        }
        return new AdmissionHistoryDto(year, years, months);
    }

    public async Task<IReadOnlyList<GrowthYearDto>> GrowthAsync(DashboardNode node, CancellationToken cancellation)
    {
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

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Targets;

namespace Registry.Reports.Dashboards;

/// <summary>The organisations directly below one, side by side.</summary>
internal sealed class ComparisonReader(RegistryDbContext db, DashboardQueries queries, IHeadCounts headCounts, TargetBook targets)
{
    public async Task<ComparisonDto> ReadAsync(
        DashboardNode node,
        ComparedBy by,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var path = node.Place.Path;
        var level = path.Length + 6;
        var members = await headCounts.BelowAsync(path, node.Day, node.IsToday, cancellation);
        var standing = await ByPathAsync(queries.Standing(node).Select(p => p.Path), level, cancellation);
        var yearStart = new DateOnly(node.Day.Year, 1, 1);
        var admitted = await ByPathAsync(queries.Admissions(node, yearStart, node.Day).Select(a => a.Path), level, cancellation);
        var asked = await targets.SharesAsync(Term.MembersAdmitted, node.Day.Year, node.Id, cancellation);
        var below = await db.Set<PlacementRow>()
            .AsOf(node.Day)
            .Where(p => p.ParentId == node.Id)
            .Join(db.Set<OrganisationRow>(), p => p.OrganisationId, o => o.Id, (p, _) => p)
            .Select(p => new
            {
                p.OrganisationId,
                p.Name,
                p.Path,
            })
            .ToListAsync(cancellation);
        var compared = below
            .Select(p =>
            {
                var target = asked.FirstOrDefault(s => s.OrganisationId == p.OrganisationId)?.Value;
                var done = admitted.GetValueOrDefault(p.Path);
                decimal? percent = target is { } whole and > 0
                    ? Math.Round(100 * done / whole, 1, MidpointRounding.AwayFromZero)
                    : null;
                return new ComparedDto(
                    p.OrganisationId,
                    p.Name,
                    members.GetValueOrDefault(p.Path),
                    standing.GetValueOrDefault(p.Path),
                    done,
                    target,
                    percent
                );
            })
            .OrderByDescending(c => Value(c, by))
            .ThenBy(c => VietnameseText.SortKey(c.OrganisationName), StringComparer.Ordinal)
            .ToList();
        return new ComparisonDto(
            by,
            compared.Count,
            compared.Count == 0 ? 0 : Value(compared[0], by),
            members.GetValueOrDefault(path),
            [.. compared.Skip(skip).Take(take)]
        );
    }

    /// <summary>What an organisation is compared by; where nothing was asked of it, it has reached nothing.</summary>
    public static decimal Value(ComparedDto compared, ComparedBy by) =>
        by switch
        {
            ComparedBy.AdmittedThisYear => compared.AdmittedThisYear,
            ComparedBy.OfTarget => compared.PercentOfTarget ?? 0,
            ComparedBy.Organisations => compared.Organisations,
            _ => compared.Members,
        };

    private static Task<Dictionary<string, int>> ByPathAsync(
        IQueryable<string> paths,
        int level,
        CancellationToken cancellation
    ) =>
        paths
            .GroupBy(p => p.Substring(0, level))
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
}

using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;

namespace Registry.Dashboards.Counting;

/// <summary>
/// Counts the organisations directly below one: together, by their paths. One that moved since the first day had another path before,
/// and is counted by itself.
/// </summary>
internal sealed class BelowReader(
    RegistryDbContext db,
    DashboardNodes nodes,
    DashboardQueries queries,
    MemberReader members,
    HistoryReader history,
    KeptFigures kept,
    IHeadCounts headCounts
)
{
    private sealed record Below(Guid Id, string Name, string Path, bool Moved);

    /// <param name="since">The first day counted; null: of the year.</param>
    public async Task<BelowCounts> ReadAsync(DashboardNode node, DateOnly? since, CancellationToken cancellation)
    {
        var yearStart = new DateOnly(node.Day.Year, 1, 1);
        if (node.Counts is not null && (since is null || since == yearStart))
            return await kept.BelowAsync(node, cancellation);
        var path = node.Place.Path;
        var level = path.Length + 6;
        var first = since ?? yearStart;
        var before = first.AddDays(-1);
        var now = await headCounts.BelowAsync(path, node.Day, node.IsToday, cancellation);
        var then = await headCounts.BelowAsync(path, before, today: false, cancellation);
        var standing = await ByPathAsync(queries.Standing(node).Select(p => p.Path), level, cancellation);
        var admitted = await ByPathAsync(queries.Admissions(node, first, node.Day).Select(a => a.Path), level, cancellation);
        var founded = await ByPathAsync(
            queries.Founded(node).Where(p => p.ValidFrom >= first).Select(p => p.Path),
            level,
            cancellation
        );
        var items = new List<BelowCount>();
        foreach (var below in await PlacesAsync(node, before, cancellation))
        {
            var moved = below.Moved ? await nodes.FindUncountedAsync(node.Day, below.Id, cancellation) : null;
            items.Add(
                new BelowCount(
                    below.Id,
                    below.Name,
                    below.Path,
                    moved is null
                        ? then.GetValueOrDefault(below.Path)
                        : (await members.HeadsAsync(moved.On(before), cancellation)).Members,
                    now.GetValueOrDefault(below.Path),
                    standing.GetValueOrDefault(below.Path),
                    moved is null
                        ? admitted.GetValueOrDefault(below.Path)
                        : (await history.AdmittedAsync(moved, first, node.Day, cancellation)).Values.Sum(),
                    moved is null
                        ? founded.GetValueOrDefault(below.Path)
                        : (await history.FoundedAsync(moved, first, node.Day, cancellation)).Values.Sum()
                )
            );
        }
        return new BelowCounts(
            now.GetValueOrDefault(path),
            [.. items.OrderBy(i => VietnameseText.SortKey(i.Name), StringComparer.Ordinal)]
        );
    }

    private async Task<List<Below>> PlacesAsync(DashboardNode node, DateOnly before, CancellationToken cancellation)
    {
        var places = db.Set<PlacementRow>().Where(p => p.KnownTo == TwoClocks.Always);
        return await db.Set<PlacementRow>()
            .AsOf(node.Day)
            .Where(p => p.ParentId == node.Id)
            .Join(db.Set<OrganisationRow>(), p => p.OrganisationId, o => o.Id, (p, _) => p)
            .Select(p => new Below(
                p.OrganisationId,
                p.Name,
                p.Path,
                places.Any(q =>
                    q.OrganisationId == p.OrganisationId && q.ValidTo > before && q.ValidFrom <= node.Day && q.Path != p.Path
                )
            ))
            .ToListAsync(cancellation);
    }

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

using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.Planning.Integration;

namespace Registry.Dashboards.Keeping;

/// <summary>Counts large organisations ahead of time, part by part as the pages would. Reads as the system.</summary>
internal sealed class FigureService(
    RegistryDbContext db,
    RegistryClock clock,
    KeptFigures kept,
    DashboardNodes nodes,
    MemberReader members,
    HistoryReader history,
    FunnelReader funnel,
    BelowReader below,
    IndicatorCounter indicators,
    ITargetBook targets
) : IFigureService
{
    /// <summary>What nobody had counted again for so long is thrown away.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<int> KeepAllAsync(CancellationToken cancellation)
    {
        var old = clock.Now - Kept;
        await db.Set<KeptCounts>().Where(k => k.KnownAt < old).ExecuteDeleteAsync(cancellation);
        var candidates = await db.Set<OrganisationRow>()
            .Where(o => o.Type == OrganisationType.UpperCommittee)
            .OrderBy(o => o.OrganisationPath)
            .Select(o => o.Id)
            .ToListAsync(cancellation);
        var count = 0;
        foreach (var organisation in candidates)
            count += await KeepAsync(organisation, clock.Today, cancellation) ? 1 : 0;
        return count;
    }

    /// <summary>Counts an organisation, unless it is not large or was counted just now.</summary>
    /// <returns>Whether its figures are kept.</returns>
    public async Task<bool> KeepAsync(Guid organisation, DateOnly day, CancellationToken cancellation)
    {
        var node = await nodes.FindUncountedAsync(day, organisation, cancellation);
        var row = await db.Set<KeptCounts>()
            .FirstOrDefaultAsync(k => k.OrganisationId == organisation && k.Day == day, cancellation);
        if (!await kept.IsLargeAsync(node.Path, cancellation))
        {
            await db.Set<KeptCounts>().Where(k => k.OrganisationId == organisation).ExecuteDeleteAsync(cancellation);
            return false;
        }
        if (row is { Shape: KeptCounts.CurrentShape } && kept.IsFresh(row.KnownAt))
            return true;
        var counts = await CountAsync(node, cancellation);
        if (row is null)
            db.Add(row = new KeptCounts(organisation, day));
        row.Keep(counts, await below.ReadAsync(node, null, cancellation));
        db.AuditRows = false;
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<NodeCounts> CountAsync(DashboardNode node, CancellationToken cancellation)
    {
        var counts = new NodeCounts(
            node.Day,
            clock.Now,
            await members.HeadsAsync(node, cancellation),
            await members.AgesAsync(node, cancellation),
            await members.ZonesAsync(node, cancellation),
            await history.AdmittedAsync(node, DateOnly.MinValue, node.Day, cancellation),
            await history.FoundedAsync(node, DateOnly.MinValue, node.Day, cancellation),
            await history.ClosedAsync(node, DateOnly.MinValue, node.Day, cancellation),
            await history.GrowthAsync(node, cancellation),
            await funnel.ReadAsync(node, cancellation),
            IndicatorCounter.Nothing,
            IndicatorCounter.Nothing
        );
        // What the indicators have in common with the pictures is not counted again.
        var counted = node with
        {
            Counts = counts,
        };
        var term = await targets.TermAtAsync(node.Day, cancellation);
        return counts with
        {
            Year = await indicators.OfYearAsync(counted, cancellation),
            OfTerm = term is null ? IndicatorCounter.Nothing : await indicators.SinceAsync(counted, term.From, cancellation),
        };
    }
}

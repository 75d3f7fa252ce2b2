using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Dashboards.Figures;

/// <summary>Which organisations are too large to be counted while somebody waits, and what was last counted there.</summary>
internal sealed class KeptFigures(
    RegistryDbContext db,
    RegistryClock clock,
    IConfiguration configuration,
    IRecountRequests requests
)
{
    /// <summary>Organisations in the subtree from which on its figures are kept.</summary>
    private int KeptFrom => configuration.GetValue("Registry:Figures:KeptFrom", 2000);

    /// <summary>Older ones are counted again when somebody looks at them, who still sees the older ones.</summary>
    private TimeSpan Fresh => TimeSpan.FromMinutes(configuration.GetValue("Registry:Figures:FreshMinutes", 15));

    /// <summary>What was counted for the day looked at, or for the day before while today's are not there yet; null: nothing, count now.</summary>
    public async Task<NodeCounts?> FindAsync(DashboardNode node, CancellationToken cancellation)
    {
        var first = node.IsToday ? node.Day.AddDays(-1) : node.Day;
        var counts = await Of(node.Id)
            .Where(k => k.Day >= first && k.Day <= node.Day)
            .OrderByDescending(k => k.Day)
            .Select(k => k.Counts)
            .FirstOrDefaultAsync(cancellation);
        if (counts is null && !await IsLargeAsync(node.Path, cancellation))
            return null;
        var kept = counts is null ? null : JsonSerializer.Deserialize<NodeCounts>(counts);
        if (kept is null || kept.Day != node.Day || !IsFresh(kept.KnownAt))
            requests.Ask(node.Id, node.Day, Fresh);
        return kept;
    }

    /// <summary>The organisations below, where <see cref="FindAsync"/> found what was counted.</summary>
    public async Task<BelowCounts> BelowAsync(DashboardNode node, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<BelowCounts>(
            await Of(node.Id).Where(k => k.Day == node.Day).Select(k => k.CountsBelow).SingleAsync(cancellation)
        )!;

    /// <param name="path">In today's tree.</param>
    public Task<bool> IsLargeAsync(string path, CancellationToken cancellation)
    {
        var end = path + "~";
        return db.Set<OrganisationRow>()
            .Where(o => string.Compare(o.OrganisationPath, path) >= 0 && string.Compare(o.OrganisationPath, end) < 0)
            .OrderBy(o => o.OrganisationPath)
            .Skip(KeptFrom - 1)
            .AnyAsync(cancellation);
    }

    public bool IsFresh(DateTime knownAt) => clock.Now - knownAt < Fresh;

    private IQueryable<KeptCounts> Of(Guid organisation) =>
        db.Set<KeptCounts>().Where(k => k.OrganisationId == organisation && k.Shape == KeptCounts.CurrentShape).AsNoTracking();
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Dashboards.Figures;

/// <summary>Finds the organisation of a dashboard within the user's subtrees.</summary>
internal sealed class DashboardNodes(RegistryDbContext db, ICurrentUser user, RegistryClock clock, KeptFigures kept)
{
    /// <summary>With what was counted before, where it is large. Its day is then that of the figures.</summary>
    /// <exception cref="BusinessException">404: not in scope. 422: a day to come.</exception>
    public async Task<DashboardNode> FindAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation) =>
        await WithCountsAsync(await FindUncountedAsync(asOf, organisationId, cancellation), cancellation);

    /// <summary>The topmost organisations of the user's subtrees: each member and organisation in scope is in one of them.</summary>
    public async Task<IReadOnlyList<DashboardNode>> TopmostAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        var paths = user.Scope.ToList();
        var topmost = await db.Set<OrganisationRow>()
            .Where(o =>
                paths.Contains(o.OrganisationPath) || (paths.Contains("") && !EF.Functions.Like(o.OrganisationPath, "%.%"))
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var nodes = new List<DashboardNode>();
        foreach (var organisation in topmost)
            nodes.Add(await WithCountsAsync(await PlaceAsync(organisation, asOf, cancellation), cancellation));
        return nodes;
    }

    /// <exception cref="BusinessException">404: not in scope.</exception>
    public async Task<DashboardNode> FindUncountedAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation) =>
        await PlaceAsync(await db.FindOrganisationAsync(organisationId, cancellation), asOf, cancellation);

    private async Task<DashboardNode> WithCountsAsync(DashboardNode node, CancellationToken cancellation) =>
        await kept.FindAsync(node, cancellation) is not { } counts ? node
        : counts.Day == node.Day ? node with { Counts = counts }
        : node.On(counts.Day) with { Counts = counts };

    private async Task<DashboardNode> PlaceAsync(OrganisationRow organisation, DateOnly? asOf, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        // Nothing is known of a day to come: members would only have grown older.
        new Check()
            .That(day <= clock.Today, "asOf", "Registry:FutureDate", day, clock.Today)
            .ThrowIfAny();
        var places = await db.Set<PlacementRow>()
            .Where(p => p.OrganisationId == organisation.Id && p.KnownTo == TwoClocks.Always)
            .OrderBy(p => p.ValidFrom)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var then = places.Find(p => p.ValidFrom <= day && p.ValidTo > day);
        return new DashboardNode(
            organisation.Id,
            then?.Name ?? organisation.Name,
            then?.Type ?? organisation.Type,
            organisation.OrganisationPath,
            day,
            day == clock.Today,
            [.. places.Select(p => new NodePlace(p.Path, p.ValidFrom, p.ValidTo))]
        );
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Reports.Counting;

namespace Registry.Reports.Dashboards;

/// <summary>Where an organisation stood, from a day to a day (exclusive): its path is a range of all below it then.</summary>
internal sealed record NodePlace(string Path, DateOnly From, DateOnly To)
{
    /// <summary>End of the range of paths.</summary>
    public string End => Path + "~";
}

/// <summary>The organisation a dashboard is of, with every place it has had in the tree.</summary>
/// <param name="Path">In today's tree.</param>
internal sealed record DashboardNode(
    Guid Id,
    string Name,
    OrganisationType Type,
    string Path,
    DateOnly Day,
    bool IsToday,
    IReadOnlyList<NodePlace> Places
)
{
    /// <summary>The top of the tree: whoever sees it sees everything.</summary>
    public bool IsRoot => !Path.Contains('.', StringComparison.Ordinal);

    /// <summary>Where it stood on the day looked at; an empty range where it was not there.</summary>
    public NodePlace Place => Places.FirstOrDefault(p => p.From <= Day && p.To > Day) ?? new NodePlace("~", Day, Day);
}

/// <summary>Finds the organisation of a dashboard within the user's subtrees.</summary>
internal sealed class DashboardNodes(RegistryDbContext db, RegistryClock clock)
{
    /// <exception cref="BusinessException">404: not in scope.</exception>
    public async Task<DashboardNode> FindAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        var organisation = await db.FindOrganisationAsync(organisationId, cancellation);
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

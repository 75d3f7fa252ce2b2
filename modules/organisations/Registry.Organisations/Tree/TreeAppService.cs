using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Tree;

internal sealed class TreeAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, IHeadCounts headCounts)
    : ITreeAppService
{
    private const int MaxTake = 500;
    private const int MaxHits = 50;

    public async Task<Page<TreeNodeDto>> GetChildrenAsync(
        Guid? parentId,
        DateOnly? asOf,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var day = asOf ?? clock.Today;
        var nodes = parentId is { } id ? Nodes(day).Where(n => n.Placement.ParentId == id) : Tops(day);
        var total = await nodes.CountAsync(cancellation);
        var page = nodes
            .OrderBy(n => n.Organisation.SortKey)
            .ThenBy(n => n.Organisation.Id)
            .Skip(Math.Max(0, skip))
            .Take(Math.Clamp(take, 1, MaxTake));
        return new Page<TreeNodeDto>(await ReadAsync(page, day, cancellation), total);
    }

    public async Task<IReadOnlyList<TreeNodeDto>> GetWayAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var day = asOf ?? clock.Today;
        var path = await Nodes(day)
            .Where(n => n.Organisation.Id == id)
            .Select(n => n.Placement.Path)
            .SingleOrDefaultAsync(cancellation);
        if (path is null)
            return [];
        var paths = Enumerable.Range(0, (path.Length / 6) + 1).Select(i => path[..((i * 6) + 5)]).ToList();
        return await ReadAsync(
            Nodes(day).Where(n => paths.Contains(n.Placement.Path)).OrderBy(n => n.Placement.Path),
            day,
            cancellation
        );
    }

    public async Task<IReadOnlyList<TreeNodeDto>> SearchAsync(string? text, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var day = asOf ?? clock.Today;
        var search = VietnameseText.SearchName(VietnameseText.Clean(text) ?? "");
        var hits = Nodes(day).Where(n => n.Organisation.SearchName.Contains(search)).OrderBy(n => n.Placement.Path).Take(MaxHits);
        return await ReadAsync(hits, day, cancellation);
    }

    public async Task<MembersBelowDto> GetMembersAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var day = asOf ?? clock.Today;
        var path = await Nodes(day)
            .Where(n => n.Organisation.Id == id)
            .Select(n => n.Placement.Path)
            .SingleOrDefaultAsync(cancellation);
        if (path is null)
            return new MembersBelowDto(0, 0, new Dictionary<Guid, int>());
        var counts = await headCounts.BelowAsync(path, day, today: day == clock.Today, cancellation);
        var below = await Nodes(day)
            .Where(n => n.Placement.ParentId == id)
            .ToDictionaryAsync(n => n.Placement.Path, n => n.Organisation.Id, cancellation);
        return new MembersBelowDto(
            counts.Values.Sum(),
            counts.GetValueOrDefault(path),
            counts.Where(c => below.ContainsKey(c.Key)).ToDictionary(c => below[c.Key], c => c.Value)
        );
    }

    /// <summary>The user's subtrees begin where a grant says, or at the root.</summary>
    private IQueryable<Node> Tops(DateOnly day)
    {
        var tops = user.Scope.Select(s => s.Length == 0 ? OrganisationPaths.Root : s).ToList();
        return Nodes(day).Where(n => tops.Contains(n.Organisation.OrganisationPath));
    }

    private IQueryable<Node> Nodes(DateOnly day) =>
        from placement in db.Set<OrganisationPlacement>().AsOf(day)
        join organisation in db.Set<Organisation>() on placement.OrganisationId equals organisation.Id
        select new Node { Placement = placement, Organisation = organisation };

    private async Task<List<TreeNodeDto>> ReadAsync(IQueryable<Node> nodes, DateOnly day, CancellationToken cancellation)
    {
        var placements = db.Set<OrganisationPlacement>().AsOf(day);
        return await nodes
            .Select(n => new TreeNodeDto(
                n.Organisation.Id,
                n.Placement.ParentId,
                db.Set<Organisation>().Where(o => o.Id == n.Placement.ParentId).Select(o => o.Name).FirstOrDefault(),
                n.Placement.Name,
                n.Placement.Type,
                n.Placement.Path,
                placements.Any(p => p.ParentId == n.Organisation.Id)
            ))
            .ToListAsync(cancellation);
    }

    private sealed class Node
    {
        public required OrganisationPlacement Placement { get; init; }
        public required Organisation Organisation { get; init; }
    }
}

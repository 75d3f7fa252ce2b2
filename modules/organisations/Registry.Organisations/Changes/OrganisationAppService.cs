using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

internal sealed class OrganisationAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IHeadCounts headCounts,
    TreeChangeService treeChanges,
    TypeRules types,
    MergeChange merges,
    OrganisationReader reader
) : IOrganisationAppService
{
    public async Task<IReadOnlyList<OrganisationNodeDto>> GetTreeAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var day = asOf ?? clock.Today;
        var placements = await (
            from placement in db.Set<OrganisationPlacement>().AsOf(day)
            join organisation in db.Set<Organisation>() on placement.OrganisationId equals organisation.Id
            select new { placement, organisation.SortKey }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var own = await headCounts.ByOrganisationAsync(day, cancellation);
        var byParent = placements.OrderBy(p => p.SortKey, StringComparer.Ordinal).ToLookup(p => p.placement.ParentId);
        var visible = placements.Select(p => p.placement.OrganisationId).ToHashSet();
        var nodes = new List<OrganisationNodeDto>(placements.Count);
        foreach (var root in placements.Where(p => p.placement.ParentId is not { } parent || !visible.Contains(parent)))
            Append(root.placement, 0);
        return nodes;

        int Append(OrganisationPlacement p, int depth)
        {
            var index = nodes.Count;
            nodes.Add(new(p.OrganisationId, p.ParentId, p.Name, p.Type, p.Path, depth, 0));
            var members =
                own.GetValueOrDefault(p.OrganisationId) + byParent[p.OrganisationId].Sum(c => Append(c.placement, depth + 1));
            nodes[index] = nodes[index] with { Members = members };
            return members;
        }
    }

    public async Task<OrganisationDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        return await reader.ReadAsync(id, asOf ?? clock.Today, cancellation);
    }

    public Task<OrganisationDto> EstablishAsync(EstablishOrganisationInput input, CancellationToken cancellation) =>
        treeChanges.ChangeAsync(
            async () =>
            {
                var organisation = await EstablishedAsync(input, cancellation);
                db.Add(organisation);
                await db.SaveChangesAsync(cancellation);
                return await reader.ReadAsync(organisation.Id, clock.Today, cancellation);
            },
            cancellation
        );

    private async Task<Organisation> EstablishedAsync(EstablishOrganisationInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var name = check.Text("name", input.Name, OrganisationConfiguration.MaxName);
        var parent = await treeChanges.FindAsync(input.ParentId, cancellation);
        check.That(input.ParentId is not null, "parentId", "Registry:Required");
        check.That(input.ParentId is null || parent is not null, "parentId", "Organisations:Unknown");
        check.That(input.Type is not null, "type", "Registry:Required");
        check.That(parent?.ClosedOn is null, "parentId", "Organisations:Closed", parent?.Name, parent?.ClosedOn);
        var paper = new DecisionInput(input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
        var entry = treeChanges.ReadEntry(check, "establishedOn", input.EstablishedOn, paper);
        var book = await types.LoadAsync(cancellation);
        check.That(
            parent is null
                || input.Type is not { } type
                || book.MayContain(parent.Type, type, input.EstablishedOn ?? clock.Today),
            "type",
            "Organisations:TypeNotBelowParent"
        );
        check.That(
            parent is null || entry.EffectiveOn >= parent.EstablishedOn,
            "establishedOn",
            "Organisations:BeforeParent",
            parent?.EstablishedOn
        );
        var enterprise = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == input.EnterpriseId, cancellation);
        check.That(input.EnterpriseId is null || enterprise is not null, "enterpriseId", "Organisations:UnknownEnterprise");
        await treeChanges.CheckNameAsync(check, "name", input.ParentId, name, null, cancellation);
        check.ThrowIfAny();
        var path = $"{parent!.OrganisationPath}.{await treeChanges.NextCodeAsync(parent.Id, cancellation)}";
        return Organisation.Establish(Guid.CreateVersion7(), parent, path, name!, input.Type!.Value, enterprise, entry);
    }

    public Task<OrganisationDto> RenameAsync(Guid id, RenameOrganisationInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async organisation =>
            {
                var check = new Check();
                var name = check.Text("name", input.Name, OrganisationConfiguration.MaxName);
                var paper = new DecisionInput(input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
                var entry = treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, paper, Guid.CreateVersion7());
                TreeChangeService.CheckAfterLast(check, "effectiveOn", organisation, entry);
                check.ThrowIfAny();
                organisation.Rename(name!, entry, await treeChanges.ParentsAsync([organisation], cancellation));
                await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    public Task<OrganisationDto> CloseAsync(Guid id, CloseOrganisationInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async organisation =>
            {
                var check = new Check();
                var reason = check.Text("reason", input.Reason, 1000);
                var paper = new DecisionInput(input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
                var entry = treeChanges.ReadEntry(check, "closedOn", input.ClosedOn, paper, Guid.CreateVersion7());
                TreeChangeService.CheckAfterLast(check, "closedOn", organisation, entry);
                var open = await treeChanges.CountBelowAsync(id, entry.EffectiveOn, cancellation);
                check.That(open == 0, "closedOn", "Organisations:ChildrenOpen", open);
                var membersTo = await treeChanges.FindAsync(input.MembersTo, cancellation);
                check.That(input.MembersTo is null || membersTo is not null, "membersTo", "Organisations:Unknown");
                check.ThrowIfAny();
                await merges.DissolveAsync(organisation, membersTo, reason!, entry, cancellation);
            },
            cancellation
        );

    private Task<OrganisationDto> ChangeAsync(
        Guid id,
        StampedInput input,
        Func<Organisation, Task> change,
        CancellationToken cancellation
    ) =>
        treeChanges.ChangeAsync(
            async () =>
            {
                await change(await treeChanges.LoadAsync(id, input, o => reader.ReadAsync(o, clock.Today), cancellation));
                return await reader.ReadAsync(id, clock.Today, cancellation);
            },
            cancellation
        );
}

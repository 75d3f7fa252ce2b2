using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Tree;

internal sealed class OrganisationAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IMapper mapper,
    IHeadCounts headCounts
) : IOrganisationAppService
{
    public async Task<IReadOnlyList<OrganisationNodeDto>> GetTreeAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        user.Require(OrganisationsPermissions.View);
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
        user.Require(OrganisationsPermissions.View);
        return await ReadAsync(id, asOf ?? clock.Today, cancellation);
    }

    public async Task<OrganisationDto> EstablishAsync(EstablishOrganisationInput input, CancellationToken cancellation)
    {
        user.Require(OrganisationsPermissions.Manage);
        var check = new Check();
        var name = check.Text("name", input.Name, OrganisationConfiguration.MaxName);
        var parent = await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == input.ParentId, cancellation);
        check.That(input.ParentId is not null, "parentId", "Registry:Required");
        check.That(input.ParentId is null || parent is not null, "parentId", "Organisations:Unknown");
        check.That(input.Type is not null, "type", "Registry:Required");
        check.That(parent?.ClosedOn is null, "parentId", "Organisations:Closed", parent?.Name, parent?.ClosedOn);
        check.That(
            parent is null || input.Type is not { } type || Organisation.MayContain(parent.Type, type),
            "type",
            "Organisations:TypeNotBelowParent"
        );
        var entry = CheckEntry(
            check,
            "establishedOn",
            input.EstablishedOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        check.That(
            parent is null || entry.EffectiveOn >= parent.EstablishedOn,
            "establishedOn",
            "Organisations:BeforeParent",
            parent?.EstablishedOn
        );
        var enterprise = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == input.EnterpriseId, cancellation);
        check.That(input.EnterpriseId is null || enterprise is not null, "enterpriseId", "Organisations:UnknownEnterprise");
        check.That(
            !await db.Set<Organisation>()
                .AnyAsync(o => o.ParentId == input.ParentId && o.Name == name && o.ClosedOn == null, cancellation),
            "name",
            "Organisations:NameTaken"
        );
        check.ThrowIfAny();
        var path = await NextPathAsync(parent!, cancellation);
        var organisation = Organisation.Establish(
            Guid.CreateVersion7(),
            parent,
            path,
            name!,
            input.Type!.Value,
            enterprise,
            entry
        );
        db.Add(organisation);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(organisation.Id, clock.Today, cancellation);
    }

    public async Task<OrganisationDto> RenameAsync(Guid id, RenameOrganisationInput input, CancellationToken cancellation)
    {
        var organisation = await LoadAsync(id, input, cancellation);
        var check = new Check();
        var name = check.Text("name", input.Name, OrganisationConfiguration.MaxName);
        var entry = CheckEntry(
            check,
            "effectiveOn",
            input.EffectiveOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        CheckAfterLast(check, "effectiveOn", organisation, entry);
        check.ThrowIfAny();
        organisation.Rename(name!, entry);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(id, clock.Today, cancellation);
    }

    public async Task<OrganisationDto> CloseAsync(Guid id, CloseOrganisationInput input, CancellationToken cancellation)
    {
        var organisation = await LoadAsync(id, input, cancellation);
        var check = new Check();
        var reason = check.Text("reason", input.Reason, 1000);
        var entry = CheckEntry(check, "closedOn", input.ClosedOn, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
        CheckAfterLast(check, "closedOn", organisation, entry);
        var open = await db.Set<Organisation>()
            .CountAsync(o => o.ParentId == id && (o.ClosedOn == null || o.ClosedOn > entry.EffectiveOn), cancellation);
        check.That(open == 0, "closedOn", "Organisations:ChildrenOpen", open);
        check.ThrowIfAny();
        organisation.Close(reason!, entry);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(id, clock.Today, cancellation);
    }

    private async Task<Organisation> LoadAsync(Guid id, StampedInput input, CancellationToken cancellation)
    {
        user.Require(OrganisationsPermissions.Manage);
        var organisation =
            await db.Set<Organisation>()
                .Include(o => o.Events)
                .Include(o => o.Placements)
                .AsSplitQuery()
                .SingleOrDefaultAsync(o => o.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        db.Expect(organisation, input.Stamp);
        if (organisation.Stamp != input.Stamp)
            throw BusinessException.Stale(await ReadAsync(id, clock.Today, cancellation));
        return organisation;
    }

    private Entry CheckEntry(Check check, string field, DateOnly? on, string? number, DateOnly? date, string? issuer)
    {
        var effectiveOn = check.Past(field, on, clock.Today);
        var decision = new Decision(
            check.Text("decisionNumber", number, 50) ?? "",
            check.Past("decisionDate", date, clock.Today),
            check.Text("decisionIssuer", issuer, 200) ?? ""
        );
        check.That(on is null || date is null || date <= on, "decisionDate", "Organisations:DecisionAfterEffect", date, on);
        return new Entry(effectiveOn, clock.Now, user.Name, decision);
    }

    private static void CheckAfterLast(Check check, string field, Organisation organisation, Entry entry)
    {
        var last = organisation.Events.Max(e => e.EffectiveOn);
        check.That(entry.EffectiveOn > last, field, "Organisations:NotAfterLastEvent", last);
    }

    private async Task<string> NextPathAsync(Organisation parent, CancellationToken cancellation)
    {
        var last = await db.Set<Organisation>()
            .Where(o => o.ParentId == parent.Id)
            .MaxAsync(o => o.OrganisationPath, cancellation);
        return OrganisationPaths.Next(parent.OrganisationPath, last);
    }

    private async Task<OrganisationDto> ReadAsync(Guid id, DateOnly day, CancellationToken cancellation)
    {
        var o =
            await db.Set<Organisation>()
                .Include(x => x.Events)
                .Include(x => x.Enterprise!.Zone)
                .AsNoTracking()
                .SingleOrDefaultAsync(x => x.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var then = await db.Set<OrganisationPlacement>()
            .AsOf(day)
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.OrganisationId == id, cancellation);
        var parentId = then is null ? o.ParentId : then.ParentId;
        var parent = await db.Set<Organisation>()
            .Where(p => p.Id == parentId)
            .Select(p => p.Name)
            .SingleOrDefaultAsync(cancellation);
        var count = await headCounts.OfSubtreeAsync(then?.Path ?? o.OrganisationPath, day, cancellation);
        return new OrganisationDto(
            o.Id,
            parent is null ? null : parentId,
            parent,
            then?.Name ?? o.Name,
            then?.Type ?? o.Type,
            o.OrganisationPath,
            o.EstablishedOn,
            o.ClosedOn,
            o.Enterprise?.Name,
            o.Enterprise?.TaxCode,
            o.Enterprise?.Ownership,
            o.Enterprise?.Zone.Name,
            o.Stamp,
            count,
            mapper.Map<List<OrganisationEventDto>>(
                o.Events.OrderByDescending(e => e.EffectiveOn).ThenByDescending(e => e.RecordedAt)
            )
        );
    }
}

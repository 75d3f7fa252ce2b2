using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>Organisations that leave the registry and come into it.</summary>
internal sealed class BorderChange(RegistryDbContext db, TreeChangeService treeChanges, TypeRules types)
{
    private const string Note = "Bàn giao tổ chức đảng";

    /// <summary>With everything below it, the lowest first, and everybody in it.</summary>
    public async Task HandOverAsync(Organisation organisation, HandOverInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var entry = treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, input.Decision, Guid.CreateVersion7());
        var to = check.Text("to", input.To, OrganisationConfiguration.MaxName);
        check.That(
            organisation.ClosedOn is null,
            "effectiveOn",
            "Organisations:Closed",
            organisation.Name,
            organisation.ClosedOn
        );
        check.That(organisation.ParentId is not null, "effectiveOn", "Organisations:RootStays");
        var all = await SubtreeAsync(organisation, entry.EffectiveOn, cancellation);
        foreach (var one in all)
            TreeChangeService.CheckAfterLast(check, "effectiveOn", one, entry);
        check.ThrowIfAny();
        foreach (var one in all)
            one.Carry(null, null, entry, $"{Note}: {to}");
        db.Add(new OrganisationLineage(LineageKind.HandedOver, entry, (organisation.Id, organisation.Name), (null, to!)));
        await db.SaveChangesAsync(cancellation);
        foreach (var one in all)
            one.End(OrganisationEventKind.HandedOver, to, entry, await treeChanges.ParentsAsync([one], cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<List<Organisation>> SubtreeAsync(Organisation top, DateOnly on, CancellationToken cancellation)
    {
        var (low, high) = (top.OrganisationPath, top.OrganisationPath + "~");
        return await db.Set<Organisation>()
            .Include(o => o.Events)
            .Include(o => o.Placements)
            .AsSplitQuery()
            .Where(o => string.Compare(o.OrganisationPath, low) >= 0 && string.Compare(o.OrganisationPath, high) < 0)
            .Where(o => o.ClosedOn == null || o.ClosedOn > on)
            .OrderByDescending(o => o.OrganisationPath)
            .ToListAsync(cancellation);
    }

    /// <returns>The organisation that is now here.</returns>
    public async Task<Guid> ReceiveAsync(ReceiveOrganisationInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var entry = treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, input.Decision, Guid.CreateVersion7());
        var name = check.Text("name", input.Name, OrganisationConfiguration.MaxName);
        var from = check.Text("from", input.From, OrganisationConfiguration.MaxName);
        var parent = await treeChanges.FindAsync(input.ParentId, cancellation);
        check.That(input.ParentId is not null, "parentId", "Registry:Required");
        check.That(input.ParentId is null || parent is not null, "parentId", "Organisations:Unknown");
        check.That(input.Type is not null, "type", "Registry:Required");
        var enterprise = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == input.EnterpriseId, cancellation);
        check.That(input.EnterpriseId is null || enterprise is not null, "enterpriseId", "Organisations:UnknownEnterprise");
        if (parent is not null && input.Type is { } type)
        {
            var book = await types.LoadAsync(cancellation);
            check.That(parent.ClosedOn is null, "parentId", "Organisations:Closed", parent.Name, parent.ClosedOn);
            check.That(book.MayContain(parent.Type, type, entry.EffectiveOn), "type", "Organisations:TypeNotBelowParent");
            check.That(
                entry.EffectiveOn >= parent.EstablishedOn,
                "effectiveOn",
                "Organisations:BeforeParent",
                parent.EstablishedOn
            );
            await treeChanges.CheckNameAsync(check, "name", parent.Id, name, null, cancellation);
        }
        check.ThrowIfAny();
        var path = $"{parent!.OrganisationPath}.{await treeChanges.NextCodeAsync(parent.Id, cancellation)}";
        var received = Organisation.Establish(
            Guid.CreateVersion7(),
            parent,
            path,
            name!,
            input.Type!.Value,
            enterprise,
            entry,
            OrganisationEventKind.Received
        );
        db.Add(received);
        db.Add(new OrganisationLineage(LineageKind.Received, entry, (null, from!), (received.Id, received.Name)));
        await db.SaveChangesAsync(cancellation);
        return received.Id;
    }
}

using Registry.Kernel;
using Registry.Organisations.Events;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

/// <summary>Several organisations become one, or one ends and its members go to another.</summary>
internal sealed class MergeChange(RegistryDbContext db, TreeChangeService treeChanges, SubtreeMover mover, TypeRules types)
{
    private const string Note = "Sáp nhập tổ chức đảng";

    /// <returns>The one that goes on.</returns>
    public async Task<Guid> MergeAsync(MergeOrganisationsInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var entry = treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, input.Decision, Guid.CreateVersion7());
        var ids = (input.Ids ?? []).Distinct().ToList();
        var all = await treeChanges.FindAsync(ids, cancellation);
        var name = check.Text("newName", input.NewName, OrganisationConfiguration.MaxName, required: input.IntoId is null);
        var reason = check.Text("reason", input.Reason, 1000);
        check.That(ids.Count >= 2, "ids", "Organisations:TwoToMerge");
        check.That(all.Count == ids.Count, "ids", "Organisations:Unknown");
        check.That(input.IntoId is not { } into || ids.Contains(into), "intoId", "Organisations:IntoOneOfThem");
        check.That(input.IntoId is null || name is null, "newName", "Organisations:IntoOrNew");
        check.ThrowIfAny();
        await types.LoadAsync(cancellation);
        Check(check, all, entry, anew: input.IntoId is null);
        if (name is not null)
            await treeChanges.CheckNameAsync(check, "newName", all[0].ParentId, name, null, cancellation);
        check.ThrowIfAny();
        var successor = input.IntoId is { } one
            ? all.Single(o => o.Id == one)
            : await EstablishAsync(all[0], name!, all[0].Type, entry, 0, cancellation);
        foreach (var predecessor in all.Where(o => o.Id != successor.Id))
            await JoinAsync(predecessor, successor, reason!, entry, cancellation);
        return successor.Id;
    }

    private void Check(Check check, List<Organisation> all, Entry entry, bool anew)
    {
        var on = entry.EffectiveOn;
        foreach (var organisation in all)
        {
            check.That(organisation.ClosedOn is null, "ids", "Organisations:Closed", organisation.Name, organisation.ClosedOn);
            check.That(organisation.ParentId is not null, "ids", "Organisations:RootStays");
            TreeChangeService.CheckAfterLast(check, "effectiveOn", organisation, entry);
        }
        check.That(types.SameLevel(all.Select(o => o.Type), on), "ids", "Organisations:AcrossLevels");
        check.That(all.DistinctBy(o => types.HoldsMembers(o.Type, on)).Count() == 1, "ids", "Organisations:AcrossKinds");
        check.That(!anew || all.DistinctBy(o => o.ParentId).Count() == 1, "ids", "Organisations:DifferentParents");
    }

    /// <summary>A new organisation beside another one, saved.</summary>
    public async Task<Organisation> EstablishAsync(
        Organisation beside,
        string name,
        OrganisationType type,
        Entry entry,
        int given,
        CancellationToken cancellation
    )
    {
        var parent = (await treeChanges.FindAsync(beside.ParentId, cancellation))!;
        var code = await treeChanges.NextCodeAsync(parent.Id, cancellation, given);
        var path = $"{parent.OrganisationPath}.{code}";
        var made = Organisation.Establish(Guid.CreateVersion7(), parent, path, name, type, beside.Enterprise, entry);
        db.Add(made);
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    private async Task JoinAsync(
        Organisation predecessor,
        Organisation successor,
        string reason,
        Entry entry,
        CancellationToken cancellation
    )
    {
        foreach (var child in await treeChanges.BelowAsync(predecessor.Id, entry.EffectiveOn, cancellation))
            await TakeBelowAsync(child, successor, entry, cancellation);
        predecessor.Carry(
            To(successor, await ParentOfAsync(successor, cancellation)),
            null,
            entry,
            $"{Note}: {predecessor.Name}"
        );
        db.Add(
            new OrganisationLineage(LineageKind.Merged, entry, (predecessor.Id, predecessor.Name), (successor.Id, successor.Name))
        );
        await db.SaveChangesAsync(cancellation);
        predecessor.End(OrganisationEventKind.Merged, reason, entry, await treeChanges.ParentsAsync([predecessor], cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>An organisation below one that ends or is divided goes below another.</summary>
    public async Task TakeBelowAsync(Organisation child, Organisation parent, Entry entry, CancellationToken cancellation)
    {
        var check = new Check();
        TreeChangeService.CheckAfterLast(check, "effectiveOn", child, entry);
        check.ThrowIfAny();
        var before = SubtreeMover.Of(child);
        var code = await treeChanges.NextCodeAsync(parent.Id, cancellation);
        child.Move(parent, code, child.Type, entry, await treeChanges.ParentsAsync([child], cancellation, parent.Id));
        await db.SaveChangesAsync(cancellation);
        await mover.FollowAsync(child, before, cancellation);
    }

    /// <summary>Ends an organisation; its members, if there are any, go where the input says.</summary>
    public async Task DissolveAsync(
        Organisation organisation,
        Organisation? membersTo,
        string reason,
        Entry entry,
        CancellationToken cancellation
    )
    {
        if (membersTo is not null)
        {
            var check = new Check();
            await types.LoadAsync(cancellation);
            var holds = types.HoldsMembers(membersTo.Type, entry.EffectiveOn);
            check.That(membersTo.Id != organisation.Id && holds, "membersTo", "Organisations:NotACell");
            check.That(membersTo.ClosedOn is null, "membersTo", "Organisations:Closed", membersTo.Name, membersTo.ClosedOn);
            check.That(
                entry.EffectiveOn >= membersTo.EstablishedOn,
                "membersTo",
                "Organisations:BeforeParent",
                membersTo.EstablishedOn
            );
            check.ThrowIfAny();
            organisation.Carry(To(membersTo, await ParentOfAsync(membersTo, cancellation)), null, entry, reason);
            db.Add(
                new OrganisationLineage(
                    LineageKind.Dissolved,
                    entry,
                    (organisation.Id, organisation.Name),
                    (membersTo.Id, membersTo.Name)
                )
            );
            await db.SaveChangesAsync(cancellation);
        }
        organisation.End(
            OrganisationEventKind.Closed,
            reason,
            entry,
            await treeChanges.ParentsAsync([organisation], cancellation)
        );
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Organisation?> ParentOfAsync(Organisation organisation, CancellationToken cancellation) =>
        await treeChanges.FindAsync(organisation.ParentId, cancellation);

    public static CarriedTo To(Organisation successor, Organisation? parent) =>
        new(successor.Id, successor.Name, successor.OrganisationPath, parent?.Committee);
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

/// <summary>An organisation stands below another one, or is of another type.</summary>
internal sealed class MoveChange(RegistryDbContext db, TreeChangeService treeChanges, SubtreeMover mover, TypeRules types)
{
    /// <summary>Moves one organisation that is loaded with its ledger, in the caller's transaction.</summary>
    public async Task MoveAsync(
        Organisation organisation,
        MoveOrganisationInput input,
        Guid changeId,
        CancellationToken cancellation
    )
    {
        var check = new Check();
        var entry = treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, input.Decision, changeId, input.Consent);
        var parent = await treeChanges.FindAsync(input.ParentId, cancellation);
        check.That(input.ParentId is not null, "parentId", "Registry:Required");
        check.That(input.ParentId is null || parent is not null, "parentId", "Organisations:Unknown");
        check.That(organisation.ParentId is not null, "parentId", "Organisations:RootStays");
        var type = input.Type ?? organisation.Type;
        if (parent is not null)
            await CheckPlaceAsync(check, organisation, parent, type, entry, cancellation);
        TreeChangeService.CheckAfterLast(check, "effectiveOn", organisation, entry);
        check.ThrowIfAny();
        var before = SubtreeMover.Of(organisation);
        var code =
            organisation.ParentId == parent!.Id ? organisation.Code : await treeChanges.NextCodeAsync(parent.Id, cancellation);
        organisation.Move(parent, code, type, entry, await treeChanges.ParentsAsync([organisation], cancellation, parent.Id));
        await db.SaveChangesAsync(cancellation);
        await mover.FollowAsync(organisation, before, cancellation);
    }

    private async Task CheckPlaceAsync(
        Check check,
        Organisation organisation,
        Organisation parent,
        OrganisationType type,
        Entry entry,
        CancellationToken cancellation
    )
    {
        var on = entry.EffectiveOn;
        check.That(parent.ClosedOn is null, "parentId", "Organisations:Closed", parent.Name, parent.ClosedOn);
        check.That(on >= parent.EstablishedOn, "effectiveOn", "Organisations:BeforeParent", parent.EstablishedOn);
        check.That(!StandsBelow(parent, organisation, on), "parentId", "Organisations:BelowItself", organisation.Name);
        check.That(
            parent.Id != organisation.ParentId || type != organisation.Type,
            "parentId",
            "Organisations:AlreadyThere",
            parent.Name
        );
        await types.CheckAsync(check, organisation, type, parent.Type, entry, cancellation);
        if (parent.Id != organisation.ParentId)
            await treeChanges.CheckNameAsync(check, "parentId", parent.Id, organisation.Name, organisation.Id, cancellation);
    }

    /// <summary>On the day or at any time later: the tree of each day has to be one.</summary>
    public static bool StandsBelow(Organisation lower, Organisation upper, DateOnly since) =>
        lower.Id == upper.Id
        || (
            from l in lower.Placements
            from u in upper.Placements
            where l.KnownTo == TwoClocks.Always && u.KnownTo == TwoClocks.Always && l.ValidTo > since
            select l.ValidFrom < u.ValidTo && u.ValidFrom < l.ValidTo && OrganisationPaths.IsWithin(l.Path, u.Path)
        ).Any(within => within);

    public async Task ChangeTypeAsync(Organisation organisation, ChangeTypeInput input, CancellationToken cancellation)
    {
        var check = new Check();
        check.That(input.Type is not null, "type", "Registry:Required");
        check.That(input.Type != organisation.Type, "type", "Organisations:SameType");
        var entry = treeChanges.ReadEntry(
            check,
            "effectiveOn",
            input.EffectiveOn,
            input.Decision,
            Guid.CreateVersion7(),
            input.Consent
        );
        var parentType = await db.Unscoped<Organisation>("The parent, whose type is asked for, may be above the user's subtrees.")
            .Where(o => o.Id == organisation.ParentId)
            .Select(o => (OrganisationType?)o.Type)
            .SingleOrDefaultAsync(cancellation);
        check.That(organisation.ParentId is not null, "type", "Organisations:RootStays");
        if (input.Type is { } type)
            await types.CheckAsync(check, organisation, type, parentType, entry, cancellation);
        TreeChangeService.CheckAfterLast(check, "effectiveOn", organisation, entry);
        check.ThrowIfAny();
        organisation.ChangeType(input.Type!.Value, entry, await treeChanges.ParentsAsync([organisation], cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task KeepAsCellAsync(Organisation organisation, KeepAsCellInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var entry = treeChanges.ReadEntry(
            check,
            "effectiveOn",
            input.EffectiveOn,
            input.Decision,
            Guid.CreateVersion7(),
            input.Consent
        );
        check.That(VietnameseText.Clean(input.Consent) is not null, "consent", "Registry:Required");
        await types.LoadAsync(cancellation);
        check.That(types.HoldsMembers(organisation.Type, entry.EffectiveOn), "effectiveOn", "Organisations:NotACell");
        TreeChangeService.CheckAfterLast(check, "effectiveOn", organisation, entry);
        check.ThrowIfAny();
        organisation.KeepAsCell(entry, await treeChanges.ParentsAsync([organisation], cancellation));
        await db.SaveChangesAsync(cancellation);
    }
}

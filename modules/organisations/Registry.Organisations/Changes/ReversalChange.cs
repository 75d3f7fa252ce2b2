using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>Takes a change back: a further entry for each it made, in every ledger it touched.</summary>
internal sealed class ReversalChange(
    RegistryDbContext db,
    TreeChangeService treeChanges,
    SubtreeMover mover,
    RegistryClock clock,
    ICurrentUser user
)
{
    public async Task ReverseAsync(ReverseChangeInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var decision = treeChanges.ReadDecision(check, input.Decision);
        var reason = check.Text("reason", input.Reason, 1000);
        check.That(input.ChangeId is not null, "changeId", "Registry:Required");
        var all = await TouchedAsync(input.ChangeId, cancellation);
        check.That(input.ChangeId is null || all.Count > 0, "changeId", "Organisations:NoSuchChange");
        foreach (var (organisation, made) in all)
        {
            var last = organisation.Events.Live().LastOrDefault();
            check.That(last?.Id == made.Id, "changeId", "Organisations:LaterChange", organisation.Name, last?.EffectiveOn);
        }
        check.ThrowIfAny();
        // What ended stands again before what stood in it, the upper before the lower; what was new goes last, when it is empty.
        foreach (var (organisation, made) in all.Where(t => !IsBeginning(t.Made)))
            await ReverseAsync(organisation.Id, made.Id, reason!, decision, cancellation);
        (await treeChanges.FindAsync(all[0].Organisation.Id, cancellation))!.TakeBackChange(
            input.ChangeId!.Value,
            decision,
            reason!
        );
        await db.SaveChangesAsync(cancellation);
        foreach (var (organisation, made) in all.Where(t => IsBeginning(t.Made)))
        {
            var below = await treeChanges.CountBelowAsync(organisation.Id, organisation.EstablishedOn, cancellation);
            check.That(below == 0, "changeId", "Organisations:ChildrenOpen", below);
            check.ThrowIfAny();
            await ReverseAsync(organisation.Id, made.Id, reason!, decision, cancellation);
        }
        foreach (
            var lineage in await db.Set<OrganisationLineage>().Where(l => l.ChangeId == input.ChangeId).ToListAsync(cancellation)
        )
            lineage.Reverse();
        await db.SaveChangesAsync(cancellation);
    }

    private static bool IsBeginning(OrganisationEvent e) =>
        e.Kind is OrganisationEventKind.Established or OrganisationEventKind.Received;

    /// <summary>Everything the change touched, within the user's subtrees; nothing when a part of it is outside.</summary>
    private async Task<List<(Organisation Organisation, OrganisationEvent Made)>> TouchedAsync(
        Guid? changeId,
        CancellationToken cancellation
    )
    {
        var ids = await db.Set<OrganisationEvent>()
            .Where(e => e.ChangeId != null && e.ChangeId == changeId)
            .Where(e => e.Kind != OrganisationEventKind.Reversed)
            .Select(e => e.OrganisationId)
            .Distinct()
            .ToListAsync(cancellation);
        var found = await treeChanges.FindAsync(ids, cancellation);
        if (found.Count < ids.Count)
            throw BusinessException.NotFound();
        return
        [
            .. found
                .Select(o => (o, o.Events.First(e => e.ChangeId == changeId && e.Kind != OrganisationEventKind.Reversed)))
                .OrderBy(t => t.Item2.Kind == OrganisationEventKind.Moved)
                .ThenBy(t => t.o.OrganisationPath.Length)
                .ThenBy(t => t.o.OrganisationPath, StringComparer.Ordinal),
        ];
    }

    /// <summary>Read anew each time: taking back one organisation takes along what is below it.</summary>
    private async Task ReverseAsync(
        Guid organisationId,
        Guid eventId,
        string reason,
        Decision decision,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var organisation = (await treeChanges.FindAsync(organisationId, cancellation))!;
        var made = organisation.Events.Single(e => e.Id == eventId);
        var back = await BackBelowAsync(organisation, made, cancellation);
        var before = SubtreeMover.Of(organisation);
        var entry = new Entry(made.EffectiveOn, clock.Now, user.Name, decision, made.ChangeId);
        organisation.Reverse(made, back, reason, entry, await treeChanges.ParentsAsync([organisation], cancellation));
        await db.SaveChangesAsync(cancellation);
        await mover.FollowAsync(organisation, before, cancellation);
    }

    /// <summary>The organisation below which it stood before it moved; that may stand below it by now.</summary>
    private async Task<Organisation?> BackBelowAsync(
        Organisation organisation,
        OrganisationEvent made,
        CancellationToken cancellation
    )
    {
        if (made.Kind != OrganisationEventKind.Moved)
            return null;
        var earlier = organisation.Events.Live().Reverse().Skip(1).FirstOrDefault(e => e.Code is not null);
        var parent = await treeChanges.FindAsync(earlier?.ParentId, cancellation);
        if (parent is not null && MoveChange.StandsBelow(parent, organisation, made.EffectiveOn))
            throw new BusinessException("Organisations:BelowItself", "changeId", organisation.Name);
        return parent;
    }
}

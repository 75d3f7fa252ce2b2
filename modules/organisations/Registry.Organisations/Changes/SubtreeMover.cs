using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>Takes everything below an organisation along to its new path: a few statements, however many organisations and members there are.</summary>
internal sealed class SubtreeMover(RegistryDbContext db)
{
    /// <summary>Megabytes while a subtree is rewritten, and otherwise.</summary>
    private const int Memory = 512;
    private const int LittleMemory = 2;

    private static readonly MethodInfo Repath = typeof(SubtreeMover).GetMethod(
        nameof(RepathAsync),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    /// <summary>Where an organisation stands before a change.</summary>
    public static Standpoint Of(Organisation organisation) =>
        new(organisation.OrganisationPath, [.. organisation.Placements.Where(p => p.KnownTo == TwoClocks.Always)]);

    /// <summary>To be called when the organisation itself is saved.</summary>
    public async Task FollowAsync(Organisation moved, Standpoint before, CancellationToken cancellation)
    {
        var shifts = PathShift.Between(before.Placements, moved.Placements.Where(p => p.KnownTo == TwoClocks.Always));
        await MovePlacementsAsync(shifts, moved.Events[^1].RecordedAt, cancellation);
        if (before.Path == moved.OrganisationPath)
            return;
        await db.UseMemoryAsync(Memory, cancellation);
        foreach (var type in db.Model.GetEntityTypes().Where(IsKeptOnPath).Select(t => t.ClrType))
            await (Task)Repath.MakeGenericMethod(type).Invoke(this, [before.Path, moved.OrganisationPath, cancellation])!;
        await db.UseMemoryAsync(LittleMemory, cancellation);
    }

    /// <summary>What carries the path of today's tree; what is frozen keeps the path it was frozen with.</summary>
    public static bool IsKeptOnPath(Microsoft.EntityFrameworkCore.Metadata.IEntityType type) =>
        type.BaseType is null
        && type.GetTableName() is not null
        && type.ClrType.IsAssignableTo(typeof(IHasOrganisationPath))
        && !type.ClrType.IsAssignableTo(typeof(IAppendOnly));

    /// <param name="now">The instant of the entry they follow: there is none at which the upper is known to have moved and the lower not.</param>
    private async Task MovePlacementsAsync(IReadOnlyList<PathShift> shifts, DateTime now, CancellationToken cancellation)
    {
        var below = new Dictionary<Guid, OrganisationPlacement>();
        foreach (var shift in shifts)
        {
            var touched = Below(shift).Select(p => p.OrganisationId);
            var believed = db.Set<OrganisationPlacement>().AsNoTracking().Where(p => p.KnownTo == TwoClocks.Always);
            foreach (var placement in await believed.Where(p => touched.Contains(p.OrganisationId)).ToListAsync(cancellation))
                below[placement.Id] = placement;
        }
        foreach (var shift in shifts)
            await Below(shift).ExecuteUpdateAsync(set => set.SetProperty(p => p.KnownTo, now), cancellation);
        var audits = db.AuditRows;
        db.AuditRows = false;
        foreach (var known in below.Values.GroupBy(p => p.OrganisationId))
            Supersede([.. known], shifts, now);
        await db.SaveChangesAsync(cancellation);
        db.AuditRows = audits;
    }

    private void Supersede(List<OrganisationPlacement> believed, IReadOnlyList<PathShift> shifts, DateTime now)
    {
        db.AddRange(TwoClocks.Supersede(believed, PathShift.Follow(believed, shifts, now), now));
        // Those on the way that changed are done with already; one that grew together with its neighbour is not.
        foreach (var grown in believed.Where(p => p.KnownTo == now && !shifts.Any(s => s.Touches(p))))
            db.Attach(grown).Property(p => p.KnownTo).IsModified = true;
    }

    private IQueryable<OrganisationPlacement> Below(PathShift shift)
    {
        var (low, high) = (shift.Old + ".", shift.Old + ".~");
        return db.Set<OrganisationPlacement>()
            .Where(p => p.KnownTo == TwoClocks.Always && p.ValidTo > shift.From && p.ValidFrom < shift.To)
            .Where(p => string.Compare(p.Path, low) >= 0 && string.Compare(p.Path, high) < 0);
    }

    /// <summary>Stamps are renewed too: whoever was about to save under the old path is told to read again.</summary>
    private Task<int> RepathAsync<T>(string old, string path, CancellationToken cancellation)
        where T : class, IHasOrganisationPath
    {
        var (high, kept, stamp) = (old + "~", old.Length, Guid.CreateVersion7());
        return db.Unscoped<T>("All below an organisation moves with it, the deleted too, whoever sees it.")
            .IgnoreQueryFilters([RegistryDbContext.SoftDeleteFilter])
            .Where(e => string.Compare(e.OrganisationPath, old) >= 0 && string.Compare(e.OrganisationPath, high) < 0)
            .ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(e => EF.Property<string>(e, Path), e => path + EF.Property<string>(e, Path).Substring(kept));
                    if (typeof(T).IsAssignableTo(typeof(AggregateRoot)))
                        set.SetProperty(e => EF.Property<Guid>(e, nameof(AggregateRoot.Stamp)), stamp);
                },
                cancellation
            );
    }

    private const string Path = nameof(IHasOrganisationPath.OrganisationPath);
}

using Microsoft.EntityFrameworkCore;

namespace Registry.Bitemporal.MassOrganisations;

/// <summary>A tree of mass organisations in three tables of its own.</summary>
public static class MassOrganisationMapping
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 300;

    /// <param name="table">Of the organisations.</param>
    /// <param name="events">Table of their ledgers.</param>
    /// <param name="placements">Table of where they stood.</param>
    public static void MapMassOrganisations<T, TType>(this ModelBuilder model, string table, string events, string placements)
        where T : MassOrganisation<T, TType>, new()
        where TType : struct, Enum
    {
        model.Entity<T>(one =>
        {
            one.ToTable(table);
            one.Property(o => o.Name).HasMaxLength(MaxName);
            one.Property(o => o.SearchName).HasMaxLength(MaxName);
            one.Property(o => o.SortKey).HasMaxLength(2400);
            one.Property(o => o.OrganisationPath).HasMaxLength(120);
            one.Property(o => o.EnterpriseName).HasMaxLength(300);
            one.HasIndex(o => o.OrganisationPath);
            one.HasIndex(o => o.EnterpriseId);
            one.HasOne<T>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
            one.HasMany(o => o.Events).WithOne().HasForeignKey(e => e.MassOrganisationId).OnDelete(DeleteBehavior.Restrict);
            one.HasMany(o => o.Placements).WithOne().HasForeignKey(p => p.MassOrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MassOrganisationEvent<T>>(e =>
        {
            e.ToTable(events);
            e.MapLedger(decided: true);
            // Nothing of such a ledger is taken back.
            e.Ignore(x => x.ReversesEventId);
            e.HasIndex(x => new { x.MassOrganisationId, x.Sequence }).IsUnique();
            e.Property(x => x.Name).HasMaxLength(MaxName);
            e.Property(x => x.Reason).HasMaxLength(1000);
        });
        model.Entity<MassOrganisationPlacement<T, TType>>(placement =>
        {
            placement.ToTable(placements);
            placement.Property(p => p.Name).HasMaxLength(MaxName);
            placement.HasIndex(p => new { p.ParentId, p.ValidFrom });
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Unions.Ledger;

internal sealed class UnionConfiguration : IEntityTypeConfiguration<Union>
{
    public const int MaxName = 300;

    public void Configure(EntityTypeBuilder<Union> union)
    {
        union.ToTable("unions_unions");
        union.Property(u => u.Name).HasMaxLength(MaxName);
        union.Property(u => u.SearchName).HasMaxLength(MaxName);
        union.Property(u => u.SortKey).HasMaxLength(2400);
        union.Property(u => u.OrganisationPath).HasMaxLength(120);
        union.Property(u => u.EnterpriseName).HasMaxLength(300);
        union.HasIndex(u => u.OrganisationPath);
        union.HasIndex(u => u.EnterpriseId);
        union.HasOne<Union>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        union.HasMany(u => u.Events).WithOne().HasForeignKey(e => e.UnionId).OnDelete(DeleteBehavior.Restrict);
        union.HasMany(u => u.Placements).WithOne().HasForeignKey(p => p.UnionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnionEventConfiguration : IEntityTypeConfiguration<UnionEvent>
{
    public void Configure(EntityTypeBuilder<UnionEvent> e)
    {
        e.ToTable("unions_events");
        e.Property(x => x.RecordedBy).HasMaxLength(200);
        e.Property(x => x.DecisionNumber).HasMaxLength(50);
        e.Property(x => x.DecisionIssuer).HasMaxLength(200);
        e.Property(x => x.Name).HasMaxLength(UnionConfiguration.MaxName);
        e.Property(x => x.Reason).HasMaxLength(1000);
        e.HasIndex(x => x.EffectiveOn);
    }
}

internal sealed class UnionPlacementConfiguration : IEntityTypeConfiguration<UnionPlacement>
{
    public void Configure(EntityTypeBuilder<UnionPlacement> placement)
    {
        placement.ToTable("unions_placements");
        placement.Property(p => p.Name).HasMaxLength(UnionConfiguration.MaxName);
        placement.HasIndex(p => new { p.ParentId, p.ValidFrom });
    }
}

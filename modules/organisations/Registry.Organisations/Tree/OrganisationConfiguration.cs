using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Bitemporal;
using Registry.Organisations.Rows;

namespace Registry.Organisations.Tree;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public const int MaxName = 300;
    public const int MaxPath = 120;

    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations_organisations");
        organisation.Property(o => o.Name).HasMaxLength(MaxName);
        organisation.Property(o => o.SearchName).HasMaxLength(MaxName);
        organisation.Property(o => o.SortKey).HasMaxLength(2400);
        organisation.Property(o => o.OrganisationPath).HasMaxLength(MaxPath);
        organisation.HasIndex(o => o.OrganisationPath).IsUnique();
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasOne(o => o.Enterprise).WithMany().HasForeignKey(o => o.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasMany(o => o.Events).WithOne().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasMany(o => o.Placements).WithOne().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationEventConfiguration : IEntityTypeConfiguration<OrganisationEvent>
{
    public void Configure(EntityTypeBuilder<OrganisationEvent> e)
    {
        e.ToTable("organisations_events");
        e.MapLedger(decided: true);
        e.Property(x => x.Name).HasMaxLength(OrganisationConfiguration.MaxName);
        e.Property(x => x.Reason).HasMaxLength(1000);
        e.Property(x => x.Code).HasMaxLength(5);
        e.Property(x => x.Consent).HasMaxLength(300);
        e.HasIndex(x => x.ChangeId);
        e.HasIndex(x => new { x.OrganisationId, x.Sequence }).IsUnique();
    }
}

internal sealed class OrganisationPlacementConfiguration : IEntityTypeConfiguration<OrganisationPlacement>
{
    public void Configure(EntityTypeBuilder<OrganisationPlacement> placement)
    {
        placement.ToTable("organisations_placements");
        placement.Property(p => p.Name).HasMaxLength(OrganisationConfiguration.MaxName);
        placement.Property(p => p.Path).HasMaxLength(OrganisationConfiguration.MaxPath);
        placement.HasIndex(p => new { p.Path, p.ValidFrom });
        placement.HasIndex(p => p.ParentId);
    }
}

internal sealed class OrganisationRowConfiguration : IEntityTypeConfiguration<OrganisationRow>
{
    public void Configure(EntityTypeBuilder<OrganisationRow> row) => row.HasNoKey().ToView("organisations_organisations");
}

internal sealed class PlacementRowConfiguration : IEntityTypeConfiguration<PlacementRow>
{
    public void Configure(EntityTypeBuilder<PlacementRow> row) => row.HasNoKey().ToView("organisations_placements");
}

internal sealed class EnterpriseRowConfiguration : IEntityTypeConfiguration<EnterpriseRow>
{
    public void Configure(EntityTypeBuilder<EnterpriseRow> row) => row.HasNoKey().ToView("organisations_enterprises");
}

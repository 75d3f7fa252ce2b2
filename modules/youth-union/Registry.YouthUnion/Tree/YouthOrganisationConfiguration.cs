using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.YouthUnion.Tree;

internal sealed class YouthOrganisationConfiguration : IEntityTypeConfiguration<YouthOrganisation>
{
    public const int MaxName = 300;

    public void Configure(EntityTypeBuilder<YouthOrganisation> organisation)
    {
        organisation.ToTable("youth_organisations");
        organisation.Property(o => o.Name).HasMaxLength(MaxName);
        organisation.Property(o => o.SearchName).HasMaxLength(MaxName);
        organisation.Property(o => o.SortKey).HasMaxLength(2400);
        organisation.Property(o => o.OrganisationPath).HasMaxLength(120);
        organisation.Property(o => o.EnterpriseName).HasMaxLength(300);
        organisation.HasIndex(o => o.OrganisationPath);
        organisation.HasIndex(o => o.EnterpriseId);
        organisation.HasOne<YouthOrganisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasMany(o => o.Events).WithOne().HasForeignKey(e => e.YouthOrganisationId).OnDelete(DeleteBehavior.Restrict);
        organisation
            .HasMany(o => o.Placements)
            .WithOne()
            .HasForeignKey(p => p.YouthOrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class YouthOrganisationEventConfiguration : IEntityTypeConfiguration<YouthOrganisationEvent>
{
    public void Configure(EntityTypeBuilder<YouthOrganisationEvent> e)
    {
        e.ToTable("youth_organisation_events");
        e.Property(x => x.RecordedBy).HasMaxLength(200);
        e.Property(x => x.DecisionNumber).HasMaxLength(50);
        e.Property(x => x.DecisionIssuer).HasMaxLength(200);
        e.Property(x => x.Name).HasMaxLength(YouthOrganisationConfiguration.MaxName);
        e.Property(x => x.Reason).HasMaxLength(1000);
        e.HasIndex(x => x.EffectiveOn);
    }
}

internal sealed class YouthPlacementConfiguration : IEntityTypeConfiguration<YouthPlacement>
{
    public void Configure(EntityTypeBuilder<YouthPlacement> placement)
    {
        placement.ToTable("youth_placements");
        placement.Property(p => p.Name).HasMaxLength(YouthOrganisationConfiguration.MaxName);
        placement.HasIndex(p => new { p.ParentId, p.ValidFrom });
    }
}

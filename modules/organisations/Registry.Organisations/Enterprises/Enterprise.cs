using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Organisations.Enterprises;

/// <summary>An industrial or export processing zone.</summary>
internal sealed class Zone : Entity
{
    private Zone() { }

    public Zone(Guid id, string name)
    {
        Id = id;
        Name = name;
        SortKey = VietnameseText.SortKey(name);
    }

    public string Name { get; private set; } = "";
    public string SortKey { get; private set; } = "";
}

/// <summary>An enterprise in a zone; the tax code is text (leading zeros).</summary>
internal sealed class Enterprise : AggregateRoot
{
    private Enterprise() { }

    public Enterprise(Guid id, string name, string taxCode, Guid zoneId, Ownership ownership)
    {
        Id = id;
        Name = name;
        SearchName = VietnameseText.SearchName(name);
        SortKey = VietnameseText.SortKey(name);
        TaxCode = taxCode;
        ZoneId = zoneId;
        Ownership = ownership;
    }

    public string Name { get; private set; } = "";
    public string SearchName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public string TaxCode { get; private set; } = "";
    public Guid ZoneId { get; private set; }
    public Zone Zone { get; private set; } = null!;
    public Ownership Ownership { get; private set; }
}

internal sealed class ZoneConfiguration : IEntityTypeConfiguration<Zone>
{
    public void Configure(EntityTypeBuilder<Zone> zone)
    {
        zone.ToTable("organisations_zones");
        zone.Property(z => z.Name).HasMaxLength(200);
        zone.Property(z => z.SortKey).HasMaxLength(1600);
    }
}

internal sealed class EnterpriseConfiguration : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> enterprise)
    {
        enterprise.ToTable("organisations_enterprises");
        enterprise.Property(e => e.Name).HasMaxLength(300);
        enterprise.Property(e => e.SearchName).HasMaxLength(300);
        enterprise.Property(e => e.SortKey).HasMaxLength(2400);
        enterprise.Property(e => e.TaxCode).HasMaxLength(14);
        enterprise.HasIndex(e => e.TaxCode).IsUnique();
        enterprise.HasOne(e => e.Zone).WithMany().HasForeignKey(e => e.ZoneId).OnDelete(DeleteBehavior.Restrict);
    }
}

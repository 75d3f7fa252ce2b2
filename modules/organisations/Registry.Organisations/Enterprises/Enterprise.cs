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
    private readonly List<WorkerCount> workers = [];

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
    public IReadOnlyList<WorkerCount> Workers => workers;

    public void Count(DateOnly on, int number)
    {
        if (workers.Find(w => w.On == on) is { } known)
            known.Correct(number);
        else
            workers.Add(new WorkerCount(Id, on, number));
    }
}

/// <summary>Workers of an enterprise, counted on a day.</summary>
internal sealed class WorkerCount : Entity
{
    private WorkerCount() { }

    public WorkerCount(Guid enterpriseId, DateOnly on, int workers)
    {
        EnterpriseId = enterpriseId;
        On = on;
        Workers = workers;
    }

    public Guid EnterpriseId { get; private set; }
    public DateOnly On { get; private set; }
    public int Workers { get; private set; }

    public void Correct(int workers) => Workers = workers;
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

internal sealed class WorkerCountConfiguration : IEntityTypeConfiguration<WorkerCount>
{
    public void Configure(EntityTypeBuilder<WorkerCount> count)
    {
        count.ToTable("organisations_workers");
        count.HasIndex(c => new { c.EnterpriseId, c.On }).IsUnique();
        count.HasOne<Enterprise>().WithMany(e => e.Workers).HasForeignKey(c => c.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }
}

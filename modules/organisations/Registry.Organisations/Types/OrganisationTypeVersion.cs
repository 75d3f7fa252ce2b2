using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Organisations.Types;

/// <summary>What a type of organisation was from a date to a date; regulations change it (domain.md 1.3), so it is data.</summary>
internal sealed class OrganisationTypeVersion : Entity
{
    private OrganisationTypeVersion() { }

    public OrganisationTypeVersion(OrganisationTypeDto of)
    {
        (Type, Name, NameEn, Level) = (of.Type, of.Name, of.NameEn, of.Level);
        Below = string.Join(',', of.Below);
        (MinimumMembers, MinimumOfficial, HoldsMembers) = (of.MinimumMembers, of.MinimumOfficial, of.HoldsMembers);
        (From, To) = (of.From, of.To ?? TwoClocks.Forever);
        (Regulation, Source) = (of.Regulation, of.Source);
    }

    public OrganisationType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public OrganisationLevel Level { get; private set; }

    /// <summary>Codes of the types it may stand below, with commas between.</summary>
    public string Below { get; private set; } = "";
    public int MinimumMembers { get; private set; }
    public int MinimumOfficial { get; private set; }
    public bool HoldsMembers { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Exclusive.</summary>
    public DateOnly To { get; private set; }
    public string Regulation { get; private set; } = "";
    public string Source { get; private set; } = "";

    public OrganisationTypeDto ToDto() =>
        new(
            Type,
            Name,
            NameEn,
            Level,
            [.. Below.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OrganisationType>)],
            MinimumMembers,
            MinimumOfficial,
            HoldsMembers,
            From,
            To == TwoClocks.Forever ? null : To,
            Regulation,
            Source
        );
}

internal sealed class OrganisationTypeVersionConfiguration : IEntityTypeConfiguration<OrganisationTypeVersion>
{
    public void Configure(EntityTypeBuilder<OrganisationTypeVersion> type)
    {
        type.ToTable("organisations_types");
        type.Property(t => t.Name).HasMaxLength(200);
        type.Property(t => t.NameEn).HasMaxLength(200);
        type.Property(t => t.Below).HasMaxLength(200);
        type.Property(t => t.Regulation).HasMaxLength(100);
        type.Property(t => t.Source).HasMaxLength(40);
        type.HasIndex(t => new { t.Type, t.From }).IsUnique();
    }
}

internal sealed class OrganisationTypeRowConfiguration : IEntityTypeConfiguration<OrganisationTypeRow>
{
    public void Configure(EntityTypeBuilder<OrganisationTypeRow> row) => row.HasNoKey().ToView("organisations_types");
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Organisations.Tree;

/// <summary>One organisation grew from another by a change; an end outside the registry is known by name only.</summary>
internal sealed class OrganisationLineage : Entity
{
    private OrganisationLineage() { }

    public OrganisationLineage(
        LineageKind kind,
        Entry entry,
        (Guid? Id, string Name) predecessor,
        (Guid? Id, string Name) successor
    )
    {
        ChangeId = entry.ChangeId!.Value;
        Kind = kind;
        On = entry.EffectiveOn;
        (PredecessorId, PredecessorName) = predecessor;
        (SuccessorId, SuccessorName) = successor;
    }

    public Guid ChangeId { get; private set; }
    public LineageKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public Guid? PredecessorId { get; private set; }
    public string PredecessorName { get; private set; } = "";
    public Guid? SuccessorId { get; private set; }
    public string SuccessorName { get; private set; } = "";

    /// <summary>The change was taken back.</summary>
    public bool Reversed { get; private set; }

    public void Reverse() => Reversed = true;
}

internal sealed class OrganisationLineageConfiguration : IEntityTypeConfiguration<OrganisationLineage>
{
    public void Configure(EntityTypeBuilder<OrganisationLineage> lineage)
    {
        lineage.ToTable("organisations_lineage");
        lineage.Property(l => l.PredecessorName).HasMaxLength(OrganisationConfiguration.MaxName);
        lineage.Property(l => l.SuccessorName).HasMaxLength(OrganisationConfiguration.MaxName);
        lineage.HasIndex(l => l.PredecessorId);
        lineage.HasIndex(l => l.SuccessorId);
        lineage.HasIndex(l => l.ChangeId);
    }
}

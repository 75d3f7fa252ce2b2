using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Dashboards.Figures;

/// <summary>
/// What was counted at a large organisation, kept because counting takes longer than somebody waits. A copy: it may be thrown away at
/// any time. Has no scope of its own: it is read for an organisation that was found in the user's subtrees.
/// </summary>
internal sealed class KeptCounts : Entity
{
    /// <summary>Raised when <see cref="NodeCounts"/> or <see cref="BelowCounts"/> change: what an earlier program kept is counted again.</summary>
    public const int CurrentShape = 1;

    private KeptCounts() { }

    public KeptCounts(Guid organisationId, DateOnly day)
    {
        OrganisationId = organisationId;
        Day = day;
    }

    public Guid OrganisationId { get; private set; }
    public DateOnly Day { get; private set; }

    public int Shape { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime KnownAt { get; private set; }

    /// <summary>JSON of <see cref="NodeCounts"/>.</summary>
    public string Counts { get; private set; } = "";

    /// <summary>JSON of <see cref="BelowCounts"/>: read only where the organisations below are asked for, as there can be thousands.</summary>
    public string CountsBelow { get; private set; } = "";

    public void Keep(NodeCounts counts, BelowCounts below)
    {
        (Shape, KnownAt) = (CurrentShape, counts.KnownAt);
        Counts = JsonSerializer.Serialize(counts);
        CountsBelow = JsonSerializer.Serialize(below);
    }
}

internal sealed class KeptCountsConfiguration : IEntityTypeConfiguration<KeptCounts>
{
    public void Configure(EntityTypeBuilder<KeptCounts> kept)
    {
        kept.ToTable("reports_kept_counts");
        kept.HasIndex(k => new { k.OrganisationId, k.Day }).IsUnique();
        kept.HasIndex(k => k.KnownAt);
    }
}

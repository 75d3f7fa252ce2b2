using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Planning.Targets;

/// <summary>
/// The target of one organisation for an indicator and a year, or a term, as the level above set it: one of a set with the same version. Another
/// version replaces the set; none is changed. Has no scope of its own: it is joined with the organisations in the user's subtrees.
/// </summary>
internal sealed class TargetShare : Entity, IAppendOnly
{
    private TargetShare() { }

    public TargetShare(TargetSet set, Guid organisationId, decimal value)
    {
        (Indicator, Year, TermId, ParentId, Version) = (
            set.Indicator,
            set.Period.Year,
            set.Period.TermId,
            set.ParentId,
            set.Version
        );
        (DecisionNumber, DecisionDate, DifferenceReason, By, At) = (
            set.DecisionNumber,
            set.DecisionDate,
            set.DifferenceReason,
            set.By,
            set.At
        );
        OrganisationId = organisationId;
        Value = value;
    }

    public string Indicator { get; private set; } = "";
    public int Year { get; private set; }

    /// <summary>Empty: of the year; else of the term that begins in it.</summary>
    public Guid TermId { get; private set; }
    public Guid ParentId { get; private set; }

    /// <summary>1, 2, 3 … for the same indicator, year and parent; the highest holds.</summary>
    public int Version { get; private set; }
    public Guid OrganisationId { get; private set; }
    public decimal Value { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }

    /// <summary>Why the shares do not sum to the whole; null: they do.</summary>
    public string? DifferenceReason { get; private set; }
    public string By { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>The year or term that shares are of.</summary>
/// <param name="Name">As in 2026 or 2025-2030.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Term">Null: a year.</param>
internal sealed record SharePeriod(string Name, DateOnly From, DateOnly To, Term? Term)
{
    public static SharePeriod OfYear(int year) =>
        new(year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null);

    public static SharePeriod OfTerm(Term term) => new(term.Name, term.From, term.To, term);

    public int Year => From.Year;

    /// <summary>As <see cref="TargetShare.TermId"/>.</summary>
    public Guid TermId => Term?.Id ?? Guid.Empty;
}

/// <summary>What the shares of one version have in common.</summary>
internal sealed record TargetSet(
    string Indicator,
    SharePeriod Period,
    Guid ParentId,
    int Version,
    string DecisionNumber,
    DateOnly DecisionDate,
    string? DifferenceReason,
    string By,
    DateTime At
);

internal sealed class TargetShareConfiguration : IEntityTypeConfiguration<TargetShare>
{
    public void Configure(EntityTypeBuilder<TargetShare> share)
    {
        share.ToTable("reports_target_shares");
        share.Property(s => s.Indicator).HasMaxLength(60);
        share.Property(s => s.Value).HasPrecision(18, 3);
        share.Property(s => s.DecisionNumber).HasMaxLength(50);
        share.Property(s => s.DifferenceReason).HasMaxLength(500);
        share.Property(s => s.By).HasMaxLength(200);
        // Two who set the same version at once: the second is told.
        share
            .HasIndex(s => new
            {
                s.Indicator,
                s.Year,
                s.TermId,
                s.ParentId,
                s.Version,
                s.OrganisationId,
            })
            .IsUnique();
        share.HasIndex(s => new { s.OrganisationId, s.Year });
    }
}

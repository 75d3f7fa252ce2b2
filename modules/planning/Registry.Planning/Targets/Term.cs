using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Planning.Integration;
using Registry.Planning.Rows;

namespace Registry.Planning.Targets;

/// <summary>
/// A term of office with the targets its congress set. Year and term targets are independent: neither is derived from the other. A
/// further resolution replaces them all as the next version; none is changed.
/// </summary>
internal sealed class Term : AggregateRoot
{
    public const int MaxName = 20;

    private readonly List<Target> versions = [];

    private Term() { }

    public Term(string name, DateOnly from, DateOnly to)
    {
        Name = name;
        From = from;
        To = to;
    }

    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The targets of all versions.</summary>
    public IReadOnlyList<Target> Versions => versions;

    /// <summary>0: none was set.</summary>
    public int Version => versions.Select(t => t.Version).DefaultIfEmpty().Max();

    /// <summary>Those that hold, in the order in which they were set.</summary>
    public IReadOnlyList<Target> Targets => TargetsOn(DateOnly.MaxValue);

    /// <summary>Those that held on a day: of the latest version that was decided by then.</summary>
    public IReadOnlyList<Target> TargetsOn(DateOnly day)
    {
        var decided = versions.Where(t => t.DecisionDate is null || t.DecisionDate <= day).ToList();
        var version = decided.Select(t => t.Version).DefaultIfEmpty().Max();
        return [.. decided.Where(t => t.Version == version).OrderBy(t => t.Position)];
    }

    public bool Holds(DateOnly day) => From <= day && To >= day;

    public void Change(string name, DateOnly from, DateOnly to) => (Name, From, To) = (name, from, to);

    /// <summary>Replaces what held so far.</summary>
    public void Set(IEnumerable<TargetDto> targets, TargetSource source)
    {
        var version = Version + 1;
        versions.AddRange(targets.Select((target, i) => new Target(Id, version, i + 1, target, source)));
    }

    /// <summary>Target in whole numbers as decided by a day, or null when none was set.</summary>
    public int? Number(string indicator, TargetCadence cadence, DateOnly day) =>
        TargetsOn(day).FirstOrDefault(t => t.Indicator == indicator && t.Cadence == cadence) is { } target
            ? (int)target.Value
            : null;
}

/// <summary>What a version of targets stands on. No number: taken over from before the Registry was used.</summary>
internal sealed record TargetSource(string? DecisionNumber, DateOnly? DecisionDate, string By, DateTime At);

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.ToTable("reports_terms");
        term.Property(t => t.Name).HasMaxLength(Term.MaxName);
        term.Ignore(t => t.Targets);
        term.HasIndex(t => t.Name).IsUnique();
        term.HasMany(t => t.Versions).WithOne().HasForeignKey(t => t.TermId);
        term.Navigation(t => t.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TermRowConfiguration : IEntityTypeConfiguration<TermRow>
{
    public void Configure(EntityTypeBuilder<TermRow> row) => row.HasNoKey().ToView("reports_terms");
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> target)
    {
        target.ToTable("reports_targets");
        target.Property(t => t.Indicator).HasMaxLength(60);
        target.Property(t => t.Note).HasMaxLength(Target.MaxNote);
        target.Property(t => t.DecisionNumber).HasMaxLength(50);
        target.Property(t => t.By).HasMaxLength(200);
        // Two who set the same version at once: the second is told.
        target
            .HasIndex(t => new
            {
                t.TermId,
                t.Version,
                t.Indicator,
                t.Cadence,
            })
            .IsUnique();
        target.Property(t => t.Value).HasPrecision(18, 3);
        target.Property(t => t.To).HasPrecision(18, 3);
        target.Property(t => t.GrowthPercent).HasPrecision(9, 3);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Targets;

/// <summary>A term of office with the targets its congress set. Year and term targets are independent: neither is derived from the other.</summary>
internal sealed class Term : AggregateRoot
{
    /// <summary>Keys of indicators that are asked for by name.</summary>
    public const string MembersAdmitted = "membersAdmitted";
    public const string NewOrganisations = "newPartyOrganisations";
    public const string NetGrowth = "netGrowth";
    public const string RatedGood = "organisationsRatedGoodOrBetterPercent";
    public const string NotFulfilling = "organisationsNotFulfilling";
    public const string Studied = "membersStudiedResolutionsPercent";

    private readonly List<Target> targets = [];

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
    public IReadOnlyList<Target> Targets => targets;

    public bool Holds(DateOnly day) => From <= day && To >= day;

    public void Set(TargetDto target) => targets.Add(new Target(Id, targets.Count + 1, target));

    /// <summary>Target in whole numbers, or null when none was set.</summary>
    public int? Number(string indicator, TargetCadence cadence) =>
        targets.Find(t => t.Indicator == indicator && t.Cadence == cadence) is { } target ? (int)target.Value : null;
}

internal sealed class Target : Entity
{
    private Target() { }

    public Target(Guid termId, int position, TargetDto target)
    {
        TermId = termId;
        Position = position;
        Indicator = target.Indicator;
        Cadence = target.Cadence;
        Direction = target.Direction;
        Value = target.Value;
        To = target.To;
        GrowthPercent = target.GrowthPercent;
        Note = target.Note;
    }

    public Guid TermId { get; private set; }

    /// <summary>Order in which the congress listed it.</summary>
    public int Position { get; private set; }
    public string Indicator { get; private set; } = "";
    public TargetCadence Cadence { get; private set; }
    public TargetDirection Direction { get; private set; }
    public decimal Value { get; private set; }
    public decimal? To { get; private set; }
    public decimal? GrowthPercent { get; private set; }
    public string Note { get; private set; } = "";

    public TargetDto ToDto(string term) => new(term, Indicator, Cadence, Direction, Value, To, GrowthPercent, Note);
}

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.ToTable("reports_terms");
        term.Property(t => t.Name).HasMaxLength(20);
        term.HasIndex(t => t.Name).IsUnique();
        term.HasMany(t => t.Targets).WithOne().HasForeignKey(t => t.TermId);
    }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> target)
    {
        target.ToTable("reports_targets");
        target.Property(t => t.Indicator).HasMaxLength(60);
        target.Property(t => t.Note).HasMaxLength(300);
        target.Property(t => t.Value).HasPrecision(18, 3);
        target.Property(t => t.To).HasPrecision(18, 3);
        target.Property(t => t.GrowthPercent).HasPrecision(9, 3);
    }
}

internal sealed class TargetImport(RegistryDbContext db) : ITargetImport
{
    public void Import(IEnumerable<ImportedTerm> terms)
    {
        foreach (var imported in terms)
        {
            var term = new Term(imported.Name, imported.From, imported.To);
            foreach (var target in imported.Targets)
                term.Set(target);
            db.Add(term);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Ledger;

namespace Registry.Reports.Quarterly;

/// <summary>The report of one quarter: made once, then never changed. Late entries appear in a later report as adjustments.</summary>
internal sealed class QuarterlyReport : AggregateRoot, IAppendOnly
{
    private readonly List<ReportLine> lines = [];

    private QuarterlyReport() { }

    public QuarterlyReport(
        Quarter quarter,
        DateTime madeAt,
        string? term,
        int? yearTarget,
        int? termTarget,
        IEnumerable<ReportLine> lines
    )
    {
        Quarter = quarter.ToString();
        From = quarter.From;
        To = quarter.To;
        MadeAt = madeAt;
        Term = term;
        YearTarget = yearTarget;
        TermTarget = termTarget;
        this.lines.AddRange(lines);
    }

    public string Quarter { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>Also the instant up to which the ledger was read, UTC.</summary>
    public DateTime MadeAt { get; private set; }
    public string? Term { get; private set; }
    public int? YearTarget { get; private set; }
    public int? TermTarget { get; private set; }
    public IReadOnlyList<ReportLine> Lines => lines;
}

/// <summary>Increase and decrease of members of one organisation in one quarter (form 1, domain.md 8.2).</summary>
internal sealed class ReportLine : Entity, IAppendOnly, IHasOrganisationPath
{
    public Guid ReportId { get; private set; }
    public required Guid OrganisationId { get; init; }
    public required string OrganisationPath { get; init; }
    public required string OrganisationName { get; init; }
    public required bool IsRoot { get; init; }

    /// <summary>A: members at the end of the quarter before, as that quarter reported them.</summary>
    public int Opening { get; set; }

    /// <summary>Late entries that belong to quarters reported before.</summary>
    public int Adjustment { get; set; }
    public int Admitted { get; set; }
    public int TransferredIn { get; set; }
    public int Restored { get; set; }
    public int Died { get; set; }
    public int Expelled { get; set; }
    public int StruckOff { get; set; }
    public int Resigned { get; set; }
    public int TransferredOut { get; set; }
    public int AdmissionsCancelled { get; set; }

    /// <summary>D: counted on the last day, independently of the movements.</summary>
    public int Closing { get; set; }
    public int OrganisationsEstablished { get; set; }
    public int OrganisationsClosed { get; set; }
    public int AdmittedInYear { get; set; }
    public int AdmittedInTerm { get; set; }

    /// <summary>B: increases of the quarter.</summary>
    public int Increases => Admitted + TransferredIn + Restored;

    /// <summary>C: decreases of the quarter.</summary>
    public int Decreases => Died + Expelled + StruckOff + Resigned + TransferredOut + AdmissionsCancelled;

    /// <summary>D = A + B − C.</summary>
    public bool Reconciles => Closing == Opening + Adjustment + Increases - Decreases;
}

internal sealed class QuarterlyReportConfiguration : IEntityTypeConfiguration<QuarterlyReport>
{
    public void Configure(EntityTypeBuilder<QuarterlyReport> report)
    {
        report.ToTable("reports_quarterly");
        report.Property(r => r.Quarter).HasMaxLength(7);
        report.Property(r => r.Term).HasMaxLength(20);
        report.HasIndex(r => r.Quarter).IsUnique();
        report.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportLineConfiguration : IEntityTypeConfiguration<ReportLine>
{
    public void Configure(EntityTypeBuilder<ReportLine> line)
    {
        line.ToTable("reports_quarterly_lines");
        line.Property(l => l.OrganisationPath).HasMaxLength(120);
        line.Property(l => l.OrganisationName).HasMaxLength(300);
        line.HasIndex(l => new { l.ReportId, l.OrganisationId }).IsUnique();
    }
}

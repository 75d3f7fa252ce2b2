using Registry.Kernel;
using Registry.Reports.Counting;

namespace Registry.Reports.Life;

/// <summary>The figures of a report as counted at one instant: never changed, replaced by another revision.</summary>
internal sealed class ReportRevision : Entity, IAppendOnly
{
    private readonly List<ReportLine> lines = [];

    private ReportRevision() { }

    public ReportRevision(Sheet sheet, DateTime takenAt, string? ruleSet, Actor maker)
    {
        Version = sheet.Definition.Version;
        TakenAt = takenAt;
        RuleSet = ruleSet;
        Maker = maker;
        MadeBy = maker.Name;
        lines.AddRange(sheet.Lines.Select((line, position) => new ReportLine(Id, position, line)));
    }

    public Guid ReportId { get; private set; }
    public int Number { get; private set; }

    /// <summary>Version of the definition it was counted by.</summary>
    public int Version { get; private set; }

    /// <summary>The instant up to which the ledgers were read, UTC.</summary>
    public DateTime TakenAt { get; private set; }

    /// <summary>The regulation that held on the last day of the period.</summary>
    public string? RuleSet { get; private set; }
    public string MadeBy { get; private set; } = "";

    /// <summary>SHA-256 of the canonical JSON (<see cref="CanonicalReport"/>): 64 hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";
    public IReadOnlyList<ReportLine> Lines => lines;

    /// <summary>Only while it is made.</summary>
    public Actor Maker { get; } = new(null, "");

    internal void BelongTo(Report report, int number)
    {
        ReportId = report.Id;
        Number = number;
        Sha256 = CanonicalReport.Hash(CanonicalHead.Of(report, this), lines);
    }
}

using Registry.Kernel;
using Registry.Reports.Counting;

namespace Registry.Reports.Life;

/// <summary>
/// The numbers of one organisation in a revision, those of all below it included. Has no scope of its own: it is joined with the
/// organisations in the user's subtrees.
/// </summary>
internal sealed class ReportLine : Entity, IAppendOnly
{
    private ReportLine() { }

    public ReportLine(Guid revisionId, int position, SheetLine line)
    {
        RevisionId = revisionId;
        Position = position;
        OrganisationId = line.Place.OrganisationId;
        ParentId = line.Place.ParentId;
        Name = line.Place.Name;
        Type = line.Place.Type;
        Cells = CellText.Write(line.Cells);
    }

    public Guid RevisionId { get; private set; }

    /// <summary>0, 1, 2 …: parents before children.</summary>
    public int Position { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The organisation above it in the period.</summary>
    public Guid? ParentId { get; private set; }
    public string Name { get; private set; } = "";
    public Organisations.Types.OrganisationType Type { get; private set; }

    /// <summary>A JSON object: numbers by the code of the cell, in the order of codes.</summary>
    public string Cells { get; private set; } = "";
}

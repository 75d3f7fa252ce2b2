using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>What happened to a report: by whom, when, at which revision.</summary>
internal sealed class ReportStep : Entity, IAppendOnly
{
    private ReportStep() { }

    public ReportStep(
        Guid reportId,
        int number,
        ReportStepKind kind,
        Actor actor,
        DateTime at,
        int revision,
        string? note,
        Guid? organisationId
    )
    {
        ReportId = reportId;
        Number = number;
        Kind = kind;
        ById = actor.Id;
        By = actor.Name;
        At = at;
        Revision = revision;
        Note = note;
        OrganisationId = organisationId;
    }

    public Guid ReportId { get; private set; }
    public int Number { get; private set; }
    public ReportStepKind Kind { get; private set; }
    public Guid? ById { get; private set; }
    public string By { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Revision { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Whose return it was; null: of the whole report.</summary>
    public Guid? OrganisationId { get; private set; }
}

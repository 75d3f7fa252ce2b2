using Registry.Kernel;
using Registry.Members.Admissions;

namespace Registry.Members.Rows;

/// <summary>Read-only row of an admission dossier as it is now, to count with. Limited to the user's subtrees; discarded ones are left out.</summary>
public sealed class DossierRow : IHasOrganisationPath, ISoftDelete
{
    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public DossierState State { get; private set; }

    /// <summary>Date of the application; of a prospect, the day it was put on the list.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>Last day of the step that is due.</summary>
    public DateOnly? DueOn { get; private set; }
    public bool IsDeleted { get; private set; }
}

/// <summary>Read-only row of a step taken in an admission dossier. Has no scope of its own: join it to the dossier, which has.</summary>
public sealed class DossierStepRow
{
    public Guid DossierId { get; private set; }
    public int Sequence { get; private set; }
    public DossierStepKind Step { get; private set; }

    /// <summary>Date on the paper.</summary>
    public DateOnly OccurredOn { get; private set; }
}

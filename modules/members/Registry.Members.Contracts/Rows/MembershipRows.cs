using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;

namespace Registry.Members.Rows;

/// <summary>Read-only row of the ledger, to count with. Not limited to the user's subtrees: the caller picks the organisations.</summary>
public sealed class MembershipEventRow
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording: of entries of one day the order in which they count.</summary>
    public int Sequence { get; private set; }
    public MembershipEventKind Kind { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? FromOrganisationId { get; private set; }
    public Guid? ToOrganisationId { get; private set; }
    public Guid? ReversesEventId { get; private set; }

    /// <summary>The dossier or case by which it came; an admission and its cancellation have the same.</summary>
    public Guid? DossierId { get; private set; }
}

/// <summary>Read-only row of who belonged where, with which standing, in both clocks. Limited to the user's subtrees.</summary>
public sealed class MembershipSpanRow : IBitemporal, IHasOrganisationPath
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Standing Standing { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; }
    public string OrganisationPath { get; private set; } = "";
}

/// <summary>
/// Read-only row of a member without a scope of its own: join it to a span, which has one. A member who moved away is still read
/// where the past is in scope. (Ignoring a filter anywhere in a query ignores it in all of the query: never do that in a join.)
/// </summary>
public sealed class MemberRow
{
    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public string? CardNumber { get; private set; }
    public DateOnly? AdmissionDecisionOn { get; private set; }
    public DateOnly? AdmittedOn { get; private set; }
    public DateOnly? OfficialOn { get; private set; }
}

/// <summary>
/// Read-only row of a value in a part of a member's file, to count with. Sensitive parts are in it: a number may be shown, a value
/// never, but through <see cref="IMemberFileAppService"/>.
/// </summary>
public sealed class FileValueRow
{
    public Guid PartId { get; private set; }
    public string Field { get; private set; } = "";
    public string Text { get; private set; } = "";
}

/// <summary>Read-only row of a part of a member's file, to join values with.</summary>
public sealed class FilePartRow
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public FilePartKind Kind { get; private set; }
}

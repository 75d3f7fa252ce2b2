using Registry.Kernel;
using Registry.Members.Ledger;

namespace Registry.Members.Rows;

/// <summary>Read-only row of the ledger, to count with. Limited to the user's subtrees by the organisation the member belongs to now.</summary>
public sealed class MembershipEventRow : IHasOrganisationPath
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public MembershipEventKind Kind { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? FromOrganisationId { get; private set; }
    public Guid? ToOrganisationId { get; private set; }
    public Guid? ReversesEventId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
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

using Registry.Bitemporal;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>An entry in an organisation's ledger.</summary>
internal sealed class OrganisationEvent : LedgerEvent
{
    private OrganisationEvent() { }

    public OrganisationEvent(
        Guid organisationId,
        int sequence,
        OrganisationEventKind kind,
        Entry entry,
        Guid? reversesEventId = null
    )
        : base(sequence, entry.EffectiveOn, entry.RecordedAt, entry.RecordedBy, entry.Decision, reversesEventId)
    {
        OrganisationId = organisationId;
        Kind = kind;
        ChangeId = entry.ChangeId;
        Consent = entry.Consent;
    }

    public Guid OrganisationId { get; private set; }
    public OrganisationEventKind Kind { get; private set; }
    public string? Name { get; init; }
    public string? Reason { get; init; }

    /// <summary>Where it stands from then on; only where the kind says so.</summary>
    public Guid? ParentId { get; init; }
    public OrganisationType? Type { get; init; }
    public string? Code { get; init; }

    /// <summary>The change of which it is part, with events of other organisations.</summary>
    public Guid? ChangeId { get; private set; }
    public string? Consent { get; private set; }
}

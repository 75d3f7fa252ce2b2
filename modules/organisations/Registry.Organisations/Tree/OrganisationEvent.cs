using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>An entry in an organisation's ledger: never changed, never deleted.</summary>
internal sealed class OrganisationEvent : Entity, IAppendOnly
{
    private OrganisationEvent() { }

    public OrganisationEvent(Guid organisationId, OrganisationEventKind kind, Entry entry)
    {
        OrganisationId = organisationId;
        Kind = kind;
        EffectiveOn = entry.EffectiveOn;
        RecordedAt = entry.RecordedAt;
        RecordedBy = entry.RecordedBy;
        DecisionNumber = entry.Decision.Number;
        DecisionDate = entry.Decision.Date;
        DecisionIssuer = entry.Decision.Issuer;
        ChangeId = entry.ChangeId;
        Consent = entry.Consent;
    }

    public Guid OrganisationId { get; private set; }
    public OrganisationEventKind Kind { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public string DecisionIssuer { get; private set; } = "";
    public string? Name { get; init; }
    public string? Reason { get; init; }

    /// <summary>Where it stands from then on; only where the kind says so.</summary>
    public Guid? ParentId { get; init; }
    public OrganisationType? Type { get; init; }
    public string? Code { get; init; }

    /// <summary>The change of which it is part, with events of other organisations.</summary>
    public Guid? ChangeId { get; private set; }
    public string? Consent { get; private set; }
    public Guid? ReversesEventId { get; init; }
}

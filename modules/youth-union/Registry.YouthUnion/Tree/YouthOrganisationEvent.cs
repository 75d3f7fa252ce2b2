using Registry.Kernel;

namespace Registry.YouthUnion.Tree;

/// <summary>An entry in a youth organisation's ledger: never changed, never deleted.</summary>
internal sealed class YouthOrganisationEvent : Entity, IAppendOnly
{
    private YouthOrganisationEvent() { }

    public YouthOrganisationEvent(Guid youthOrganisationId, YouthOrganisationEventKind kind, Entry entry)
    {
        YouthOrganisationId = youthOrganisationId;
        Kind = kind;
        EffectiveOn = entry.EffectiveOn;
        RecordedAt = entry.RecordedAt;
        RecordedBy = entry.RecordedBy;
        DecisionNumber = entry.Decision.Number;
        DecisionDate = entry.Decision.Date;
        DecisionIssuer = entry.Decision.Issuer;
    }

    public Guid YouthOrganisationId { get; private set; }
    public YouthOrganisationEventKind Kind { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public string DecisionIssuer { get; private set; } = "";
    public string? Name { get; init; }
    public Guid? ParentId { get; init; }
    public string? Reason { get; init; }
}

using Registry.Kernel;

namespace Registry.Unions.Ledger;

/// <summary>An entry in a union's ledger: never changed, never deleted.</summary>
internal sealed class UnionEvent : Entity, IAppendOnly
{
    private UnionEvent() { }

    public UnionEvent(Guid unionId, UnionEventKind kind, Entry entry)
    {
        UnionId = unionId;
        Kind = kind;
        EffectiveOn = entry.EffectiveOn;
        RecordedAt = entry.RecordedAt;
        RecordedBy = entry.RecordedBy;
        DecisionNumber = entry.Decision.Number;
        DecisionDate = entry.Decision.Date;
        DecisionIssuer = entry.Decision.Issuer;
    }

    public Guid UnionId { get; private set; }
    public UnionEventKind Kind { get; private set; }
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

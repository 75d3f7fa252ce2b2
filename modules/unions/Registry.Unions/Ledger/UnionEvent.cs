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

/// <summary>Where a union stood from a date to a date, as known from an instant to an instant.</summary>
internal sealed class UnionPlacement : Entity, IBitemporal, IEquatable<UnionPlacement>
{
    private UnionPlacement() { }

    public UnionPlacement(Guid unionId, Guid? parentId, UnionType type, string name, DateOnly validFrom, DateTime knownFrom)
    {
        UnionId = unionId;
        ParentId = parentId;
        Type = type;
        Name = name;
        ValidFrom = validFrom;
        KnownFrom = knownFrom;
    }

    public Guid UnionId { get; private set; }
    public Guid? ParentId { get; private set; }
    public UnionType Type { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; } = TwoClocks.Forever;
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>The same placement, ended on a day (exclusive).</summary>
    public UnionPlacement Until(DateOnly end) => new(UnionId, ParentId, Type, Name, ValidFrom, KnownFrom) { ValidTo = end };

    /// <summary>Says the same, whenever it became known.</summary>
    public bool Equals(UnionPlacement? other) => other is not null && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as UnionPlacement);

    public override int GetHashCode() => Content.GetHashCode();

    private object Content => (UnionId, ParentId, Type, Name, ValidFrom, ValidTo);
}

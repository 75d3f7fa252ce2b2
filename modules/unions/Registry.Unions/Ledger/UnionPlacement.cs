using Registry.Kernel;

namespace Registry.Unions.Ledger;

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

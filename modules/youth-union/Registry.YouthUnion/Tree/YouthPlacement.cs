using Registry.Kernel;

namespace Registry.YouthUnion.Tree;

/// <summary>Where a youth organisation stood from a date to a date, as known from an instant to an instant.</summary>
internal sealed class YouthPlacement : Entity, IBitemporal, IEquatable<YouthPlacement>
{
    private YouthPlacement() { }

    public YouthPlacement(
        Guid youthOrganisationId,
        Guid? parentId,
        YouthOrganisationType type,
        string name,
        DateOnly validFrom,
        DateTime knownFrom
    )
    {
        YouthOrganisationId = youthOrganisationId;
        ParentId = parentId;
        Type = type;
        Name = name;
        ValidFrom = validFrom;
        KnownFrom = knownFrom;
    }

    public Guid YouthOrganisationId { get; private set; }
    public Guid? ParentId { get; private set; }
    public YouthOrganisationType Type { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; } = TwoClocks.Forever;
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>The same placement, ended on a day (exclusive).</summary>
    public YouthPlacement Until(DateOnly end) =>
        new(YouthOrganisationId, ParentId, Type, Name, ValidFrom, KnownFrom) { ValidTo = end };

    /// <summary>Says the same, whenever it became known.</summary>
    public bool Equals(YouthPlacement? other) => other is not null && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as YouthPlacement);

    public override int GetHashCode() => Content.GetHashCode();

    private object Content => (YouthOrganisationId, ParentId, Type, Name, ValidFrom, ValidTo);
}

using Registry.Kernel;

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
}

/// <summary>Where an organisation stood from a date to a date, as known from an instant to an instant.</summary>
internal sealed class OrganisationPlacement : Entity, IBitemporal, IEquatable<OrganisationPlacement>
{
    private OrganisationPlacement() { }

    public OrganisationPlacement(
        Guid organisationId,
        Guid? parentId,
        OrganisationType type,
        string name,
        string path,
        DateOnly validFrom,
        DateTime knownFrom
    )
    {
        OrganisationId = organisationId;
        ParentId = parentId;
        Type = type;
        Name = name;
        Path = path;
        ValidFrom = validFrom;
        KnownFrom = knownFrom;
    }

    public Guid OrganisationId { get; private set; }
    public Guid? ParentId { get; private set; }
    public OrganisationType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string Path { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; } = TwoClocks.Forever;
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>The same placement, ended on a day (exclusive).</summary>
    public OrganisationPlacement Until(DateOnly end) =>
        new(OrganisationId, ParentId, Type, Name, Path, ValidFrom, KnownFrom) { ValidTo = end };

    /// <summary>Says the same, whenever it became known.</summary>
    public bool Equals(OrganisationPlacement? other) => other is not null && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as OrganisationPlacement);

    public override int GetHashCode() => Content.GetHashCode();

    private object Content => (OrganisationId, ParentId, Type, Name, Path, ValidFrom, ValidTo);
}

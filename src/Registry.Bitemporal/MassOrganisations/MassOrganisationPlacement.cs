namespace Registry.Bitemporal.MassOrganisations;

/// <summary>Where a mass organisation stood from a day to a day, as known from an instant to an instant.</summary>
/// <typeparam name="T">Whose placement it is; each has a table of its own.</typeparam>
/// <typeparam name="TType">Kinds of such organisations.</typeparam>
public sealed class MassOrganisationPlacement<T, TType> : LedgerSpan<MassOrganisationPlacement<T, TType>>
    where TType : struct, Enum
{
    private MassOrganisationPlacement() { }

    internal MassOrganisationPlacement(
        Guid organisationId,
        Guid? parentId,
        TType type,
        string name,
        DateOnly validFrom,
        DateOnly validTo,
        DateTime knownFrom
    )
        : base(validFrom, validTo, knownFrom)
    {
        MassOrganisationId = organisationId;
        ParentId = parentId;
        Type = type;
        Name = name;
    }

    public Guid MassOrganisationId { get; private set; }
    public Guid? ParentId { get; private set; }
    public TType Type { get; private set; }
    public string Name { get; private set; } = "";

    protected override object Content => (MassOrganisationId, ParentId, Type, Name);
}

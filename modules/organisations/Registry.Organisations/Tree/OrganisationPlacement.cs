using Registry.Bitemporal;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>Where an organisation stood from a date to a date, as known from an instant to an instant.</summary>
internal sealed class OrganisationPlacement : LedgerSpan<OrganisationPlacement>
{
    private OrganisationPlacement() { }

    public OrganisationPlacement(
        Guid organisationId,
        Guid? parentId,
        OrganisationType type,
        string name,
        string path,
        DateOnly validFrom,
        DateTime knownFrom,
        DateOnly validTo
    )
        : base(validFrom, validTo, knownFrom)
    {
        OrganisationId = organisationId;
        ParentId = parentId;
        Type = type;
        Name = name;
        Path = path;
    }

    public Guid OrganisationId { get; private set; }
    public Guid? ParentId { get; private set; }
    public OrganisationType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string Path { get; private set; } = "";

    /// <summary>A part of it, under a path of its own.</summary>
    public OrganisationPlacement Part(string path, DateOnly from, DateOnly to, DateTime knownFrom) =>
        new(OrganisationId, ParentId, Type, Name, path, from, knownFrom, to);

    /// <summary>The other begins where this ends and says the same of the organisation.</summary>
    public bool GoesOnAs(OrganisationPlacement next) => ValidTo == next.ValidFrom && Content.Equals(next.Content);

    protected override object Content => (OrganisationId, ParentId, Type, Name, Path);
}

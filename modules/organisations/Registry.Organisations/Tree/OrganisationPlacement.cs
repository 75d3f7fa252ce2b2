using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

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
        DateTime knownFrom,
        DateOnly validTo
    )
    {
        OrganisationId = organisationId;
        ParentId = parentId;
        Type = type;
        Name = name;
        Path = path;
        ValidFrom = validFrom;
        KnownFrom = knownFrom;
        ValidTo = validTo;
    }

    public Guid OrganisationId { get; private set; }
    public Guid? ParentId { get; private set; }
    public OrganisationType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string Path { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>A part of it, under a path of its own.</summary>
    public OrganisationPlacement Part(string path, DateOnly from, DateOnly to, DateTime knownFrom) =>
        new(OrganisationId, ParentId, Type, Name, path, from, knownFrom, to);

    /// <summary>The other begins where this ends and says the same of the organisation.</summary>
    public bool GoesOnAs(OrganisationPlacement next) =>
        ValidTo == next.ValidFrom
        && (OrganisationId, ParentId, Type, Name, Path) == (next.OrganisationId, next.ParentId, next.Type, next.Name, next.Path);

    /// <summary>Says the same, whenever it became known.</summary>
    public bool Equals(OrganisationPlacement? other) => other is not null && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as OrganisationPlacement);

    public override int GetHashCode() => Content.GetHashCode();

    private object Content => (OrganisationId, ParentId, Type, Name, Path, ValidFrom, ValidTo);
}

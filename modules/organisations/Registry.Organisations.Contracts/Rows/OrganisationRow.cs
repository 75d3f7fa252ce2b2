using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Types;

namespace Registry.Organisations.Rows;

/// <summary>Read-only row of an organisation as it is today, to join with; limited to the user's subtrees.</summary>
public sealed class OrganisationRow : IHasOrganisationPath
{
    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public OrganisationType Type { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public Guid? EnterpriseId { get; private set; }
    public Guid? ZoneId { get; private set; }
    public DateOnly EstablishedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
}

/// <summary>Read-only row of where an organisation stood in the tree, in both clocks. Not limited to the user's subtrees.</summary>
public sealed class PlacementRow : IBitemporal
{
    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid? ParentId { get; private set; }
    public OrganisationType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string Path { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; }
}

/// <summary>Read-only row of an enterprise, to join with. Has no scope: reference data that everybody signed in may read.</summary>
public sealed class EnterpriseRow
{
    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public Guid ZoneId { get; private set; }
    public Ownership Ownership { get; private set; }
}

/// <summary>Read-only row of what a type of organisation asks from a date to a date (exclusive).</summary>
public sealed class OrganisationTypeRow
{
    public Guid Id { get; private set; }
    public OrganisationType Type { get; private set; }
    public int MinimumOfficial { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
}

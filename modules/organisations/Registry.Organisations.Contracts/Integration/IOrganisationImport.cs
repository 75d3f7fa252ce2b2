using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Types;

namespace Registry.Organisations.Integration;

/// <summary>Loads organisations with their history from an older system or the reference data, through the same rules as the pages.</summary>
public interface IOrganisationImport
{
    /// <summary>Adds all of it to the caller's unit of work; the caller saves. Parents come before children.</summary>
    void Import(
        IEnumerable<ImportedZone> zones,
        IEnumerable<ImportedEnterprise> enterprises,
        IEnumerable<ImportedOrganisation> organisations
    );
}

/// <summary>A zone with the id it is to have.</summary>
public sealed record ImportedZone(Guid Id, string Name);

/// <param name="Workers">Counts over time; null: none.</param>
public sealed record ImportedEnterprise(
    Guid Id,
    string Name,
    string TaxCode,
    Guid ZoneId,
    Ownership Ownership,
    IReadOnlyList<WorkersDto>? Workers = null
);

/// <summary>An organisation and, where it is closed, how. <paramref name="RecordedAt"/> is in UTC.</summary>
public sealed record ImportedOrganisation(
    Guid Id,
    Guid? ParentId,
    string Name,
    OrganisationType Type,
    Guid? EnterpriseId,
    DateOnly EstablishedOn,
    Decision Decision,
    DateTime RecordedAt,
    ImportedClosing? Closing = null
);

/// <summary>The closing of an imported organisation.</summary>
public sealed record ImportedClosing(DateOnly ClosedOn, string Reason, Decision Decision, DateTime RecordedAt);

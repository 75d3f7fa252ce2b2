namespace Registry.Bitemporal.MassOrganisations;

/// <summary>Where a mass organisation belongs: the Party subtree, and the enterprise if it is one's.</summary>
/// <param name="EnterpriseName">As it is called on the day of the founding.</param>
public sealed record MassOrganisationPlace(
    Guid OrganisationId,
    string OrganisationPath,
    Guid? EnterpriseId,
    string? EnterpriseName
);

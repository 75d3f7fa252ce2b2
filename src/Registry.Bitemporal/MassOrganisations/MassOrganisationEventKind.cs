namespace Registry.Bitemporal.MassOrganisations;

/// <summary>What happens to a mass organisation.</summary>
public enum MassOrganisationEventKind
{
    Founded,
    Renamed,

    /// <summary>Stands below another one from then on.</summary>
    Moved,
    Dissolved,
}

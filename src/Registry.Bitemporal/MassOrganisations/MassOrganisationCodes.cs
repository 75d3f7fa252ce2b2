namespace Registry.Bitemporal.MassOrganisations;

/// <summary>Codes of a module's refusals: each names its kind of organisation in its own words.</summary>
public sealed record MassOrganisationCodes(
    string Dissolved,
    string TypeNotBelowParent,
    string MovesNowhere,
    string BeforeParent,
    string NotAfterLastEvent
);

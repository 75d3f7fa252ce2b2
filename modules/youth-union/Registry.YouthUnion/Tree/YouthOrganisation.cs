global using YouthPlacement = Registry.Bitemporal.MassOrganisations.MassOrganisationPlacement<
    Registry.YouthUnion.Tree.YouthOrganisation,
    Registry.YouthUnion.Tree.YouthOrganisationType
>;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.YouthUnion.Tree;

/// <summary>A youth organisation as it is today, with its ledger of events and where it stood over time.</summary>
internal sealed class YouthOrganisation : MassOrganisation<YouthOrganisation, YouthOrganisationType>
{
    /// <summary>Kinds that people belong to; those above only group them.</summary>
    public static readonly YouthOrganisationType[] TakingMembers =
    [
        YouthOrganisationType.GrassrootsBranch,
        YouthOrganisationType.Branch,
    ];

    protected override MassOrganisationCodes Codes { get; } =
        new(
            "YouthUnion:Dissolved",
            "YouthUnion:TypeNotBelowParent",
            "YouthUnion:MovesNowhere",
            "YouthUnion:BeforeParent",
            "YouthUnion:NotAfterLastEvent"
        );

    /// <summary>Which kinds may stand directly below which (domain.md 7); only the union of the zones stands below none.</summary>
    public static bool MayContain(YouthOrganisationType? parent, YouthOrganisationType child) =>
        (parent, child)
            is
                (null, YouthOrganisationType.ZoneUnion)
                or
                (YouthOrganisationType.ZoneUnion, YouthOrganisationType.GrassrootsUnion or YouthOrganisationType.GrassrootsBranch)
                or
                (YouthOrganisationType.GrassrootsUnion, YouthOrganisationType.Branch);

    public override bool MayStandBelow(YouthOrganisationType? parent) => MayContain(parent, Type);

    /// <summary>As what its members belong to.</summary>
    public Home AsHome() => new(OrganisationPath, Name, FoundedOn, DissolvedOn ?? TwoClocks.Forever);
}

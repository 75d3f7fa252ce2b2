global using UnionPlacement = Registry.Bitemporal.MassOrganisations.MassOrganisationPlacement<
    Registry.Unions.Ledger.Union,
    Registry.Unions.Ledger.UnionType
>;
using Registry.Bitemporal.MassOrganisations;

namespace Registry.Unions.Ledger;

/// <summary>A union organisation as it is today, with its ledger of events and where it stood over time.</summary>
internal sealed class Union : MassOrganisation<Union, UnionType>
{
    /// <summary>Kinds that make quarterly returns; those below them are counted in theirs.</summary>
    public static readonly UnionType[] MakingReturns = [UnionType.GrassrootsUnion, UnionType.Syndicate];

    protected override MassOrganisationCodes Codes { get; } =
        new(
            "Unions:Dissolved",
            "Unions:TypeNotBelowParent",
            "Unions:MovesNowhere",
            "Unions:BeforeParent",
            "Unions:NotAfterLastEvent"
        );

    /// <summary>Which kinds may stand directly below which (domain.md 6); only the union of the zones stands below none.</summary>
    public static bool MayContain(UnionType? parent, UnionType child) =>
        (parent, child)
            is
                (null, UnionType.ZoneUnion)
                or
                (UnionType.ZoneUnion, UnionType.GrassrootsUnion or UnionType.Syndicate)
                or
                (UnionType.GrassrootsUnion, UnionType.MemberUnion or UnionType.Section)
                or
                (UnionType.MemberUnion, UnionType.Section);

    public override bool MayStandBelow(UnionType? parent) => MayContain(parent, Type);
}

namespace Registry.Planning.Catalogue;

/// <summary>What an indicator is measured in. Text: key Planning:Unit.{value}.</summary>
public enum IndicatorUnit
{
    Count,
    Percent,
    Years,
    Number,
}

/// <summary>Where its values come from, and how they add up over time.</summary>
public enum IndicatorKind
{
    /// <summary>Counted from the records; adds up from day to day.</summary>
    Sum,

    /// <summary>Counted from the records; holds on a day.</summary>
    Level,

    /// <summary>Entered from a paper; never counted.</summary>
    Entered,
}

/// <summary>In which direction an indicator is good. Text: key Planning:Direction.{value}.</summary>
public enum TargetDirection
{
    AtLeast,
    AtMost,
    Above,
}

/// <summary>The indicators there are, for whoever counts them.</summary>
public interface IIndicatorCatalogue
{
    /// <summary>In the order shown.</summary>
    IReadOnlyList<IndicatorEntry> Entries { get; }
}

/// <summary>An indicator by its key.</summary>
public sealed record IndicatorEntry(string Key, IndicatorKind Kind);

/// <summary>Keys of indicators that are asked for by name.</summary>
public static class IndicatorKeys
{
    public const string MembersAdmitted = "membersAdmitted";
    public const string NewOrganisations = "newPartyOrganisations";
    public const string NetGrowth = "netGrowth";
    public const string RatedGood = "organisationsRatedGoodOrBetterPercent";
    public const string NotFulfilling = "organisationsNotFulfilling";
    public const string Studied = "membersStudiedResolutionsPercent";
}

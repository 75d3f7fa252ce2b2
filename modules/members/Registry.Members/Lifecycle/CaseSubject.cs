using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>All that a case is judged by, on a date. <paramref name="Member"/> null: somebody from outside.</summary>
/// <param name="SuspendedUntil">Last day of the suspension as it was decided or extended last; null: none, or not known.</param>
internal sealed record CaseSubject(
    PartyMember? Member,
    MemberState State,
    DateOnly BirthDate,
    OrganisationInfo Home,
    OrganisationInfo? Destination,
    bool HoldsPost,
    CaseFacts Facts,
    IRuleSet Rules,
    DateOnly On,
    DateOnly? SuspendedUntil = null
)
{
    /// <summary>The two organisations the case is about, with the days on which they are there; others as if they always were.</summary>
    public Home HomeOf(Guid id) =>
        id == Home.Id ? Organisations.Integration.Home.Of(Home)
        : id == Destination?.Id ? Organisations.Integration.Home.Of(Destination)
        : Organisations.Integration.Home.Anywhere("");

    /// <summary>The organisation whose cells are in one grassroots committee with this one; none for a grassroots cell.</summary>
    public bool SameGrassroots =>
        Destination is not null && CaseLevels.GrassrootsOf(Home) is { } own && own == CaseLevels.GrassrootsOf(Destination);
}

/// <summary>What of a member's present state decides which cases fit.</summary>
/// <param name="Standing">Null: no member.</param>
/// <param name="Held">Under inspection, or a complaint is being handled.</param>
/// <param name="LeftBy">How the member left, of somebody who is none any more.</param>
/// <param name="Complains">A complaint of the member is being handled.</param>
internal sealed record MemberState(Standing? Standing, bool Suspended, bool Held, MembershipEventKind? LeftBy, bool Complains)
{
    public static readonly MemberState Outsider = new(null, Suspended: false, Held: false, null, Complains: false);
    private IReadOnlyList<MembershipEventKind> Kinds { get; init; } = [];

    /// <summary>The ledger has an entry of one of the kinds that stands.</summary>
    public bool Has(IEnumerable<MembershipEventKind> kinds) => Kinds.Intersect(kinds).Any();

    public bool IsMember => Standing is not null;

    public static MemberState Of(PartyMember member, bool held, bool complains = false)
    {
        var live = member.Events.Live().ToList();
        var leftBy = member.Standing is null && live.Count > 0 ? live[^1].Kind : (MembershipEventKind?)null;
        return new(member.Standing, IsSuspended(live), held, leftBy, complains) { Kinds = live.ConvertAll(e => e.Kind) };
    }

    /// <summary>A suspension lasts until it is ended, or the membership is.</summary>
    public static bool IsSuspended(IEnumerable<MembershipEvent> live)
    {
        var suspended = false;
        foreach (var e in live)
        {
            if (e.Kind == MembershipEventKind.Suspended)
                suspended = true;
            else if (e.Kind == MembershipEventKind.SuspensionEnded || LedgerKinds.Leaving.Contains(e.Kind))
                suspended = false;
        }
        return suspended;
    }
}

/// <summary>Where a case is decided.</summary>
internal enum CaseLevel
{
    /// <summary>The cell itself decided; a second person confirms the entry.</summary>
    Cell,

    /// <summary>The grassroots committee; where none stands above the cell, the upper one.</summary>
    Grassroots,
    Upper,

    /// <summary>Placed and lifted by the inspection commission.</summary>
    Inspection,
}

using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>All that a case is judged by, on a date. <paramref name="Member"/> null: somebody from outside.</summary>
/// <param name="SuspendedUntil">Last day of the suspension as it was decided or extended last; null: none, or not known.</param>
/// <param name="ComplaintUntil">Last day to complain of the decision the case is about; null: it is about none.</param>
/// <param name="RulesOfPaper">In force on the day of the case's paper; null: those of the date.</param>
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
    DateOnly? SuspendedUntil = null,
    ComplaintLimit? ComplaintUntil = null,
    IRuleSet? RulesOfPaper = null
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

/// <summary>The last day of a complaint, with the days it was counted by.</summary>
internal sealed record ComplaintLimit(int Days, bool WorkingDays, DateOnly Until);

/// <summary>What of a member's present state decides which cases fit.</summary>
/// <param name="Standing">Null: no member.</param>
/// <param name="LeftBy">How the member left, of somebody who is none any more.</param>
/// <param name="Bars">What keeps the member out of the vote base, each with its first day.</param>
/// <param name="Open">Kinds of the member's cases in which somebody still has something to do.</param>
internal sealed record MemberState(
    Standing? Standing,
    MembershipEventKind? LeftBy,
    IReadOnlyDictionary<Bar, DateOnly> Bars,
    IReadOnlyCollection<CaseKind> Open
)
{
    public static readonly MemberState Outsider = new(null, null, new Dictionary<Bar, DateOnly>(), []);
    private IReadOnlyList<MembershipEventKind> Kinds { get; init; } = [];

    /// <summary>The ledger has an entry of one of the kinds that stands.</summary>
    public bool Has(IEnumerable<MembershipEventKind> kinds) => Kinds.Intersect(kinds).Any();

    public bool IsMember => Standing is not null;

    /// <summary>Under inspection, or an accusation is being handled.</summary>
    public bool Held => IsOpen(CaseKind.InspectionHold);

    public bool IsOpen(CaseKind kind) => Open.Contains(kind);

    public bool Is(Bar bar) => Bars.ContainsKey(bar);

    public DateOnly? Since(Bar bar) => Bars.TryGetValue(bar, out var since) ? since : null;

    public static MemberState Of(PartyMember member, IReadOnlyCollection<CaseKind> open)
    {
        var live = member.Events.Live().ToList();
        var leftBy = member.Standing is null && live.Count > 0 ? live[^1].Kind : (MembershipEventKind?)null;
        return new(member.Standing, leftBy, Barring.On(member.Events, DateOnly.MaxValue), open)
        {
            Kinds = live.ConvertAll(e => e.Kind),
        };
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

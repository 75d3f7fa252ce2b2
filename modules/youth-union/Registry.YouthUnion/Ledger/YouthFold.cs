using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.YouthUnion.Ledger;

/// <summary>The meaning of the ledger: what each event does to a youth membership, and which may follow which.</summary>
internal static class YouthFold
{
    /// <summary>Where a youth member belongs, and how; null: not a member.</summary>
    internal readonly record struct Place(Guid BranchId, YouthStanding Standing);

    public static readonly YouthEventKind[] Leaving =
    [
        YouthEventKind.CameOfAge,
        YouthEventKind.TransferredOut,
        YouthEventKind.Resigned,
        YouthEventKind.Expelled,
        YouthEventKind.Died,
    ];

    /// <summary>Spans of dates the events add up to; reversed events count for nothing.</summary>
    /// <exception cref="BusinessException">
    /// An event cannot follow the one before it, or leaves the member in a branch before it was founded or after it was dissolved.
    /// </exception>
    public static IEnumerable<YouthSpan> Fold(
        Guid memberId,
        IReadOnlyCollection<YouthMemberEvent> events,
        HomeOf homeOf,
        DateTime knownFrom
    )
    {
        foreach (var (place, from, to) in events.Stays<Place, YouthMemberEvent>(Apply))
        {
            var home = homeOf(place.BranchId);
            if (home.Against(from, to, "effectiveOn") is { } against)
                throw new BusinessException(RejectionKind.Rule, [against]);
            yield return new(memberId, place.BranchId, home.Path, place.Standing, from, to, knownFrom);
        }
    }

    /// <summary>An entry takes back one that stands, and nothing else.</summary>
    /// <exception cref="BusinessException">The entry names no event, another member's, or one taken back already.</exception>
    public static void RequireReversible(IReadOnlyCollection<YouthMemberEvent> events, YouthEntry entry)
    {
        var reverses = entry.Kind == YouthEventKind.Reversed;
        if (reverses ? !events.Stands(entry.ReversesEventId) : entry.ReversesEventId is not null)
            throw new BusinessException("YouthUnion:EventNotAllowed", "eventId", entry.Kind, entry.EffectiveOn);
    }

    private static Place? Apply(Place? place, YouthMemberEvent e) =>
        (place, e.Kind) switch
        {
            (null, YouthEventKind.Admitted or YouthEventKind.TransferredIn) => new Place(To(e), YouthStanding.Member),
            ({ } p, YouthEventKind.MovedWithin) when Leaves(p, e) && p.BranchId != To(e) => p with { BranchId = To(e) },
            ({ } p, YouthEventKind.StayApproved) => p with { Standing = YouthStanding.Staying },
            ({ } p, var leaving) when Leaving.Contains(leaving) && Leaves(p, e) => null,
            // The Party's decisions are the Party's: they mark a youth membership, and neither begin nor end one.
            (_, YouthEventKind.JoinedParty or YouthEventKind.PartyAdmissionCancelled) => place,
            _ => throw new BusinessException("YouthUnion:EventNotAllowed", "kind", e.Kind, e.EffectiveOn),
        };

    private static bool Leaves(Place place, YouthMemberEvent e) => e.FromBranchId == place.BranchId;

    private static Guid To(YouthMemberEvent e) =>
        e.ToBranchId ?? throw new BusinessException("YouthUnion:EventNotAllowed", "branchId", e.Kind, e.EffectiveOn);
}

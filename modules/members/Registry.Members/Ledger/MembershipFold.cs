using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Members.Ledger;

/// <summary>The meaning of the ledger: what each event does to a membership, and which may follow which.</summary>
internal static class MembershipFold
{
    /// <summary>Where a member belongs, and how; null: not a member.</summary>
    internal readonly record struct Place(Guid OrganisationId, Standing Standing);

    /// <summary>Spans of dates the events add up to; reversed events count for nothing.</summary>
    /// <param name="field">The input's field that says the day, for what is refused.</param>
    /// <exception cref="BusinessException">
    /// An event cannot follow the one before it, or leaves the member somewhere before it was founded or after it closed.
    /// </exception>
    public static IEnumerable<MembershipSpan> Fold(
        Guid memberId,
        IReadOnlyCollection<MembershipEvent> events,
        HomeOf homeOf,
        DateTime knownFrom,
        string field = LedgerEntry.EffectiveOnField
    )
    {
        foreach (var (place, from, to) in events.Stays<Place, MembershipEvent>(Apply))
        {
            var home = homeOf(place.OrganisationId);
            if (home.Against(from, to, field) is { } against)
                throw new BusinessException(RejectionKind.Rule, [against]);
            yield return new(memberId, place.OrganisationId, home.Path, place.Standing, from, to, knownFrom);
        }
    }

    /// <summary>Spans as they would be without one of the events.</summary>
    /// <exception cref="BusinessException">A later event cannot stand without it.</exception>
    public static IEnumerable<MembershipSpan> Without(PartyMember member, Guid eventId) =>
        Fold(member.Id, [.. member.Events.Live().Where(e => e.Id != eventId)], _ => Home.Anywhere(""), default);

    /// <summary>Events that stand, but for admissions whose decision was cancelled as wrong (domain.md 2.4): of those nothing is left.</summary>
    public static IEnumerable<MembershipEvent> Valid(IReadOnlyCollection<MembershipEvent> events)
    {
        var live = events.Live().ToList();
        var cancelled = live.Where(e => e.Kind == MembershipEventKind.AdmissionCancelled && e.DossierId is not null)
            .Select(e => e.DossierId)
            .ToHashSet();
        return live.Where(e => e.DossierId is null || !cancelled.Contains(e.DossierId));
    }

    /// <summary>An entry takes back one that stands, and nothing else: else it would be written and change nothing.</summary>
    /// <exception cref="BusinessException">The entry names no event, another member's, or one taken back already.</exception>
    public static void RequireReversible(IReadOnlyCollection<MembershipEvent> events, LedgerEntry entry)
    {
        var reverses = entry.Kind == MembershipEventKind.Reversed;
        if (reverses ? !events.Stands(entry.ReversesEventId) : entry.ReversesEventId is not null)
            throw new BusinessException("Members:EventNotAllowed", "reversesEventId", entry.Kind, entry.EffectiveOn);
    }

    /// <summary>The event takes the member from where the member is: reports count departures by the organisation it names.</summary>
    private static bool Leaves(Place place, MembershipEvent e) => e.FromOrganisationId == place.OrganisationId;

    private static Place? Apply(Place? place, MembershipEvent e) =>
        (place, e.Kind) switch
        {
            (null, MembershipEventKind.Admitted or MembershipEventKind.Readmitted) => new Place(To(e), Standing.Probationary),
            (null, MembershipEventKind.TransferredIn or MembershipEventKind.Restored) => new Place(
                To(e),
                e.Standing ?? Standing.Official
            ),
            ({ Standing: Standing.Probationary } p, MembershipEventKind.Recognised) => p with { Standing = Standing.Official },
            ({ Standing: Standing.Probationary } p, MembershipEventKind.AdmissionCancelled) when Leaves(p, e) => null,
            ({ } p, MembershipEventKind.MovedWithin) when Leaves(p, e) && p.OrganisationId != To(e) => p with
            {
                OrganisationId = To(e),
            },
            ({ Standing: Standing.Official } p, MembershipEventKind.TemporaryOut) => p with { Standing = Standing.OfficialAway },
            ({ Standing: Standing.OfficialAway } p, MembershipEventKind.TemporaryReturned) => p with
            {
                Standing = Standing.Official,
            },
            ({ Standing: Standing.Official } p, MembershipEventKind.Exempted) => p with { Standing = Standing.OfficialExempt },
            ({ Standing: Standing.OfficialExempt } p, MembershipEventKind.ExemptionEnded) => p with
            {
                Standing = Standing.Official,
            },
            ({ } p, MembershipEventKind.Disciplined or MembershipEventKind.Reconnected) => p,
            ({ } p, var kind) when Barring.Concerns(kind) => p,
            (
                { } p,
                MembershipEventKind.TransferredOut
                    or MembershipEventKind.StruckOff
                    or MembershipEventKind.Resigned
                    or MembershipEventKind.Expelled
                    or MembershipEventKind.Died
            ) when Leaves(p, e) => null,
            _ => throw new BusinessException("Members:EventNotAllowed", "kind", e.Kind, e.EffectiveOn),
        };

    private static Guid To(MembershipEvent e) =>
        e.ToOrganisationId ?? throw new BusinessException("Members:EventNotAllowed", "toOrganisationId", e.Kind, e.EffectiveOn);
}

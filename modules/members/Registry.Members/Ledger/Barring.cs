using Registry.Bitemporal;

namespace Registry.Members.Ledger;

/// <summary>Which entries of a ledger begin and end what keeps a member out of the vote base (domain.md 13, 2).</summary>
internal static class Barring
{
    private static readonly (Bar Bar, MembershipEventKind Begins, MembershipEventKind Ends)[] All =
    [
        (Bar.Suspended, MembershipEventKind.Suspended, MembershipEventKind.SuspensionEnded),
        (Bar.Prosecuted, MembershipEventKind.Prosecuted, MembershipEventKind.ProsecutionEnded),
        (Bar.Detained, MembershipEventKind.Detained, MembershipEventKind.DetentionEnded),
    ];

    /// <summary>The entry changes none of where a member belongs and how.</summary>
    public static bool Concerns(MembershipEventKind kind) => All.Any(b => b.Begins == kind || b.Ends == kind);

    /// <summary>What bars a member on a day, each with the day it began: it lasts until it is ended, or the membership is.</summary>
    /// <param name="events">The whole ledger: an entry is taken back from its first day on, whenever that was written.</param>
    public static IReadOnlyDictionary<Bar, DateOnly> On(IEnumerable<MembershipEvent> events, DateOnly day)
    {
        var bars = new Dictionary<Bar, DateOnly>();
        foreach (var e in events.Live().Where(e => e.EffectiveOn <= day))
        {
            if (LedgerKinds.Leaving.Contains(e.Kind))
                bars.Clear();
            foreach (var (bar, begins, ends) in All)
            {
                if (e.Kind == begins)
                    bars[bar] = e.EffectiveOn;
                else if (e.Kind == ends)
                    bars.Remove(bar);
            }
        }
        return bars;
    }

    /// <summary>The weightiest of what bars a member on a day; null: nothing does.</summary>
    /// <param name="events">The whole ledger.</param>
    public static Bar? WeightiestOn(IEnumerable<MembershipEvent> events, DateOnly day) =>
        On(events, day).Keys.Order().Cast<Bar?>().LastOrDefault();
}

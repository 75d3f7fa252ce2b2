using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>What stands against a case about a decision that was taken: complaint, remedy of its procedure, extension.</summary>
internal static class DecisionGuards
{
    /// <summary>Decisions of which a member complains (domain.md 4).</summary>
    public static readonly MembershipEventKind[] ComplainedOf =
    [
        MembershipEventKind.Disciplined,
        MembershipEventKind.Expelled,
        MembershipEventKind.StruckOff,
    ];

    /// <summary>Decisions whose procedure is remedied and that stand then (domain.md 2.4); what is wrong in itself is cancelled or taken back.</summary>
    public static readonly MembershipEventKind[] Remedied =
    [
        MembershipEventKind.Admitted,
        MembershipEventKind.Readmitted,
        MembershipEventKind.Recognised,
    ];

    /// <summary>The entry stands in the ledger, and is of a kind that the case can be about.</summary>
    public static IEnumerable<Rejection> IsAbout(CaseSubject s, IReadOnlyList<MembershipEventKind> kinds)
    {
        if (EntryOf(s) is not { } entry)
            yield return new Rejection("Members:EntryNotStanding", "reversedEventId");
        else if (!kinds.Contains(entry.Kind))
            yield return new Rejection("Members:EntryNotOfKind", "reversedEventId");
    }

    /// <summary>Made within the days of the rules from the day on which the decision was received.</summary>
    public static IEnumerable<Rejection> InTime(CaseSubject s)
    {
        if (s.Facts is not { Since: { } received, RequestedOn: { } made } || EntryOf(s) is not { } entry)
            yield break;
        if (received < entry.DecisionDate)
            yield return new Rejection("Members:ComplaintNotReceived", "since", received, entry.DecisionDate);
        if (made < received)
            yield return new Rejection("Members:ComplaintBeforeReceipt", "requestedOn", made, received);
        else if (s.ComplaintUntil is { } limit && made > limit.Until)
            yield return new Rejection(
                limit.WorkingDays ? "Members:ComplaintLateWorking" : "Members:ComplaintLate",
                "requestedOn",
                limit.Days,
                limit.Until
            );
    }

    /// <summary>An extension ends later than what it extends.</summary>
    public static IEnumerable<Rejection> LaterThanSuspension(CaseSubject s)
    {
        if (s.Facts.Until <= s.SuspendedUntil)
            yield return new Rejection("Members:ExtensionNotLater", "until", s.SuspendedUntil);
    }

    private static MembershipEvent? EntryOf(CaseSubject s) =>
        s.Member!.Events.Live().FirstOrDefault(e => e.Id == s.Facts.ReversedEventId);
}

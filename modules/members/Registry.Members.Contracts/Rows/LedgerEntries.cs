using Registry.Members.Ledger;

namespace Registry.Members.Rows;

/// <summary>What of the ledger counts: the one place that knows, for reports, indicators and key figures.</summary>
public static class LedgerEntries
{
    /// <summary>Kinds by which somebody comes to an organisation or leaves one.</summary>
    public static readonly MembershipEventKind[] Moving =
    [
        MembershipEventKind.Admitted,
        MembershipEventKind.Readmitted,
        MembershipEventKind.TransferredIn,
        MembershipEventKind.Restored,
        MembershipEventKind.MovedWithin,
        MembershipEventKind.TransferredOut,
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
        MembershipEventKind.Died,
        MembershipEventKind.AdmissionCancelled,
    ];

    /// <summary>Entries that no later entry takes back.</summary>
    public static IQueryable<MembershipEventRow> ThatStand(this IQueryable<MembershipEventRow> all) =>
        all.Where(e => e.Kind != MembershipEventKind.Reversed && !all.Any(r => r.ReversesEventId == e.Id));

    /// <summary>
    /// Admissions as an achievement: one whose decision was cancelled as wrong (domain.md 2.4) is none, whenever it was cancelled.
    /// As a movement it stays, with its cancellation as the movement out: else a period would not add up.
    /// </summary>
    public static IQueryable<MembershipEventRow> Admissions(this IQueryable<MembershipEventRow> all)
    {
        var cancellations = all.ThatStand().Where(e => e.Kind == MembershipEventKind.AdmissionCancelled);
        return all.ThatStand()
            .Where(e => e.Kind == MembershipEventKind.Admitted || e.Kind == MembershipEventKind.Readmitted)
            .Where(e => !cancellations.Any(c => c.MemberId == e.MemberId && c.DossierId == e.DossierId));
    }
}

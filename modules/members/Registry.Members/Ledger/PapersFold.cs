using Registry.Bitemporal;

namespace Registry.Members.Ledger;

/// <summary>What the versions add up to.</summary>
internal static class PapersFold
{
    /// <summary>The papers by the entries that stand; null: they never changed.</summary>
    public static MemberPapers? Fold(IReadOnlyCollection<PapersVersion> versions, IReadOnlyCollection<MembershipEvent> events)
    {
        var standing = Standing(events);
        MemberPapers? papers = null;
        MemberPapers? before = null;
        foreach (var version in versions.OrderBy(v => v.Sequence))
        {
            var after = version.ToPapers();
            if (papers is null || before is null)
                papers = after;
            else if (version.EventId is not { } by || standing.Contains(by))
                papers = papers.With(before, after);
            before = after;
        }
        return papers;
    }

    /// <summary>Of a re-admission that was cancelled nothing is left: the papers are those of the membership before.</summary>
    private static HashSet<Guid> Standing(IReadOnlyCollection<MembershipEvent> events)
    {
        var live = events.Live().ToList();
        var cancelled = live.Where(e => e.Kind == MembershipEventKind.AdmissionCancelled && e.DossierId is not null)
            .Select(e => e.DossierId)
            .ToHashSet();
        return live.Where(e => e.Kind != MembershipEventKind.Readmitted || !cancelled.Contains(e.DossierId))
            .Select(e => e.Id)
            .ToHashSet();
    }
}

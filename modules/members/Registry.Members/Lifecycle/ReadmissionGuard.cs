using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Whether somebody who was a member may be admitted again (domain.md 4).</summary>
internal static class ReadmissionGuard
{
    /// <summary>What stands against it on a date; nothing for somebody who never was a member.</summary>
    /// <param name="events">All entries of the person's memberships.</param>
    /// <param name="cases">Facts of the cases that wrote them.</param>
    /// <param name="clearedOn">The day the record of a conviction was cleared last.</param>
    public static IEnumerable<Rejection> Refusals(
        IReadOnlyCollection<MembershipEvent> events,
        IReadOnlyDictionary<Guid, CaseFacts> cases,
        DateOnly on,
        IRuleSet rules,
        DateOnly? clearedOn = null
    )
    {
        var live = events.Live().ToList();
        if (live.FindLast(e => LedgerKinds.Leaving.Contains(e.Kind)) is not { } left)
        {
            if (live.Count > 0)
                yield return new Rejection("Members:StillAMember", null);
            yield break;
        }
        if (live.IndexOf(left) < live.FindLastIndex(e => LedgerKinds.Entering.Contains(e.Kind)))
            yield return new Rejection("Members:StillAMember", null);
        else if (left.Kind == MembershipEventKind.Died)
            yield return new Rejection("Members:HasDied", null, left.EffectiveOn);
        else if (left.Kind == MembershipEventKind.TransferredOut)
            yield return new Rejection("Members:LeftByTransfer", null, left.EffectiveOn);
        if (!LedgerKinds.OutOfTheParty.Contains(left.Kind))
            yield break;
        var wait = cases.GetValueOrDefault(left.DossierId ?? Guid.Empty)?.ReadmissionMonths ?? 0;
        var least = Math.Max(rules.Number(LifecycleRules.ReadmissionMonths), wait);
        if (Months.Between(left.EffectiveOn, on) < least)
            yield return new Rejection("Members:ReadmissionTooEarly", null, least, left.EffectiveOn.AddMonths(least));
        var leavings = live.Where(e => LedgerKinds.OutOfTheParty.Contains(e.Kind))
            .Select(e => (e.Kind, Facts: cases.GetValueOrDefault(e.DossierId ?? Guid.Empty) ?? new()))
            .ToList();
        foreach (var bar in rules.List(LifecycleRules.ReadmissionBars).Select(Enum.Parse<ReadmissionBar>))
        {
            // How often somebody gave up or resigned before an earlier re-admission was judged then; a conviction stays.
            if (
                bar is ReadmissionBar.OwnAccord or ReadmissionBar.Resignation
                    ? Bars(bar, leavings[^1])
                    : leavings.Exists(l => Bars(bar, l))
            )
                yield return new Rejection("Members:ReadmissionBarred." + bar, null);
        }
        foreach (var refusal in AfterCrime(leavings.ConvertAll(l => l.Facts), clearedOn, on, rules))
            yield return refusal;
        var most = rules.Number(LifecycleRules.ReadmissionTimes);
        if (most > 0 && MembershipFold.Valid(events).Count(e => e.Kind == MembershipEventKind.Readmitted) >= most)
            yield return new Rejection("Members:ReadmissionOnce", null, most);
    }

    private static bool Bars(ReadmissionBar bar, (MembershipEventKind Kind, CaseFacts Facts) left) =>
        bar switch
        {
            ReadmissionBar.OwnAccord => left.Facts.OwnAccord == true,
            ReadmissionBar.Resignation => left.Kind == MembershipEventKind.Resigned && left.Facts.FamilyHardship != true,
            ReadmissionBar.Disunity => left.Facts.Disunity == true,
            ReadmissionBar.Corruption => left.Facts.Conviction == Conviction.Corruption,
            _ => left.Facts.Conviction == Conviction.SeriousCrime,
        };

    /// <summary>After a less serious crime the wait begins when the record is cleared, which is recorded by a case of its own.</summary>
    private static IEnumerable<Rejection> AfterCrime(List<CaseFacts> leavings, DateOnly? clearedOn, DateOnly on, IRuleSet rules)
    {
        if (!leavings.Exists(f => f.Conviction == Conviction.LessSeriousCrime))
            yield break;
        var least = rules.Number(LifecycleRules.ReadmissionCrimeMonths);
        if (clearedOn is not { } cleared)
            yield return new Rejection("Members:ReadmissionNotCleared", null, least);
        else if (Months.Between(cleared, on) < least)
            yield return new Rejection("Members:ReadmissionAfterCrime", null, least, cleared, cleared.AddMonths(least));
    }
}

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
    public static IEnumerable<Rejection> Refusals(
        IReadOnlyCollection<MembershipEvent> events,
        IReadOnlyDictionary<Guid, CaseFacts> cases,
        DateOnly on,
        IRuleSet rules
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
        if (live.Exists(e => e.DossierId is { } by && cases.GetValueOrDefault(by)?.Disunity == true))
            yield return new Rejection("Members:ReadmissionBarred", null);
        var most = rules.Number(LifecycleRules.ReadmissionTimes);
        if (most > 0 && MembershipFold.Valid(events).Count(e => e.Kind == MembershipEventKind.Readmitted) >= most)
            yield return new Rejection("Members:ReadmissionOnce", null, most);
    }
}

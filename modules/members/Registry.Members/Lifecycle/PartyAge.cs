using Registry.Members.Ledger;

namespace Registry.Members.Lifecycle;

/// <summary>
/// Years of membership: from the date of the admission decision, once official, less the time outside the Party (domain.md 2.5).
/// A wrongful leaving that was put right by restoration takes nothing away; a transfer elsewhere is not outside.
/// </summary>
/// <param name="Start">Date of the first admission decision.</param>
/// <param name="DaysOutside">Of all gaps together: between leaving the Party and being admitted again, and of broken transfers.</param>
/// <param name="EndedOn">The day the member died or left; null: goes on.</param>
internal sealed record PartyAge(DateOnly Start, int DaysOutside, DateOnly? EndedOn)
{
    /// <summary>Null: not official yet, or the decision is not known.</summary>
    public static PartyAge? Of(DateOnly? admissionDecisionOn, DateOnly? officialOn, IReadOnlyCollection<MembershipEvent> events)
    {
        var live = MembershipFold.Valid(events).ToList();
        var first = live.Find(e => e.Kind == MembershipEventKind.Admitted)?.DecisionDate;
        if (officialOn is null || (first ?? admissionDecisionOn) is not { } start)
            return null;
        if (admissionDecisionOn < start)
            start = admissionDecisionOn.Value;
        var gaps = GapsOf(events);
        var ended = live.FindLast(e => LedgerKinds.Entering.Contains(e.Kind) || IsOutside(e));
        return new(start, gaps.Sum(g => g.Days), ended is not null && IsOutside(ended) ? ended.EffectiveOn : null);
    }

    /// <summary>Times that count for no Party age, in order: each a row with its reason, never a shifted beginning.</summary>
    public static IReadOnlyList<AgeGap> GapsOf(IReadOnlyCollection<MembershipEvent> events)
    {
        var gaps = new List<AgeGap>();
        DateOnly? left = null;
        foreach (var e in MembershipFold.Valid(events))
        {
            if (e.Kind == MembershipEventKind.Readmitted && left is { } since)
                gaps.Add(new(since, e.EffectiveOn, e));
            else if (e is { Kind: MembershipEventKind.Reconnected, Since: { } from })
                gaps.Add(new(from, e.EffectiveOn, e));
            if (LedgerKinds.Entering.Contains(e.Kind))
                left = null;
            else if (IsOutside(e))
                left = e.EffectiveOn;
        }
        return gaps;
    }

    private static bool IsOutside(MembershipEvent e) =>
        LedgerKinds.Leaving.Contains(e.Kind) && e.Kind != MembershipEventKind.TransferredOut;

    /// <summary>The day on which so many years are full.</summary>
    public DateOnly Reaches(int years) => Start.AddYears(years).AddDays(DaysOutside);

    /// <summary>Full years on a day.</summary>
    public int YearsOn(DateOnly day)
    {
        var until = EndedOn < day ? EndedOn.Value : day;
        var years = Math.Max(0, until.Year - Start.Year);
        while (years > 0 && Reaches(years) > until)
            years--;
        return years;
    }
}

/// <summary>A time that is taken off a Party age, with the entry that ended it.</summary>
/// <param name="To">The day on which it was over; no longer part of it.</param>
internal sealed record AgeGap(DateOnly From, DateOnly To, MembershipEvent By)
{
    public int Days => To.DayNumber - From.DayNumber;
}

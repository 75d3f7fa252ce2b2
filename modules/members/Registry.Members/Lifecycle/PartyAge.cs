using Registry.Members.Ledger;

namespace Registry.Members.Lifecycle;

/// <summary>
/// Years of membership: from the date of the admission decision, once official, less the time outside the Party (domain.md 2.5).
/// A wrongful leaving that was put right by restoration takes nothing away; a transfer elsewhere is not outside.
/// </summary>
/// <param name="Start">Date of the first admission decision.</param>
/// <param name="DaysOutside">Between leaving the Party and being admitted again.</param>
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
        var outside = 0;
        DateOnly? left = null;
        foreach (var e in live)
        {
            if (e.Kind == MembershipEventKind.Readmitted && left is { } since)
                outside += e.EffectiveOn.DayNumber - since.DayNumber;
            if (LedgerKinds.Entering.Contains(e.Kind))
                left = null;
            else if (LedgerKinds.Leaving.Contains(e.Kind) && e.Kind != MembershipEventKind.TransferredOut)
                left = e.EffectiveOn;
        }
        return new(start, outside, left);
    }

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

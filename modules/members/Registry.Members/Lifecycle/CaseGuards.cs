using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>What stands against a case, each rule of domain.md 4 a function of the subject alone.</summary>
internal static class CaseGuards
{
    private const int MostMonths = 1200;

    /// <summary>A member under inspection, or with a complaint being handled, is not transferred.</summary>
    public static IEnumerable<Rejection> NotUnderInspection(CaseSubject s)
    {
        if (s.State.Held)
            yield return new Rejection("Members:TransferUnderInspection", null);
        if (s.State.IsOpen(CaseKind.Complaint))
            yield return new Rejection("Members:TransferWithComplaint", null);
    }

    public static IEnumerable<Rejection> ToAnotherGrassroots(CaseSubject s)
    {
        if (s.Destination?.Id == s.Home.Id || s.SameGrassroots)
            yield return new Rejection("Members:TransferIsInternal", "destinationId", s.Destination!.Name);
    }

    public static IEnumerable<Rejection> WithinGrassroots(CaseSubject s)
    {
        if (s.Destination is { } to && (to.Id == s.Home.Id || !s.SameGrassroots))
            yield return new Rejection("Members:TransferNotInternal", "destinationId", to.Name);
    }

    /// <summary>People belong to cells, and to open ones.</summary>
    public static IEnumerable<Rejection> OpenCell(OrganisationInfo? place)
    {
        if (place is { Type: not (OrganisationType.Cell or OrganisationType.GrassrootsCell) })
            yield return new Rejection("Members:DestinationNotACell", "destinationId", place.Name);
        if (place?.ClosedOn is not null)
            yield return new Rejection("Members:DestinationClosed", "destinationId", place.Name, place.ClosedOn);
    }

    /// <summary>3 months to below a year; full-time study up to two years.</summary>
    public static IEnumerable<Rejection> TemporaryMonths(CaseSubject s)
    {
        if (s.Facts is not { EffectiveOn: { } from, Until: { } until })
            yield break;
        var months = Months.Between(from, until);
        var least = s.Rules.Number(LifecycleRules.TemporaryMinMonths);
        if (months < least)
            yield return new Rejection("Members:TemporaryTooShort", "until", least);
        var study = s.Facts.Study == true;
        var most = s.Rules.Number(study ? LifecycleRules.StudyMaxMonths : LifecycleRules.TemporaryMaxMonths);
        if (study ? until > from.AddMonths(most) : months >= most)
            yield return new Rejection(study ? "Members:StudyTooLong" : "Members:TemporaryTooLong", "until", most);
    }

    /// <summary>How long somebody may be abroad no source says; who stays for good needs no day of return.</summary>
    public static IEnumerable<Rejection> Abroad(CaseSubject s)
    {
        if (s.Facts.Abroad == AbroadKind.Official)
        {
            if (s.Facts.Until is not null)
                yield return new Rejection("Members:AbroadForGood", "until");
            yield break;
        }
        if (s.State.Standing != Standing.Official)
            yield return new Rejection("Members:CaseNotFor.TemporaryTransfer", "abroad");
        if (s.Facts.Until is not { } until)
            yield return new Rejection("Registry:Required", "until");
        else if (until <= s.Facts.EffectiveOn)
            yield return new Rejection("Members:DatesOutOfOrder", "until", s.Facts.EffectiveOn, until);
    }

    public static IEnumerable<Rejection> MedicalPaper(CaseSubject s)
    {
        var ill = s.Facts.ExemptionGround is ExemptionGround.Health or ExemptionGround.LongTreatment;
        if (ill && s.Facts.MedicalPaperOn is null)
            yield return new Rejection("Members:MedicalPaperMissing", "medicalPaperOn");
    }

    /// <summary>Official members: all four measures, removal only from a post held. Probationary: reprimand and warning.</summary>
    public static IEnumerable<Rejection> Discipline(CaseSubject s)
    {
        var measure = s.Facts.Measure;
        if (s.State.Standing == Standing.Probationary && measure is DisciplineMeasure.PostRemoval or DisciplineMeasure.Expulsion)
            yield return new Rejection("Members:DisciplineOfProbationary", "measure");
        else if (measure == DisciplineMeasure.PostRemoval && !s.HoldsPost)
            yield return new Rejection("Members:HoldsNoPost", "measure");
        foreach (var refusal in DayOfDiscipline(s.Facts))
            yield return refusal;
        if (s.Facts.Deferral is null)
            yield break;
        if (s.Facts.Until is not { } until)
            yield return new Rejection("Members:DeferralWithoutEnd", "until");
        else if ((s.Facts.EffectiveOn ?? s.On) < until)
            yield return new Rejection("Members:DisciplineDeferred", "effectiveOn", until);
    }

    /// <summary>Measures on which the cell itself decides; the others are the upper committee's.</summary>
    public static bool IsOfTheCell(CaseFacts facts) => facts.Measure is DisciplineMeasure.Reprimand or DisciplineMeasure.Warning;

    /// <summary>
    /// What the cell decides takes effect when the result of the vote is announced, and is written down then or later (domain.md 4).
    /// What the committee decides takes effect with its decision, so that its day is not known before.
    /// </summary>
    private static IEnumerable<Rejection> DayOfDiscipline(CaseFacts facts)
    {
        if (!IsOfTheCell(facts))
        {
            if (facts.EffectiveOn is not null)
                yield return new Rejection("Members:EffectWithDecision", "effectiveOn");
        }
        else if (facts.EffectiveOn is not { } announced)
            yield return new Rejection("Registry:Required", "effectiveOn");
        else if (announced > facts.PaperDate)
            yield return new Rejection("Members:AnnouncedAfterPaper", "effectiveOn", announced, facts.PaperDate);
    }

    /// <summary>A suspension, a prosecution, a custody does not end before it began.</summary>
    public static IEnumerable<Rejection> AfterBeginning(CaseSubject s, Bar bar)
    {
        if (s.State.Since(bar) is { } began && s.Facts.EffectiveOn < began)
            yield return new Rejection("Members:EndsBeforeBeginning", "effectiveOn", began);
    }

    /// <summary>A gap lies within the membership, ends after it began, and overlaps no other: no day is taken off twice.</summary>
    public static IEnumerable<Rejection> Gap(CaseSubject s)
    {
        if (s.Facts is not { Since: { } from, EffectiveOn: { } to })
            yield break;
        var member = s.Member!;
        if (to <= from)
            yield return new Rejection("Members:DatesOutOfOrder", "effectiveOn", from, to);
        else if (from < (member.AdmissionDecisionOn ?? member.AdmittedOn))
            yield return new Rejection(
                "Members:GapBeforeAdmission",
                "since",
                from,
                member.AdmissionDecisionOn ?? member.AdmittedOn
            );
        else if (PartyAge.GapsOf(member.Events).FirstOrDefault(g => from < g.To && g.From < to) is { } other)
            yield return new Rejection("Members:GapsOverlap", "since", other.From, other.To);
    }

    /// <summary>A record is cleared after the conviction with which the member left, and so after the leaving.</summary>
    public static IEnumerable<Rejection> AfterLeaving(CaseSubject s)
    {
        var left = s.Member!.Events.Live().Last(e => LedgerKinds.OutOfTheParty.Contains(e.Kind)).EffectiveOn;
        if (s.Facts.EffectiveOn < left)
            yield return new Rejection("Members:ClearedBeforeLeaving", "effectiveOn", s.Facts.EffectiveOn, left);
    }

    /// <summary>Who is accused of a breach leaves after it was dealt with, not before (domain.md 4).</summary>
    public static IEnumerable<Rejection> NoOpenBreach(CaseSubject s)
    {
        if (s.State.Held)
            yield return new Rejection("Members:ResignationUnderInspection", "kind");
        if (s.State.IsOpen(CaseKind.Discipline))
            yield return new Rejection("Members:ResignationWithDiscipline", "kind");
    }

    public static IEnumerable<Rejection> StrikeOff(CaseSubject s)
    {
        if (s.Facts.StrikeOffGround != StrikeOffGround.NoActivity)
            yield break;
        var least = s.Rules.Number(LifecycleRules.StrikeOffMonths);
        if (s.Facts.Since is not { } since)
            yield return new Rejection("Members:InactiveSinceMissing", "since", least);
        else if (Months.Between(since, s.On) < least)
            yield return new Rejection("Members:InactiveTooShort", "since", least, since, s.On);
    }

    /// <summary>A wait recorded on the case of leaving is longer than the general one.</summary>
    public static IEnumerable<Rejection> LongerWait(CaseSubject s)
    {
        var least = s.Rules.Number(LifecycleRules.ReadmissionMonths);
        if (s.Facts.ReadmissionMonths is { } months && (months < least || months > MostMonths))
            yield return new Rejection("Members:WaitNotLonger", "readmissionMonths", least, MostMonths);
    }

    public static IEnumerable<Rejection> Death(CaseSubject s)
    {
        if (s.Facts.EffectiveOn < s.BirthDate)
            yield return new Rejection("Members:DeathBeforeBirth", "effectiveOn", s.BirthDate);
        else if (s.Facts.EffectiveOn < s.Member?.AdmittedOn)
            yield return new Rejection("Members:DeathBeforeAdmission", "effectiveOn", s.Member.AdmittedOn);
    }

    /// <summary>The four dates are four facts in an order, none derived from another (domain.md 2.5).</summary>
    public static IEnumerable<Rejection> PapersOfNewcomer(CaseSubject s)
    {
        var f = s.Facts;
        if (f.AdmissionDecisionOn <= s.BirthDate)
            yield return new Rejection("Members:DatesOutOfOrder", "admissionDecisionOn", s.BirthDate, f.AdmissionDecisionOn);
        else if (f.AdmissionDecisionOn is { } decided && Months.Between(s.BirthDate, decided) < s.Rules.Number(RuleKeys.MinAge))
            yield return new Rejection(
                "Members:AdmittedTooYoung",
                "admissionDecisionOn",
                decided,
                s.Rules.Number(RuleKeys.MinAge) / 12
            );
        if (f.ProbationEndsOn < f.AdmittedOn)
            yield return new Rejection("Members:DatesOutOfOrder", "probationEndsOn", f.AdmittedOn, f.ProbationEndsOn);
        if (f.EffectiveOn < f.PaperDate)
            yield return new Rejection("Members:DatesOutOfOrder", "effectiveOn", f.PaperDate, f.EffectiveOn);
        if (f.AdmittedOn < f.AdmissionDecisionOn)
            yield return new Rejection("Members:DatesOutOfOrder", "admittedOn", f.AdmissionDecisionOn, f.AdmittedOn);
        if (f.OfficialOn < f.AdmittedOn)
            yield return new Rejection("Members:DatesOutOfOrder", "officialOn", f.AdmittedOn, f.OfficialOn);
        if (f.EffectiveOn < (f.OfficialOn ?? f.AdmittedOn))
            yield return new Rejection("Members:DatesOutOfOrder", "effectiveOn", f.OfficialOn ?? f.AdmittedOn, f.EffectiveOn);
        if (f.OfficialOn is null && f.ProbationEndsOn is null)
            yield return new Rejection("Members:ProbationEndMissing", "probationEndsOn");
        if (f.CardNumber is { } card && (card.Length is not (8 or 12) || !card.All(char.IsAsciiDigit)))
            yield return new Rejection("Members:CardNumberDigits", "cardNumber");
        if (f.FileNumber is { Length: > 12 })
            yield return new Rejection("Registry:TooLong", "fileNumber", 12);
    }

    /// <summary>An entry is taken back that stands, and the others must still make sense without it.</summary>
    public static IEnumerable<Rejection> Correction(CaseSubject s)
    {
        var events = s.Member!.Events.ToList();
        if (!events.Live().Any(e => e.Id == s.Facts.ReversedEventId))
            return [new Rejection("Members:EntryNotStanding", "reversedEventId")];
        try
        {
            _ = MembershipFold.Without(s.Member, s.Facts.ReversedEventId!.Value).ToList();
            return [];
        }
        catch (BusinessException refused)
        {
            return [new Rejection("Members:EntryIsBuiltOn", "reversedEventId", refused.Rejections[0].Arguments[1])];
        }
    }
}

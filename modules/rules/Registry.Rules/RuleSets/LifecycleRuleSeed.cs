namespace Registry.Rules.RuleSets;

/// <summary>Values of the rules after admission (domain.md 1.3 and 4), with their marks.</summary>
internal static class LifecycleRuleSeed
{
    private static readonly DateOnly Newest = new(2026, 7, 26);

    /// <summary>294-QĐ/TW, whose text could be read; what follows it goes on with its values.</summary>
    private static readonly DateOnly Known = new(2025, 7, 1);

    public static void AddTo(RuleSet rules)
    {
        var newest = rules.EffectiveFrom >= Newest;
        var known = rules.EffectiveFrom >= Known;
        rules.Set(LifecycleRules.TransferDays, "60", newest ? "S01*" : "S37");
        rules.Set(LifecycleRules.ArrivalDays, "30", Since294("S101", before: "S37"));
        rules.Set(LifecycleRules.ArrivalCounting, Days(known), Since294("S101", before: "S37"));
        rules.Set(LifecycleRules.TemporaryMinMonths, "3", "S57");
        rules.Set(LifecycleRules.TemporaryMaxMonths, "12", "S57");
        rules.Set(LifecycleRules.StudyMaxMonths, "24", "S57");
        rules.Set(
            LifecycleRules.AgeExemptionBy,
            known ? LifecycleRules.ByCell : LifecycleRules.ByGrassrootsCommittee,
            Since294("S101")
        );
        rules.Set(LifecycleRules.StrikeOffMonths, "3", newest ? "S01*" : RuleKeys.Unconfirmed);
        rules.Set(LifecycleRules.ComplaintDays, "30", "S11*");
        rules.Set(LifecycleRules.ComplaintCounting, LifecycleRules.CalendarDays, "S11*");
        rules.Set(LifecycleRules.StrikeOffComplaintDays, "30", Since294("S101", before: "S11*"));
        rules.Set(LifecycleRules.StrikeOffComplaintCounting, Days(known), Since294("S101", before: "S11*"));
        rules.Set(LifecycleRules.ReadmissionMonths, "36", newest ? "S01*" : "S38");
        rules.Set(LifecycleRules.ReadmissionBars, string.Join(',', Enum.GetNames<ReadmissionBar>()), Since294("S101"));
        rules.Set(LifecycleRules.ReadmissionCrimeMonths, "60", Since294("S101"));
        rules.Set(LifecycleRules.ReadmissionTimes, "1", Since294("S101"));
        rules.Set(LifecycleRules.BadgeYears, "30,40,45,50,55,60,65,70,75,80,85,90", "S60");
        rules.Set(LifecycleRules.Badge45Since, "2016-07-25", "S62");
        rules.Set(LifecycleRules.BadgeAwardDays, "03-02,19-05,02-09,07-11", "S61");
        rules.Set(LifecycleRules.BadgeWindows, "01-12,01-03,01-06,01-10", known ? "S105" : RuleKeys.Unconfirmed);
        rules.Set(LifecycleRules.BadgeEarlyMonths, "12", "S61");
        rules.Set(LifecycleRules.BadgeEarlyMonthsFrom70, "24", "S61");
        rules.Set(LifecycleRules.BadgeWaitReprimand, "6", Since294("S101"));
        rules.Set(LifecycleRules.BadgeWaitWarning, "9", Since294("S101"));
        rules.Set(LifecycleRules.BadgeWaitRemoval, "12", Since294("S101"));
        rules.Set(LifecycleRules.ClassificationMonths, "6", "S63*");
        rules.Set(LifecycleRules.ClassificationFrom, "01-12", RuleKeys.Unconfirmed);
        rules.Set(LifecycleRules.ExcellentCap, "20", "S114");
        // The earlier text has those rated good; the wording of the present one was not found.
        rules.Set(LifecycleRules.ExcellentCapBase, LifecycleRules.GoodOrBetter, RuleKeys.Unconfirmed);
        rules.Set(LifecycleRules.CellTermMonths, known ? "60" : "30", newest ? "S02*" : "S17");
        rules.Set(LifecycleRules.StandingCommitteeShare, "1/3", newest ? "S01*" : RuleKeys.Unconfirmed);

        string Since294(string source, string before = RuleKeys.Unconfirmed) =>
            rules.EffectiveFrom > Known ? RuleKeys.Inherited(source)
            : known ? source
            : before;

        static string Days(bool working) => working ? LifecycleRules.WorkingDays : LifecycleRules.CalendarDays;
    }
}

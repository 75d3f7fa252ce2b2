namespace Registry.Rules.RuleSets;

/// <summary>Every key a rule set may have. Its name is the text Rules:Rule.{key}; a test keeps catalogue and seed together.</summary>
internal static class RuleCatalogue
{
    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<RuleEntry> Entries { get; } =
    [
        Months(RuleKeys.MinAge, RuleGroup.Applicant),
        Months(RuleKeys.MaxAge, RuleGroup.Applicant),
        new(RuleKeys.OverAge, RuleKind.Choice, RuleGroup.Applicant)
        {
            Choices = [RuleKeys.WithConsent, RuleKeys.Never],
            ChoiceTexts = "Rules:OverAge.",
        },
        new(RuleKeys.MinEducation, RuleKind.Choice, RuleGroup.Applicant)
        {
            Choices = Enum.GetNames<GeneralEducation>(),
            ChoiceTexts = "Rules:Education.",
        },
        Months(RuleKeys.CertificateMonths, RuleGroup.Applicant),
        Months(RuleKeys.LapseMonths, RuleGroup.Applicant),
        new(RuleKeys.LapsingForms, RuleKind.Forms, RuleGroup.Applicant),
        new(RuleKeys.Introducers, RuleKind.Number, RuleGroup.Introducers) { Unit = RuleUnit.People, Most = 10 },
        Months(RuleKeys.TogetherMonths, RuleGroup.Introducers),
        Months(RuleKeys.YouthUnionMaxAge, RuleGroup.Introducers),
        new(RuleKeys.VerifiedSubjects, RuleKind.Choices, RuleGroup.Introducers)
        {
            Choices = Enum.GetNames<VerificationSubject>(),
            ChoiceTexts = "Rules:Verified.",
        },
        new(RuleKeys.CellMinOfficials, RuleKind.Number, RuleGroup.Votes) { Unit = RuleUnit.People, Most = 100 },
        new(RuleKeys.CellVote, RuleKind.Fraction, RuleGroup.Votes),
        new(RuleKeys.CommitteeVote, RuleKind.Fraction, RuleGroup.Votes),
        new(LifecycleRules.StandingCommitteeShare, RuleKind.Fraction, RuleGroup.Votes),
        new(RuleKeys.FailedVotes, RuleKind.Number, RuleGroup.Votes) { Unit = RuleUnit.Times, Most = 100 },
        new(RuleKeys.AdmitAuthority, RuleKind.Choice, RuleGroup.Votes)
        {
            Choices = [RuleKeys.StandingCommittee, RuleKeys.WholeCommittee],
            ChoiceTexts = "Rules:AdmitAuthority.",
        },
        Months(LifecycleRules.CellTermMonths, RuleGroup.Votes),
        WorkingDays(RuleKeys.DecisionDays, RuleGroup.Deadlines),
        WorkingDays(RuleKeys.ExtensionDays, RuleGroup.Deadlines),
        WorkingDays(RuleKeys.CeremonyDays, RuleGroup.Deadlines),
        new(RuleKeys.CeremonyStart, RuleKind.Choice, RuleGroup.Deadlines)
        {
            Choices = [RuleKeys.FromReceipt, RuleKeys.FromIssue],
            ChoiceTexts = "Rules:CeremonyStart.",
        },
        Months(RuleKeys.ProbationMonths, RuleGroup.Recognition),
        WorkingDays(RuleKeys.CellReviewDays, RuleGroup.Recognition),
        WorkingDays(RuleKeys.OfficialDays, RuleGroup.Recognition),
        WorkingDays(RuleKeys.OfficialExtensionDays, RuleGroup.Recognition),
        WorkingDays(LifecycleRules.TransferDays, RuleGroup.Transfers),
        new(LifecycleRules.ArrivalDays, RuleKind.Number, RuleGroup.Transfers) { Unit = RuleUnit.Days, Most = 366 },
        Counting(LifecycleRules.ArrivalCounting, RuleGroup.Transfers),
        Months(LifecycleRules.TemporaryMinMonths, RuleGroup.Transfers),
        Months(LifecycleRules.TemporaryMaxMonths, RuleGroup.Transfers),
        Months(LifecycleRules.StudyMaxMonths, RuleGroup.Transfers),
        new(LifecycleRules.AgeExemptionBy, RuleKind.Choice, RuleGroup.Transfers)
        {
            Choices = [LifecycleRules.ByCell, LifecycleRules.ByGrassrootsCommittee],
            ChoiceTexts = "Rules:ExemptionBy.",
        },
        Months(LifecycleRules.StrikeOffMonths, RuleGroup.Leaving),
        new(LifecycleRules.ComplaintDays, RuleKind.Number, RuleGroup.Leaving) { Unit = RuleUnit.Days, Most = 366 },
        Counting(LifecycleRules.ComplaintCounting, RuleGroup.Leaving),
        new(LifecycleRules.StrikeOffComplaintDays, RuleKind.Number, RuleGroup.Leaving) { Unit = RuleUnit.Days, Most = 366 },
        Counting(LifecycleRules.StrikeOffComplaintCounting, RuleGroup.Leaving),
        Months(LifecycleRules.ReadmissionMonths, RuleGroup.Leaving),
        new(LifecycleRules.ReadmissionBars, RuleKind.Choices, RuleGroup.Leaving)
        {
            Choices = Enum.GetNames<ReadmissionBar>(),
            ChoiceTexts = "Rules:ReadmissionBar.",
        },
        Months(LifecycleRules.ReadmissionCrimeMonths, RuleGroup.Leaving),
        new(LifecycleRules.ReadmissionTimes, RuleKind.Number, RuleGroup.Leaving)
        {
            Unit = RuleUnit.Times,
            Least = 0,
            Most = 100,
        },
        new(LifecycleRules.BadgeYears, RuleKind.Numbers, RuleGroup.Badges) { Unit = RuleUnit.Years, Most = 120 },
        new(LifecycleRules.Badge45Since, RuleKind.Date, RuleGroup.Badges),
        new(LifecycleRules.BadgeAwardDays, RuleKind.DaysOfYear, RuleGroup.Badges),
        new(LifecycleRules.BadgeWindows, RuleKind.DaysOfYear, RuleGroup.Badges),
        Months(LifecycleRules.BadgeEarlyMonths, RuleGroup.Badges),
        Months(LifecycleRules.BadgeEarlyMonthsFrom70, RuleGroup.Badges),
        Months(LifecycleRules.BadgeWaitReprimand, RuleGroup.Badges),
        Months(LifecycleRules.BadgeWaitWarning, RuleGroup.Badges),
        Months(LifecycleRules.BadgeWaitRemoval, RuleGroup.Badges),
        Months(LifecycleRules.ClassificationMonths, RuleGroup.Classification),
        new(LifecycleRules.ClassificationFrom, RuleKind.DayOfYear, RuleGroup.Classification),
        new(LifecycleRules.ExcellentCap, RuleKind.Number, RuleGroup.Classification) { Unit = RuleUnit.Percent, Most = 100 },
        new(LifecycleRules.ExcellentCapBase, RuleKind.Choice, RuleGroup.Classification)
        {
            Choices = [LifecycleRules.GoodOrBetter, LifecycleRules.GoodAlone],
            ChoiceTexts = "Rules:CapBase.",
        },
        new(RuleKeys.ReminderDays, RuleKind.Numbers, RuleGroup.Reminders) { Unit = RuleUnit.Days, Most = 1000 },
        Form(RuleKeys.RequiredForm),
        Form(RuleKeys.OptionalForm),
        Form(RuleKeys.RecognitionForm),
        Form(RuleKeys.WrittenForm),
    ];

    /// <summary>The entry of a key; for forms, of its prefix. Null: no such key.</summary>
    public static RuleEntry? Find(string? key) =>
        Entries.FirstOrDefault(e => e.IsPrefix ? e.CodeOf(key) is not null : e.Key == key);

    private static RuleEntry Months(string key, RuleGroup group) =>
        new(key, RuleKind.Number, group) { Unit = RuleUnit.Months, Most = 1200 };

    private static RuleEntry WorkingDays(string key, RuleGroup group) =>
        new(key, RuleKind.Number, group) { Unit = RuleUnit.WorkingDays, Most = 366 };

    /// <summary>Which days a limit counts.</summary>
    private static RuleEntry Counting(string key, RuleGroup group) =>
        new(key, RuleKind.Choice, group)
        {
            Choices = [LifecycleRules.CalendarDays, LifecycleRules.WorkingDays],
            ChoiceTexts = "Rules:Counting.",
        };

    private static RuleEntry Form(string prefix) => new(prefix, RuleKind.Title, RuleGroup.Forms);
}

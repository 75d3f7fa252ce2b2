namespace Registry.Rules.RuleSets;

/// <summary>Values of the rules after admission (domain.md 1.3 and 4), with their marks.</summary>
public static class LifecycleRules
{
    /// <summary>Working days from the move to the transfer of Party activity.</summary>
    public const string TransferDays = "Transfer.Days";

    /// <summary>Days from the decision within which the letter is presented at the receiving organisation; and which days.</summary>
    public const string ArrivalDays = "Transfer.ArrivalDays";
    public const string ArrivalCounting = "Transfer.ArrivalCounting";

    /// <summary>Values of the keys that say which days a limit counts.</summary>
    public const string CalendarDays = "CalendarDays";
    public const string WorkingDays = "WorkingDays";
    public const string TemporaryMinMonths = "TemporaryTransfer.MinMonths";

    /// <summary>A temporary transfer stays below this.</summary>
    public const string TemporaryMaxMonths = "TemporaryTransfer.MaxMonths";

    /// <summary>Full-time study may last this long.</summary>
    public const string StudyMaxMonths = "TemporaryTransfer.StudyMaxMonths";
    public const string StrikeOffMonths = "StrikeOff.Months";

    /// <summary>Days from receiving a decision on discipline within which a member complains of it; and which days.</summary>
    public const string ComplaintDays = "Complaint.Days";
    public const string ComplaintCounting = "Complaint.Counting";

    /// <summary>The same of a strike-off.</summary>
    public const string StrikeOffComplaintDays = "Complaint.StrikeOffDays";
    public const string StrikeOffComplaintCounting = "Complaint.StrikeOffCounting";

    /// <summary>Who exempts for age and weak health: the cell itself, or the grassroots committee as for the other grounds.</summary>
    public const string AgeExemptionBy = "Exemption.AgeHealthDecidedBy";
    public const string ByCell = "Cell";
    public const string ByGrassrootsCommittee = "GrassrootsCommittee";
    public const string ReadmissionMonths = "ReAdmission.MinMonths";

    /// <summary>Values of <see cref="ReadmissionBar"/>: ways of leaving after which nobody is admitted again.</summary>
    public const string ReadmissionBars = "ReAdmission.Barred";

    /// <summary>Months from the clearing of the record after a conviction of a less serious crime.</summary>
    public const string ReadmissionCrimeMonths = "ReAdmission.CrimeMonths";

    /// <summary>How often somebody may be admitted again; 0: without limit.</summary>
    public const string ReadmissionTimes = "ReAdmission.Times";

    /// <summary>Years of Party age that are honoured, comma separated.</summary>
    public const string BadgeYears = "Badge.Years";

    /// <summary>The badge of 45 years exists from this day on (yyyy-MM-dd).</summary>
    public const string Badge45Since = "Badge.45Since";

    /// <summary>Days of award, comma separated dd-MM.</summary>
    public const string BadgeAwardDays = "Badge.AwardDays";

    /// <summary>First days of the windows (dd-MM), one for each day of award in its order: who reaches a badge in a window has it on that day.</summary>
    public const string BadgeWindows = "Badge.WindowsFrom";

    /// <summary>Months that a badge waits after each measure of discipline.</summary>
    public const string BadgeWaitReprimand = "Badge.WaitMonthsReprimand";
    public const string BadgeWaitWarning = "Badge.WaitMonthsWarning";
    public const string BadgeWaitRemoval = "Badge.WaitMonthsPostRemoval";

    /// <summary>How many months early for the seriously ill; for 70 years and more the other one.</summary>
    public const string BadgeEarlyMonths = "Badge.EarlyMonths";
    public const string BadgeEarlyMonthsFrom70 = "Badge.EarlyMonthsFrom70";
    public const string ClassificationMonths = "Classification.MinMonths";

    /// <summary>Day of the year (dd-MM) from which its ratings are decided: reviews take place before the year ends.</summary>
    public const string ClassificationFrom = "Classification.DecidedFrom";

    /// <summary>Percent that may be rated excellent within one grassroots organisation, rounded up to heads; and of whom.</summary>
    public const string ExcellentCap = "Classification.ExcellentCapPercent";
    public const string ExcellentCapBase = "Classification.ExcellentCapBase";
    public const string GoodOrBetter = "GoodOrBetter";
    public const string GoodAlone = "Good";

    /// <summary>The standing committee is at most this part of the executive committee.</summary>
    public const string StandingCommitteeShare = "StandingCommittee.MaxShare";

    /// <summary>Months of a term of office of a cell below a grassroots committee.</summary>
    public const string CellTermMonths = "Cell.TermMonths";
}

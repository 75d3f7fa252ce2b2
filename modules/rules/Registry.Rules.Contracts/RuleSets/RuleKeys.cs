namespace Registry.Rules.RuleSets;

/// <summary>Keys of the values that admission and recognition ask for.</summary>
public static class RuleKeys
{
    /// <summary>In months, on the day the cell considers.</summary>
    public const string MinAge = "Admission.MinAgeMonths";
    public const string MaxAge = "Admission.MaxAgeMonths";
    public const string CertificateMonths = "Cert.AwarenessValidityMonths";
    public const string CertificateForm = "CN-NTVĐ";
    public const string ApplicationForm = "1-KNĐ";
    public const string BiographyForm = "2-KNĐ";

    /// <summary>A value of <see cref="GeneralEducation"/>.</summary>
    public const string MinEducation = "Admission.MinEducation";

    /// <summary>Official members who introduce; a union's resolution stands for one of them.</summary>
    public const string Introducers = "Introducer.Count";
    public const string TogetherMonths = "Introducer.TogetherMonths";

    /// <summary>Months of age up to which a resolution of the Youth Union (4-KNĐ) introduces.</summary>
    public const string YouthUnionMaxAge = "Introducer.YouthUnionMaxAgeMonths";
    public const string YouthUnionForm = "4-KNĐ";
    public const string TradeUnionForm = "4A-KNĐ";

    /// <summary>Values of <see cref="VerificationSubject"/> that a dossier says something about: verified, or why not.</summary>
    public const string VerifiedSubjects = "Verification.Subjects";

    /// <summary>Whether somebody above <see cref="MaxAge"/> can be admitted with <see cref="OverAgeForm"/>.</summary>
    public const string OverAge = "Admission.OverAge";
    public const string WithConsent = "WithConsent";
    public const string Never = "Never";

    /// <summary>Written consent of the competent standing committee; a code of practice, not of the registry of forms.</summary>
    public const string OverAgeForm = "CV-60";

    /// <summary>Official members below which a cell cannot vote.</summary>
    public const string CellMinOfficials = "Cell.MinOfficialMembers";

    /// <summary>Votes short of the share after which a dossier is referred up.</summary>
    public const string FailedVotes = "FailedVotes.ReferUp";

    /// <summary>Months after which a cell that has not considered needs fresh papers; and which papers.</summary>
    public const string LapseMonths = "Dossier.LapseMonths";
    public const string LapsingForms = "Dossier.LapsingForms";

    /// <summary>Fraction of all official members of the cell.</summary>
    public const string CellVote = "Cell.AdmitVote";

    /// <summary>Fraction of all members of the grassroots committee.</summary>
    public const string CommitteeVote = "GrassrootsCommittee.Vote";

    /// <summary>
    /// Through which body a committee decides on admission and recognition: its standing committee, or all of its members. That a
    /// grassroots committee decides by delegation (domain.md 1.3) is not modelled: here the upper committee decides.
    /// </summary>
    public const string AdmitAuthority = "Decision.AdmitAuthority";
    public const string StandingCommittee = "StandingCommittee";
    public const string WholeCommittee = "WholeCommittee";

    /// <summary>Working days from the cell's resolution.</summary>
    public const string DecisionDays = "Decision.AdmitDays";

    /// <summary>Working days a decision can be given in addition, once.</summary>
    public const string ExtensionDays = "Decision.ExtensionDays";

    /// <summary>Working days from <see cref="CeremonyStart"/>.</summary>
    public const string CeremonyDays = "Ceremony.Days";

    /// <summary>"Receipt" of the decision by the cell, or its "Issue" (domain.md 1.3).</summary>
    public const string CeremonyStart = "Ceremony.StartsFrom";
    public const string FromReceipt = "Receipt";
    public const string FromIssue = "Issue";

    /// <summary>Working days after the end of probation in which the cell considers.</summary>
    public const string CellReviewDays = "Official.CellReviewDays";

    /// <summary>Working days from the cell's resolution to the decision on recognition.</summary>
    public const string OfficialDays = "Decision.OfficialDays";

    /// <summary>Working days the decision on recognition can be given in addition, once.</summary>
    public const string OfficialExtensionDays = "Decision.OfficialExtensionDays";

    /// <summary>Days before a date on which those responsible are reminded.</summary>
    public const string ReminderDays = "Reminder.Days";

    /// <summary>Prefix of the papers asked for before recognition.</summary>
    public const string RecognitionForm = "Form.Recognition.";
    public const string ProbationMonths = "Probation.Months";
    public const string RequiredForm = "Form.Required.";
    public const string OptionalForm = "Form.Optional.";

    /// <summary>Prefix of the papers that the bodies themselves write: reports, resolutions, decisions.</summary>
    public const string WrittenForm = "Form.Written.";

    /// <summary>Mark of what no source confirms.</summary>
    public const string Unconfirmed = "GK-cfg";

    /// <summary>The last regulation whose text could be read: where a later one is not known to say otherwise, its values go on.</summary>
    public const string InheritedFrom = "294-QĐ/TW";

    /// <summary>Mark of a value that goes on from <see cref="InheritedFrom"/>, whose source is named with it.</summary>
    public static string Inherited(string source) => source == Unconfirmed ? Unconfirmed : $"{source} ({InheritedFrom})";
}

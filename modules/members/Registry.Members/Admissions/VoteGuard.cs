using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Members.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>What is known beside the dossier on the day a cell votes.</summary>
/// <param name="CellOfficials">Official members of the cell, heads.</param>
/// <param name="Officials">Of the introducers, those who were official members on the day.</param>
/// <param name="TakenOver">From papers of the past, which do not say who introduced or verified: only what they say is judged.</param>
/// <param name="Past">What an earlier membership of the person stands against.</param>
internal sealed record VoteFacts(
    DateOnly BirthDate,
    int CellOfficials,
    IReadOnlySet<Guid> Officials,
    bool TakenOver = false,
    IReadOnlyList<Rejection>? Past = null
);

/// <summary>What a cell must have before it votes on an applicant (domain.md 2.1 steps 1–7, 2.2, 2.4); each lack with its field.</summary>
internal static class VoteGuard
{
    private static readonly string[] UnionResolutions = ["4-KNĐ", "4A-KNĐ"];

    public static IEnumerable<Rejection> Missing(AdmissionDossier dossier, DateOnly on, VoteFacts facts, RuleSet rules)
    {
        var missing = Age(facts.BirthDate, on, rules).Concat(Papers(dossier, on, rules));
        return facts.TakenOver
            ? missing
            : missing
                .Concat(facts.Past ?? [])
                .Concat(Cell(facts, rules))
                .Concat(Education(dossier, rules))
                .Concat(Introducers(dossier, on, facts, rules))
                .Concat(Verified(dossier));
    }

    /// <summary>A political question is open: needed, or raised by an answer, and no conclusion there.</summary>
    public static bool LacksPoliticalConclusion(AdmissionDossier dossier) =>
        dossier.PoliticalReview?.Number is null
        && (
            dossier.PoliticalReview?.Needed == true
            || dossier.Verifications.Any(v => v.Answer == VerificationAnswer.Differs) && dossier.PoliticalReview is null
        );

    private static IEnumerable<Rejection> Age(DateOnly birthDate, DateOnly on, RuleSet rules)
    {
        var months = Months.Between(birthDate, on);
        var (least, most) = (rules.Number(RuleKeys.MinAge), rules.Number(RuleKeys.MaxAge));
        if (months < least)
            yield return new Rejection("Members:TooYoung", "date", least / 12, months / 12, months % 12, on);
        if (months > most)
            yield return new Rejection("Members:TooOld", "date", most / 12, months / 12, months % 12, on);
    }

    private static IEnumerable<Rejection> Papers(AdmissionDossier dossier, DateOnly on, RuleSet rules)
    {
        foreach (var (code, title, _) in rules.Checklist().Where(f => f.Required))
        {
            var document = dossier.Documents.FirstOrDefault(d => d.FormCode == code);
            if (document is null)
                yield return new Rejection("Members:DocumentMissing", "checklist", code, title);
            else if (document.ReceivedOn > on)
                yield return new Rejection("Members:DocumentAfterVote", "checklist", code, document.ReceivedOn, on);
            else if (ValidUntil(document, rules) is { } until && until < on)
                yield return new Rejection("Members:CertificateExpired", "checklist", code, until, on);
        }
        if (
            ReceivedOn(dossier, RuleKeys.BiographyForm) is { } biography
            && biography < ReceivedOn(dossier, RuleKeys.ApplicationForm)
        )
            yield return new Rejection(
                "Members:BiographyBeforeApplication",
                "checklist",
                biography,
                ReceivedOn(dossier, RuleKeys.ApplicationForm)
            );
        // Not considered for a year: what others said about the applicant has to be said again.
        var lapse = rules.Number(RuleKeys.LapseMonths);
        var lapsing = rules.List(RuleKeys.LapsingForms);
        foreach (var d in dossier.Documents.Where(d => lapsing.Contains(d.FormCode) && d.ReceivedOn.AddMonths(lapse) < on))
            yield return new Rejection("Members:PaperLapsed", "checklist", d.FormCode, d.ReceivedOn, lapse);
    }

    private static IEnumerable<Rejection> Cell(VoteFacts facts, RuleSet rules)
    {
        if (facts.CellOfficials < rules.Number(RuleKeys.CellMinOfficials))
            yield return new Rejection(
                "Members:CellTooSmall",
                "officialMembers",
                facts.CellOfficials,
                rules.Number(RuleKeys.CellMinOfficials)
            );
    }

    private static IEnumerable<Rejection> Education(AdmissionDossier dossier, RuleSet rules)
    {
        var least = Enum.Parse<GeneralEducation>(rules.Text(RuleKeys.MinEducation));
        if (dossier.Education is null)
            yield return new Rejection("Members:EducationMissing", "education");
        else if (dossier.Education < least)
            yield return new Rejection("Members:EducationTooLow", "education");
    }

    private static IEnumerable<Rejection> Introducers(AdmissionDossier dossier, DateOnly on, VoteFacts facts, RuleSet rules)
    {
        var union = dossier.Documents.Any(d => UnionResolutions.Contains(d.FormCode));
        var needed = rules.Number(RuleKeys.Introducers) - (union ? 1 : 0);
        if (dossier.Introducers.Count < needed)
            yield return new Rejection("Members:IntroducersMissing", "introducers", needed, dossier.Introducers.Count);
        var least = rules.Number(RuleKeys.TogetherMonths);
        foreach (var introducer in dossier.Introducers)
        {
            var months = Months.Between(introducer.TogetherSince, on);
            if (!facts.Officials.Contains(introducer.MemberId))
                yield return new Rejection("Members:IntroducerNotOfficial", "introducers", introducer.Name, on);
            else if (months < least)
                yield return new Rejection("Members:IntroducerTooShort", "introducers", introducer.Name, months, least);
        }
    }

    private static IEnumerable<Rejection> Verified(AdmissionDossier dossier)
    {
        if (!dossier.Verifications.Any(v => v.Subject == VerificationSubject.Applicant))
            yield return new Rejection("Members:VerificationMissing", "verifications");
        foreach (var open in dossier.Verifications.Where(v => !v.NotNeeded && v.Answer is null))
            yield return new Rejection("Members:VerificationUnanswered", "verifications", open.Name);
        if (LacksPoliticalConclusion(dossier))
            yield return new Rejection("Members:PoliticalConclusionMissing", "politicalReview");
    }

    private static DateOnly? ReceivedOn(AdmissionDossier dossier, string form) =>
        dossier.Documents.FirstOrDefault(d => d.FormCode == form)?.ReceivedOn;

    /// <summary>Last day of the awareness certificate; null for other papers.</summary>
    public static DateOnly? ValidUntil(ReceivedDocument document, RuleSet rules) =>
        document.FormCode == RuleKeys.CertificateForm
            ? document.ReceivedOn.AddMonths(rules.Number(RuleKeys.CertificateMonths))
            : null;
}

using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;

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
    public static IEnumerable<Rejection> Missing(AdmissionDossier dossier, DateOnly on, VoteFacts facts, IRuleSet rules)
    {
        var missing = Age(dossier, facts.BirthDate, on, rules).Concat(Papers(dossier, on, rules));
        return facts.TakenOver
            ? missing
            : missing
                .Concat(facts.Past ?? [])
                .Concat(Cell(facts.CellOfficials, rules))
                .Concat(Education(dossier, rules))
                .Concat(Mentor(dossier))
                .Concat(Introducers(dossier, on, facts, rules))
                .Concat(Verified(dossier, on, rules))
                .Concat(Political(dossier, on));
    }

    /// <summary>
    /// A political question is open and no conclusion there. What an answer raised only the competent committee's conclusion settles:
    /// nobody in the cell can say that none is needed.
    /// </summary>
    public static bool LacksPoliticalConclusion(AdmissionDossier dossier) =>
        dossier.PoliticalReview?.Number is null
        && (dossier.PoliticalReview?.Needed == true || dossier.Verifications.Any(v => v.Answer == VerificationAnswer.Differs));

    private static IEnumerable<Rejection> Age(AdmissionDossier dossier, DateOnly birthDate, DateOnly on, IRuleSet rules)
    {
        var months = Months.Between(birthDate, on);
        var (least, most) = (rules.Number(RuleKeys.MinAge), rules.Number(RuleKeys.MaxAge));
        if (months < least)
            yield return new Rejection("Members:TooYoung", "date", least / 12, months / 12, months % 12, on);
        else if (ReceivedOn(dossier, RuleKeys.ApplicationForm) is { } applied && Months.Between(birthDate, applied) < least)
            yield return new Rejection("Members:ApplicationTooEarly", "checklist", applied, least / 12);
        if (months <= most)
            yield break;
        var consent = ReceivedOn(dossier, RuleKeys.OverAgeForm);
        if (rules.Text(RuleKeys.OverAge) == RuleKeys.Never || consent is null)
            yield return new Rejection("Members:TooOld", "date", most / 12, months / 12, months % 12, on);
        else if (consent > on)
            yield return new Rejection("Members:DocumentAfterVote", "checklist", RuleKeys.OverAgeForm, consent, on);
    }

    private static IEnumerable<Rejection> Papers(AdmissionDossier dossier, DateOnly on, IRuleSet rules)
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

    /// <summary>A cell down to fewer official members than the rules ask for cannot meet and vote (domain.md 2.4).</summary>
    public static IEnumerable<Rejection> Cell(int officials, IRuleSet rules)
    {
        var least = rules.Number(RuleKeys.CellMinOfficials);
        if (officials < least)
            yield return new Rejection("Members:CellTooSmall", "officialMembers", officials, least);
    }

    private static IEnumerable<Rejection> Education(AdmissionDossier dossier, IRuleSet rules)
    {
        var least = Enum.Parse<GeneralEducation>(rules.Text(RuleKeys.MinEducation));
        if (dossier.Education is null)
            yield return new Rejection("Members:EducationMissing", "education");
        else if (dossier.Education < least)
            yield return new Rejection("Members:EducationTooLow", "education");
    }

    /// <summary>A prospect has a helper before the application, and so has whose dossier began with it (domain.md 2.1 step 0).</summary>
    private static IEnumerable<Rejection> Mentor(AdmissionDossier dossier)
    {
        if (dossier.MentorId is null)
            yield return new Rejection("Members:MentorMissing", "mentor");
    }

    private static IEnumerable<Rejection> Introducers(AdmissionDossier dossier, DateOnly on, VoteFacts facts, IRuleSet rules)
    {
        var youth = ReceivedOn(dossier, RuleKeys.YouthUnionForm) is not null;
        var tooOld = Months.Between(facts.BirthDate, on) > rules.Number(RuleKeys.YouthUnionMaxAge);
        var union = (youth && !tooOld) || ReceivedOn(dossier, RuleKeys.TradeUnionForm) is not null;
        var needed = rules.Number(RuleKeys.Introducers) - (union ? 1 : 0);
        if (dossier.Introducers.Count < needed)
            yield return youth && tooOld && !union
                ? new Rejection("Members:TooOldForYouthUnion", "introducers", needed, dossier.Introducers.Count)
                : new Rejection("Members:IntroducersMissing", "introducers", needed, dossier.Introducers.Count);
        else if (!MentorIntroduces(dossier.MentorId, dossier.Introducers))
            yield return new Rejection("Members:MentorDoesNotIntroduce", "introducers");
        var least = rules.Number(RuleKeys.TogetherMonths);
        foreach (var introducer in dossier.Introducers)
        {
            var months = Months.Between(introducer.TogetherSince, on);
            if (!facts.Officials.Contains(introducer.MemberId))
                yield return new Rejection("Members:IntroducerNotOfficial", "introducers", introducer.Name, on);
            else if (months < least && introducer.InsteadOfMentor is null)
                yield return new Rejection("Members:IntroducerTooShort", "introducers", introducer.Name, months, least);
        }
    }

    /// <summary>One introducer is the mentor; or stands in for one who moved or was disciplined, who may then lack the months (2.2).</summary>
    public static bool MentorIntroduces(Guid? mentorId, IEnumerable<Introducer> introducers) =>
        mentorId is null || introducers.Any(i => i.MemberId == mentorId || i.InsteadOfMentor is not null);

    /// <summary>Of everybody whom the rules list the dossier has an answer on or before the vote, or says why none is needed.</summary>
    private static IEnumerable<Rejection> Verified(AdmissionDossier dossier, DateOnly on, IRuleSet rules)
    {
        foreach (var subject in rules.List(RuleKeys.VerifiedSubjects).Select(Enum.Parse<VerificationSubject>))
        {
            if (!dossier.Verifications.Any(v => v.Subject == subject))
                yield return new Rejection("Members:VerificationMissing." + subject, "verifications");
        }
        foreach (var v in dossier.Verifications.Where(v => !v.NotNeeded))
        {
            if (v.Answer is null)
                yield return new Rejection("Members:VerificationUnanswered", "verifications", v.Name);
            else if (v.AnsweredOn > on)
                yield return new Rejection("Members:VerificationAfterVote", "verifications", v.Name, v.AnsweredOn, on);
        }
    }

    private static IEnumerable<Rejection> Political(AdmissionDossier dossier, DateOnly on)
    {
        if (LacksPoliticalConclusion(dossier))
            yield return new Rejection("Members:PoliticalConclusionMissing", "politicalReview");
        else if (dossier.PoliticalReview?.Date > on)
            yield return new Rejection("Members:ConclusionAfterVote", "politicalReview", dossier.PoliticalReview.Date, on);
    }

    private static DateOnly? ReceivedOn(AdmissionDossier dossier, string form) =>
        dossier.Documents.FirstOrDefault(d => d.FormCode == form)?.ReceivedOn;

    /// <summary>Last day of the awareness certificate; null for other papers.</summary>
    public static DateOnly? ValidUntil(ReceivedDocument document, IRuleSet rules) =>
        document.FormCode == RuleKeys.CertificateForm
            ? document.ReceivedOn.AddMonths(rules.Number(RuleKeys.CertificateMonths))
            : null;
}

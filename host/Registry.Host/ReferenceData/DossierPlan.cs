using Registry.Members.Admissions;
using Registry.Members.Integration;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Host.ReferenceData;

/// <summary>Writes the dossiers of the past: whole papers, with votes of exactly the official members that the cell had on the day.</summary>
internal sealed class DossierPlan(Papers papers)
{
    /// <summary>A dossier is opened at most this long before its ceremony, so its cell must have existed then.</summary>
    public const int DaysBeforeCeremony = 270;

    private static readonly string[] Forms = ["1-KNĐ", "2-KNĐ", "3-KNĐ", "4-KNĐ", "5-KNĐ"];
    private const string AwarenessCertificate = "CN-NTVĐ";

    public static Guid IdOf(Life life) => ReferenceIds.Of("dossier", life.Number);

    public ImportedDossier OfAdmission(Admission admission)
    {
        var (life, place) = admission;
        var decided = life.AdmissionDecisionOn;
        var decision = life.Events[0].Decision;
        var outcome = new ImportedOutcome(ImportedOutcomeKind.Approved, decided, Approver(decided), decision, null);
        var dossier = Decided(IdOf(life), life.Person, place, decided, Dice.For("dossier", life.Number));
        return dossier with { Outcome = outcome, CeremonyOn = life.AdmittedOn, MemberId = life.Id };
    }

    public ImportedDossier OfRefusal(Refusal refusal, int number)
    {
        var outcome = new ImportedOutcome(
            ImportedOutcomeKind.Refused,
            refusal.On,
            Approver(refusal.On),
            papers.OfRoot(refusal.On),
            refusal.Reasons
        );
        var id = ReferenceIds.Of("refused", number);
        return Decided(id, refusal.Applicant, refusal.Place, refusal.On, Dice.For("refusal", number)) with { Outcome = outcome };
    }

    /// <summary>With the certificate first, since the course comes before the application.</summary>
    public static IReadOnlyList<(string FormCode, DateOnly ReceivedOn)> Documents(
        DateOnly opened,
        DateOnly complete,
        int forms,
        Dice dice
    )
    {
        var days = complete.DayNumber - opened.DayNumber;
        return
        [
            (AwarenessCertificate, complete.AddDays(-dice.Between(days + 5, days + 700))),
            .. Forms
                .Take(forms)
                .Select((form, i) => (form, opened.AddDays(Math.Max(1, days * (i + 1) / Forms.Length - dice.Between(0, 3))))),
        ];
    }

    public ImportedResolution Vote(Place body, DateOnly on, int total, Dice dice)
    {
        var present = total - (total > 3 ? dice.Between(0, Math.Min(2, total / 6)) : 0);
        var needed = (total * 2 + 2) / 3;
        var against = dice.Chance(12) && present - 1 >= needed ? 1 : 0;
        return new(papers.Resolution(body, on), on, total, present, present - against, against);
    }

    private ImportedResolution CommitteeVote(Place committee, DateOnly on, Dice dice) =>
        Vote(committee, on, 9 + committee.Number * 2 % 7, dice);

    /// <summary>Whoever held the office then; none of them is an account.</summary>
    public static ImportedActor SecretaryOf(Place place) => Holder("secretary", place.Number);

    public static ImportedActor Approver(DateOnly on) =>
        Holder(
            "approver",
            on.Year < 2016 ? 1
                : on < ReferenceFacts.Congress ? 2
                : 3
        );

    private ImportedDossier Decided(Guid id, ImportedPerson applicant, Place place, DateOnly decided, Dice dice)
    {
        var resolved = dice.Day(decided.AddDays(-LongestWay(decided)), decided.AddDays(-25));
        var opened = dice.Day(resolved.AddDays(-150), resolved.AddDays(-45));
        var submitted = resolved.AddDays(dice.Between(1, 5));
        var dossier = new ImportedDossier(
            id,
            applicant.Id,
            place.Id,
            opened,
            SecretaryOf(place),
            Documents(opened, resolved, Forms.Length, dice),
            Vote(place, resolved, place.VotesOn(resolved), dice),
            submitted,
            Education: dice.Chance(85) ? GeneralEducation.UpperSecondary : GeneralEducation.LowerSecondary
        );
        return place.Committee is { } committee
            ? WithCommittee(dossier, committee, submitted.AddDays(dice.Between(3, 12)), dice)
            : dossier;
    }

    /// <summary>Days from the cell's resolution to a decision in time: 60 working days, and 45 of what is resolved since 294-QĐ/TW.</summary>
    private static int LongestWay(DateOnly decided) => decided.AddDays(-25) < ReferenceFacts.ShorterLimits ? 70 : 60;

    public ImportedDossier WithCommittee(ImportedDossier dossier, Place committee, DateOnly on, Dice dice) =>
        dossier with
        {
            GrassrootsResolution = CommitteeVote(committee, on, dice),
            GrassrootsActor = Holder("committee", committee.Number),
        };

    private static ImportedActor Holder(string office, int number)
    {
        var dice = Dice.For(office, number);
        return new(ReferenceIds.Of(office, number), NamePool.Draw(dice, dice.Chance(40) ? Sex.Female : Sex.Male));
    }
}

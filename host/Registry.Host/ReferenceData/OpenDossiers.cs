using Registry.Members.Admissions;
using Registry.Members.Integration;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;

namespace Registry.Host.ReferenceData;

/// <summary>
/// Dossiers on their way today, at every step, some overdue: what there is to try. They are counted back from today and are the only
/// part of the reference data that changes with it.
/// </summary>
internal sealed class OpenDossiers(History history, DossierPlan dossiers, DateOnly today)
{
    private const int AllForms = 5;

    /// <summary>Where a dossier stands.</summary>
    private enum Stage
    {
        Prospect,
        FewDocuments,
        Complete,
        AwaitingCommittee,
        AwaitingDecision,

        /// <summary>The committee should have decided by now.</summary>
        DecisionOverdue,
        Returned,
        Approved,

        /// <summary>The ceremony should have been held by now.</summary>
        CeremonyOverdue,
    }

    private static readonly Stage[] AtSecretary =
    [
        Stage.Prospect,
        Stage.FewDocuments,
        Stage.Complete,
        Stage.AwaitingCommittee,
        Stage.AwaitingDecision,
        Stage.Returned,
        Stage.Approved,
    ];

    private static readonly Stage[] AtSecondSecretary =
    [
        Stage.FewDocuments,
        Stage.Complete,
        Stage.AwaitingDecision,
        Stage.DecisionOverdue,
        Stage.CeremonyOverdue,
    ];

    private static readonly Stage[] Elsewhere =
    [
        Stage.FewDocuments,
        Stage.FewDocuments,
        Stage.Complete,
        Stage.Complete,
        Stage.AwaitingDecision,
        Stage.AwaitingDecision,
        Stage.AwaitingDecision,
        Stage.AwaitingDecision,
        Stage.DecisionOverdue,
        Stage.DecisionOverdue,
        Stage.Returned,
        Stage.Approved,
    ];

    private readonly Dice dice = Dice.For("open", 0);
    private int made;

    public IEnumerable<ImportedDossier> Create()
    {
        var places = history.Organisations.Places;
        var ours = places.Single(p => p.Id == DemoAccounts.SecretaryCell);
        var second = places.Single(p => p.Id == DemoAccounts.SecondSecretaryCell);
        List<Place> others =
        [
            .. places.Where(p => p.IsCell && p.IsOpen && p != ours && p != second && p.EstablishedOn.AddDays(400) <= today),
        ];
        return
        [
            .. AtSecretary.Select(stage => Open(ours, stage, ActorOf(DemoAccounts.Secretary))),
            .. AtSecondSecretary.Select(stage => Open(second, stage, ActorOf(DemoAccounts.SecondSecretary))),
            // One more for the demonstration committee and one for another.
            Open(others.First(p => p.Parent == ours.Parent), Stage.AwaitingCommittee),
            Open(others.First(p => p.Type == OrganisationType.Cell && p.Parent != ours.Parent), Stage.AwaitingCommittee),
            .. Elsewhere.Select(stage => Open(TakeFrom(others), stage)),
        ];
    }

    private Place TakeFrom(List<Place> places)
    {
        var place = dice.Pick(places);
        places.Remove(place);
        return place;
    }

    private ImportedDossier Open(Place place, Stage stage, ImportedActor? secretary = null)
    {
        var number = made++;
        var resolved = today.AddDays(-DaysSinceResolution(stage));
        var opened = resolved.AddDays(-dice.Between(40, 120));
        var applicant = history.People.DrawApplicant(dice, opened, number);
        var forms = stage == Stage.FewDocuments ? dice.Between(1, 3) : AllForms;
        var id = ReferenceIds.Of("open", number);
        var documents = DossierPlan.Documents(opened, resolved, forms, dice);
        var dossier = new ImportedDossier(
            id,
            applicant.Id,
            place.Id,
            opened,
            secretary ?? DossierPlan.SecretaryOf(place),
            documents,
            Education: GeneralEducation.UpperSecondary
        );
        if (stage == Stage.Prospect)
            return dossier with { AsProspect = true, Documents = [], Introducers = [.. Introducers(place, opened).Take(1)] };
        if (stage == Stage.FewDocuments)
            return dossier;
        dossier = dossier with { Introducers = [.. Introducers(place, opened)], VerifiedOn = resolved.AddDays(-1) };
        if (stage == Stage.Complete)
            return dossier;
        var submitted = resolved.AddDays(dice.Between(1, 4));
        dossier = dossier with
        {
            CellResolution = dossiers.Vote(place, resolved, place.VotesOn(resolved), dice),
            SubmittedOn = submitted,
        };
        if (stage != Stage.AwaitingCommittee && place.Committee is { } committee)
            dossier = dossiers.WithCommittee(dossier, committee, submitted.AddDays(dice.Between(3, 12)), dice);
        return dossier with { Outcome = OutcomeAt(stage) };
    }

    /// <summary>Two of the cell who were official members a year and more before, as far as it has them.</summary>
    private static IEnumerable<ImportedIntroducer> Introducers(Place place, DateOnly opened)
    {
        var since = opened.AddMonths(-14);
        return place
            .Members.Where(m => m.Votes && m.OfficialOn < since)
            .Take(2)
            .Select(m => new ImportedIntroducer(m.Id, m.Person.FullName, since));
    }

    private ImportedOutcome? OutcomeAt(Stage stage)
    {
        var on = today.AddDays(-DaysSinceOutcome(stage));
        var approver = DossierPlan.Approver(on);
        return stage switch
        {
            Stage.Returned => new(
                ImportedOutcomeKind.Returned,
                on,
                approver,
                null,
                "Bổ sung ý kiến nhận xét của chi ủy nơi cư trú (5-KNĐ)"
            ),
            Stage.Approved or Stage.CeremonyOverdue => new(
                ImportedOutcomeKind.Approved,
                on,
                approver,
                history.Papers.OfRoot(on),
                null
            ),
            _ => null,
        };
    }

    /// <summary>Since the cell's resolution, or since the last document where there is none. Overdue is over 45 working days.</summary>
    private int DaysSinceResolution(Stage stage) =>
        stage switch
        {
            Stage.Prospect or Stage.FewDocuments or Stage.Complete => dice.Between(2, 15),
            Stage.AwaitingCommittee => dice.Between(8, 20),
            Stage.AwaitingDecision => dice.Between(25, 60),
            Stage.DecisionOverdue => dice.Between(102, 125),
            Stage.Returned => dice.Between(30, 50),
            Stage.Approved => dice.Between(55, 65),
            _ => dice.Between(105, 118),
        };

    /// <summary>Since the decision or return. Overdue is over 30 working days.</summary>
    private int DaysSinceOutcome(Stage stage) =>
        stage switch
        {
            Stage.Returned => dice.Between(3, 10),
            Stage.Approved => dice.Between(4, 18),
            _ => dice.Between(56, 62),
        };

    private static ImportedActor ActorOf(DemoAccount account) => new(account.Id, account.DisplayName);
}

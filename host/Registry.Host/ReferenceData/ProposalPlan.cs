using Registry.Members.Integration;
using Registry.People.Integration;
using Registry.YouthUnion.Integration;

namespace Registry.Host.ReferenceData;

/// <summary>Outstanding youth members at every step: proposed, endorsed, trained, in a dossier. Counted back from today like the dossiers.</summary>
internal sealed class ProposalPlan(MassBodies bodies, YouthPlan youth, PeoplePlan people)
{
    private readonly Dice dice = Dice.For("proposals", 0);
    private int made;

    public IEnumerable<ImportedProposal> Create(
        IReadOnlyList<ImportedDossier> dossiers,
        IReadOnlyDictionary<Guid, ImportedPerson> persons
    )
    {
        (Guid Cell, Guid BranchAt)[] places =
        [
            (DemoAccounts.SecretaryCell, DemoAccounts.Committee),
            (DemoAccounts.SecondSecretaryCell, DemoAccounts.SecondSecretaryCell),
        ];
        foreach (var (cell, at) in places)
        {
            var branch = youth.BranchAt(at);
            foreach (var dossier in dossiers.Where(d => d.OrganisationId == cell && d is { Outcome: null, AsProspect: false }))
            {
                var person = persons[dossier.PersonId];
                if (person.BirthDate.AddYears(30) <= bodies.Today)
                    continue;
                var member = youth.Join(person, branch);
                var taken = dossier.Documents.Any(d => d.FormCode == "4-KNĐ");
                // The cell of a dossier without the resolution finds it waiting.
                yield return Propose(member, cell, endorsed: true, trained: taken) with
                {
                    DossierId = taken ? dossier.Id : null,
                };
            }
            yield return Propose(NewMember(branch), cell, endorsed: true, trained: true);
            yield return Propose(NewMember(branch), cell, endorsed: true, trained: false);
            yield return Propose(NewMember(branch), cell, endorsed: false, trained: false);
        }
    }

    private ImportedYouthMember NewMember(ImportedYouthOrganisation branch) =>
        youth.Join(people.DrawYouth(dice, bodies.Today, 21, 26, 98_000 + made), branch);

    private ImportedProposal Propose(ImportedYouthMember member, Guid cell, bool endorsed, bool trained)
    {
        var number = made++;
        var on = bodies.Today.AddDays(-60 + number);
        var branchVote = Vote($"{2 + number:D2}-NQ/CĐ", on, 14, DemoAccounts.YouthOfficer);
        return new(
            ReferenceIds.Of("proposal", number),
            member.Id,
            cell,
            branchVote,
            endorsed ? Vote($"{11 + number:D2}-NQ/ĐTN", on.AddDays(12), 9, DemoAccounts.ZoneYouthOfficer) : null,
            trained ? $"{101 + number}/GCN" : null,
            trained ? on.AddDays(20) : null
        );
    }

    private static ImportedVote Vote(string number, DateOnly on, int total, DemoAccount recorder) =>
        new(number, on, total, total - 1, total - 1, 0, recorder.Id, recorder.DisplayName);
}

using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.People.Integration;
using Registry.YouthUnion.Integration;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.Host.ReferenceData;

/// <summary>
/// The Youth Union at about the pace of the targets: three organisations a year, and 300 members a year since its register was opened
/// in 2024. Some of them are Party members or applicants of today's dossiers: one person each. All of it is invented.
/// </summary>
internal sealed class YouthPlan
{
    private const string Zone = "Đoàn Thanh niên Các khu công nghiệp và chế xuất Hà Nội";
    private static readonly DateOnly RegisterOpened = new(2024, 1, 10);
    private static readonly Guid ZoneId = ReferenceIds.Of("youth organisation", 0);
    private static readonly string[] BranchNames = ["Phân xưởng 1", "Phân xưởng 2", "Khối Văn phòng"];

    private readonly MassBodies bodies;
    private readonly PeoplePlan people;
    private readonly List<ImportedYouthOrganisation> organisations = [];
    private readonly List<ImportedYouthOrganisation> branches = [];
    private readonly List<ImportedYouthMember> members = [];

    public YouthPlan(
        MassBodies bodies,
        IReadOnlyList<ImportedDossier> dossiers,
        IReadOnlyList<ImportedMember> partyMembers,
        PeoplePlan people
    )
    {
        this.bodies = bodies;
        this.people = people;
        FoundAll();
        var persons = people.All.ToDictionary(p => p.Id);
        TakeOverPartyMembers(partyMembers, persons);
        AdmitEachYear();
        Twin(partyMembers, persons);
        Proposals = [.. new ProposalPlan(bodies, this, people).Create(dossiers, persons)];
    }

    public IReadOnlyList<ImportedYouthOrganisation> Organisations => organisations;
    public IReadOnlyList<ImportedYouthMember> Members => members;
    public IReadOnlyList<ImportedProposal> Proposals { get; }

    /// <summary>A branch attached to a Party organisation.</summary>
    public ImportedYouthOrganisation BranchAt(Guid organisation) => branches.First(b => b.OrganisationId == organisation);

    private void FoundAll()
    {
        Add(null, Zone, YouthOrganisationType.ZoneUnion, null, ReferenceFacts.Founded, 0);
        // The enterprises of the demonstration accounts first, so that there is something to try for each.
        var first = bodies.EnterpriseOf(DemoAccounts.Committee);
        var second = bodies.EnterpriseOf(DemoAccounts.SecondSecretaryCell);
        List<ImportedEnterprise> order =
        [
            first,
            second,
            .. bodies.Enterprises.Where((e, i) => e != first && e != second && i % 3 == 1),
        ];
        foreach (var (on, enterprise) in bodies.Foundings("youth", 3).Zip(order))
        {
            var number = organisations.Count;
            if (enterprise != first && number % 4 != 0)
            {
                branches.Add(
                    Add(ZoneId, "Chi đoàn cơ sở " + enterprise.Name, YouthOrganisationType.GrassrootsBranch, enterprise, on, 12)
                );
                continue;
            }
            var above = Add(ZoneId, "Đoàn cơ sở " + enterprise.Name, YouthOrganisationType.GrassrootsUnion, enterprise, on, 42);
            foreach (var name in BranchNames)
                branches.Add(
                    Add(above.Id, $"Chi đoàn {name} — {enterprise.Name}", YouthOrganisationType.Branch, enterprise, on, 14)
                );
        }
    }

    private ImportedYouthOrganisation Add(
        Guid? parent,
        string name,
        YouthOrganisationType type,
        ImportedEnterprise? enterprise,
        DateOnly on,
        int founding
    )
    {
        var number = organisations.Count;
        var issuer = parent is null ? "Thành đoàn Hà Nội" : Zone;
        var made = new ImportedYouthOrganisation(
            ReferenceIds.Of("youth organisation", number),
            parent,
            name,
            type,
            enterprise is null ? DemoAccounts.Root : bodies.OrganisationOf(enterprise),
            enterprise?.Id,
            enterprise?.Name,
            on,
            founding,
            MassBodies.Decided(issuer, "ĐTN", 11 + number, on.AddDays(-3)),
            bodies.InOffice(on, Dice.For("youth recorded", number))
        );
        organisations.Add(made);
        return made;
    }

    /// <summary>Party members of the last years who were youth members when they were admitted.</summary>
    private void TakeOverPartyMembers(
        IReadOnlyList<ImportedMember> partyMembers,
        IReadOnlyDictionary<Guid, ImportedPerson> persons
    )
    {
        var dice = Dice.For("youth in the party", 0);
        foreach (var party in partyMembers.Where(m => m.AdmittedOn > RegisterOpened.AddYears(1)))
        {
            var person = persons[party.PersonId];
            var joined = party.AdmittedOn!.Value;
            if (person.BirthDate.AddYears(28) < joined || !dice.Chance(55))
                continue;
            var branch = dice.Pick(branches);
            var at = branch.FoundedOn > RegisterOpened ? branch.FoundedOn : RegisterOpened;
            var entered = person.BirthDate.AddYears(17);
            if (at >= joined || entered > at)
                continue;
            var events = Entered(YouthEventKind.TransferredIn, at, branch, dice);
            events.Add(
                new(YouthEventKind.JoinedParty, joined, bodies.InOffice(joined, dice), null, null, party.Events[0].Decision)
            );
            Age(events, person, branch.Id, dice);
            members.Add(new(ReferenceIds.Of("youth of party", members.Count), person.Id, person.BirthDate, entered, events));
        }
    }

    private void AdmitEachYear()
    {
        for (var year = RegisterOpened.Year; year <= bodies.Today.Year; year++)
        {
            var dice = Dice.For("youth admitted", year);
            var days = Enumerable
                .Range(0, dice.Between(290, 312))
                .Select(_ => dice.Day(new DateOnly(year, 1, 12), new DateOnly(year, 12, 20)))
                .Order();
            foreach (var on in days)
            {
                if (on > bodies.Today)
                    break;
                var number = members.Count;
                var person = people.DrawYouth(dice, on, 17, 29, number);
                var branch = dice.Pick([.. branches.Where(b => b.FoundedOn <= on)]);
                var events = Entered(YouthEventKind.Admitted, on, branch, dice);
                Go(events, person, branch, dice);
                members.Add(new(ReferenceIds.Of("youth member", number), person.Id, person.BirthDate, on, events));
            }
        }
    }

    private List<ImportedYouthEvent> Entered(YouthEventKind kind, DateOnly on, ImportedYouthOrganisation branch, Dice dice) =>
        [
            new(
                kind,
                on,
                bodies.InOffice(on, dice),
                null,
                branch.Id,
                MassBodies.Decided(branch.Name, "ĐTN", dice.Between(1, 60), on)
            ),
        ];

    /// <summary>Some move to another branch or leave the zones; all grow older.</summary>
    private void Go(List<ImportedYouthEvent> events, ImportedPerson person, ImportedYouthOrganisation branch, Dice dice)
    {
        var at = branch.Id;
        var on = events[0].EffectiveOn.AddDays(dice.Between(120, 900));
        if (on < bodies.Today.AddDays(-20) && dice.Chance(12))
        {
            events.Add(Left(YouthEventKind.TransferredOut, on, at, dice));
            return;
        }
        var other = dice.Pick(branches);
        if (
            on < bodies.Today.AddDays(-20)
            && other.Id != at
            && other.FoundedOn <= on
            && on < person.BirthDate.AddYears(29)
            && dice.Chance(8)
        )
        {
            events.Add(Left(YouthEventKind.MovedWithin, on, at, dice) with { ToBranchId = other.Id });
            at = other.Id;
        }
        Age(events, person, at, dice);
    }

    /// <summary>Past 30 most come of age, some may stay; the latest are still to be decided on.</summary>
    private void Age(List<ImportedYouthEvent> events, ImportedPerson person, Guid branch, Dice dice)
    {
        var of = person.BirthDate.AddYears(30).AddDays(1);
        if (of > bodies.Today.AddDays(-25) || (of > bodies.Today.AddDays(-150) && dice.Chance(40)))
            return;
        var on = of.AddDays(dice.Between(2, 20));
        if (on <= events[^1].EffectiveOn)
            on = events[^1].EffectiveOn.AddDays(5);
        if (on > bodies.Today.AddDays(-2))
            return;
        events.Add(
            dice.Chance(15)
                ? Left(YouthEventKind.StayApproved, on, branch, dice) with
                {
                    Until = person.BirthDate.AddYears(35),
                    Ground = StayGround.Wish,
                }
                : Left(YouthEventKind.CameOfAge, on, branch, dice)
        );
    }

    private ImportedYouthEvent Left(YouthEventKind kind, DateOnly on, Guid branch, Dice dice) =>
        new(kind, on, bodies.InOffice(on, dice), branch, null, MassBodies.Decided("Chi đoàn", "ĐTN", dice.Between(1, 60), on));

    /// <summary>A Party member who was entered a second time, as somebody else: what the list of suspicions is for.</summary>
    private void Twin(IReadOnlyList<ImportedMember> partyMembers, IReadOnlyDictionary<Guid, ImportedPerson> persons)
    {
        var taken = members.Select(m => m.PersonId).ToHashSet();
        var party = partyMembers.Last(m =>
            m.Events is [{ Kind: MembershipEventKind.Admitted }, ..]
            && !taken.Contains(m.PersonId)
            && persons[m.PersonId].BirthDate > bodies.Today.AddYears(-29)
        );
        var again = people.Double(persons[party.PersonId], 0);
        var dice = Dice.For("double", 0);
        var on = bodies.Today.AddDays(-40);
        var events = Entered(YouthEventKind.Admitted, on, BranchAt(DemoAccounts.Committee), dice);
        members.Add(new(ReferenceIds.Of("youth double", 0), again.Id, again.BirthDate, on, events));
    }

    /// <summary>Somebody known who is a youth member of the branch as well.</summary>
    public ImportedYouthMember Join(ImportedPerson person, ImportedYouthOrganisation branch)
    {
        var dice = Dice.For("youth applicant", members.Count);
        var events = Entered(YouthEventKind.TransferredIn, bodies.Today.AddDays(-400), branch, dice);
        var made = new ImportedYouthMember(
            ReferenceIds.Of("youth applicant", members.Count),
            person.Id,
            person.BirthDate,
            person.BirthDate.AddYears(16),
            events
        );
        members.Add(made);
        return made;
    }
}

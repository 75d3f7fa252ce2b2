using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Unions.Integration;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;

namespace Registry.Host.ReferenceData;

/// <summary>
/// Trade unions at about the pace of the targets, ten a year; quarterly returns from the end of 2025 on, about 5,000 new members a year, those of
/// the last quarter partly not accepted and one overdue. All of it is invented, the name of the zone union apart.
/// </summary>
internal sealed class UnionPlan
{
    private const string Zone = "Công đoàn các khu công nghiệp và chế xuất Hà Nội";
    private const int EverySyndicate = 13;
    private const int EveryPending = 6;
    private static readonly Guid ZoneId = ReferenceIds.Of("union", 0);
    private static readonly Quarter FirstReturns = new(2025, 4);

    private readonly MassBodies bodies;
    private readonly List<ImportedUnion> unions = [];
    private readonly List<ImportedReturn> returns = [];
    private readonly List<ImportedIntroduction> introductions = [];

    public UnionPlan(MassBodies bodies, IReadOnlyList<ImportedDossier> dossiers, PeoplePlan people)
    {
        this.bodies = bodies;
        var on = ReferenceFacts.Founded;
        Add(
            0,
            null,
            Zone,
            UnionType.ZoneUnion,
            null,
            on,
            0,
            MassBodies.Decided("Liên đoàn Lao động thành phố Hà Nội", "LĐLĐ", 7, on)
        );
        FoundUnions();
        foreach (var union in unions.Where(u => u.Type is UnionType.GrassrootsUnion or UnionType.Syndicate))
            Report(union);
        Introduce(dossiers, people);
    }

    public IReadOnlyList<ImportedUnion> Unions => unions;
    public IReadOnlyList<ImportedReturn> Returns => returns;
    public IReadOnlyList<ImportedIntroduction> Introductions => introductions;

    private void FoundUnions()
    {
        var used = 0;
        foreach (var on in bodies.Foundings("unions", 10))
        {
            var number = unions.Count;
            var dice = Dice.For("union", number);
            var decision = MassBodies.Decided(Zone, "CĐKCN", 20 + number, on.AddDays(-dice.Between(1, 8)));
            var members = dice.Between(24, 110);
            if (number % EverySyndicate == 0 || used == bodies.Enterprises.Count)
            {
                var zone = ReferenceFacts.Zones[number % ReferenceFacts.Zones.Count];
                Add(number, ZoneId, $"Nghiệp đoàn Dịch vụ {zone} {number}", UnionType.Syndicate, null, on, members, decision);
                continue;
            }
            var enterprise = bodies.Enterprises[used++];
            Add(
                number,
                ZoneId,
                "Công đoàn cơ sở " + enterprise.Name,
                UnionType.GrassrootsUnion,
                enterprise,
                on,
                members,
                decision
            );
        }
        FoundBelow(unions[1]);
    }

    /// <summary>The first grassroots union has a member union and sections, so that all levels are there to see.</summary>
    private void FoundBelow(ImportedUnion union)
    {
        var on = new DateOnly(2019, 4, 16);
        var enterprise = bodies.Enterprises[0];
        foreach (
            var (name, type) in new[]
            {
                ("Công đoàn cơ sở thành viên Nhà máy 2", UnionType.MemberUnion),
                ("Công đoàn bộ phận Phân xưởng Lắp ráp", UnionType.Section),
                ("Tổ công đoàn Khối Văn phòng", UnionType.Section),
            }
        )
            Add(
                unions.Count,
                union.Id,
                name,
                type,
                enterprise,
                on,
                40,
                MassBodies.Decided(union.Name, "CĐCS", unions.Count % 40, on)
            );
    }

    private void Add(
        int number,
        Guid? parent,
        string name,
        UnionType type,
        ImportedEnterprise? enterprise,
        DateOnly on,
        int members,
        Registry.Kernel.Decision decision
    )
    {
        var organisation = enterprise is null ? DemoAccounts.Root : bodies.OrganisationOf(enterprise);
        unions.Add(
            new ImportedUnion(
                ReferenceIds.Of("union", number),
                parent,
                name,
                type,
                organisation,
                enterprise?.Id,
                enterprise?.Name,
                on,
                members,
                decision,
                bodies.InOffice(on, Dice.For("union recorded", number)),
                type == UnionType.GrassrootsUnion ? Dissolution(number, enterprise!, on) : null
            )
        );
    }

    /// <summary>Some unions end where the enterprise is gone; most go on without a Party organisation beside them.</summary>
    private ImportedDissolution? Dissolution(int number, ImportedEnterprise enterprise, DateOnly founded)
    {
        if (number % 3 != 0 || bodies.ClosedOn(enterprise) is not { } closed)
            return null;
        var on = closed.AddDays(45);
        if (on <= founded || on >= bodies.Today)
            return null;
        var decision = MassBodies.Decided(Zone, "CĐKCN", 200 + number, on);
        return new(on, "Doanh nghiệp chấm dứt hoạt động", decision, bodies.InOffice(on, Dice.For("union ended", number)));
    }

    private void Report(ImportedUnion union)
    {
        var number = unions.IndexOf(union);
        var dice = Dice.For("returns", number);
        var founded = Quarter.Of(union.FoundedOn);
        var members = founded < FirstReturns ? union.Members + dice.Between(40, 420) : 0;
        var share = dice.Between(110, 160);
        var women = dice.Between(35, 65);
        var last = Quarter.Of(bodies.Today.AddMonths(-3));
        for (var quarter = founded < FirstReturns ? FirstReturns : founded; quarter <= last; quarter = quarter.Next)
        {
            if (union.Dissolution is { } end && end.On <= quarter.To)
                return;
            // One of those that the demonstration officer answers for is owed.
            if (quarter == last && number == 1)
                return;
            var joined = dice.Between(2, 16) + (quarter == founded ? union.Members : 0);
            var left = quarter == founded ? 0 : Math.Min(members, dice.Between(0, 9));
            var figures = Figures(members, joined, left, share, women, dice);
            returns.Add(Made(union, number, quarter, figures, pending: quarter == last && number % EveryPending == 2, dice));
            members = figures.AtEnd;
        }
    }

    private static ReturnFigures Figures(int start, int joined, int left, int share, int women, Dice dice)
    {
        var end = start + joined - left;
        var workers = (end * share / 100) + 3;
        var female = workers * women / 100;
        return new(
            workers,
            female,
            Math.Min(workers / 20, dice.Between(0, 9)),
            start,
            joined,
            left,
            end,
            Math.Min(end, female) * 95 / 100,
            women % 3 != 0
        );
    }

    private ImportedReturn Made(ImportedUnion union, int number, Quarter quarter, ReturnFigures figures, bool pending, Dice dice)
    {
        var submitted = bodies.InOffice(quarter.To.AddDays(dice.Between(3, 12)), dice);
        var id = ReferenceIds.Of("return " + quarter, number);
        var submitter = ReferenceIds.Of("union officer", number);
        var made = new ImportedReturn(id, union.Id, quarter.ToString(), figures, submitter, "Chủ tịch " + union.Name, submitted);
        var officer = DemoAccounts.ZoneUnionOfficer;
        return pending
            ? made
            : made with
            {
                AccepterId = officer.Id,
                Accepter = officer.DisplayName,
                AcceptedAt = bodies.NotAhead(submitted.AddDays(2)),
            };
    }

    /// <summary>One for the applicant of a dossier that lacks papers, one for somebody new.</summary>
    private void Introduce(IReadOnlyList<ImportedDossier> dossiers, PeoplePlan people)
    {
        var dice = Dice.For("introductions", 0);
        var on = bodies.Today.AddDays(-9);
        var drafting = dossiers.First(d =>
            d.OrganisationId == DemoAccounts.SecondSecretaryCell && d is { CellResolution: null, AsProspect: false }
        );
        var union = unions.First(u => u.OrganisationId == DemoAccounts.SecondSecretaryCell);
        introductions.Add(Introduction(0, union.Id, DemoAccounts.SecondSecretaryCell, drafting.PersonId, on));
        var newcomer = people.DrawYouth(dice, on, 32, 38, 99_000);
        introductions.Add(Introduction(1, unions[1].Id, DemoAccounts.SecretaryCell, newcomer.Id, on.AddDays(3)));
    }

    private ImportedIntroduction Introduction(int number, Guid union, Guid cell, Guid person, DateOnly on) =>
        new(
            ReferenceIds.Of("introduction", number),
            union,
            cell,
            person,
            $"{5 + number:D2}-NQ/CĐCS",
            on,
            9,
            8,
            8,
            0,
            DemoAccounts.UnionOfficer.DisplayName,
            bodies.NotAhead(on.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc))
        );
}

using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>The organisations in the order of their establishment, each counted one with an invented enterprise in a real zone.</summary>
internal sealed class OrganisationPlan(Papers papers)
{
    private const int RoomFor = 26;
    private const int WithoutOrganisation = 40;
    private static readonly DateOnly[] CountDays = [new(2016, 12, 31), new(2020, 6, 30), new(2025, 12, 31)];

    /// <summary>The four committees of 2012 with their cells and the members these began with.</summary>
    public static readonly IReadOnlyList<(DateOnly On, (string Name, int Members)[] Cells)> FirstCommittees =
    [
        (
            new(2012, 2, 6),
            [("Phân xưởng Lắp ráp 1", 16), ("Phân xưởng Lắp ráp 2", 15), ("Phân xưởng Cơ điện", 14), ("Khối Văn phòng", 13)]
        ),
        (new(2012, 3, 5), [("Phân xưởng Dập", 14), ("Phân xưởng Sơn", 14), ("Phòng Kỹ thuật", 13), ("Khối Gián tiếp", 13)]),
        (
            new(2012, 5, 7),
            [("Phân xưởng May 1", 13), ("Phân xưởng May 2", 13), ("Phân xưởng Hoàn thiện", 13), ("Khối Hành chính", 13)]
        ),
        (new(2012, 7, 9), [("Xưởng Điện tử", 15), ("Xưởng Khuôn mẫu", 15), ("Phòng Chất lượng", 14)]),
    ];

    private readonly List<ImportedZone> zones =
    [
        .. ReferenceFacts.Zones.Select((z, i) => new ImportedZone(ReferenceIds.Of("zone", i), z)),
    ];
    private readonly List<ImportedEnterprise> enterprises = [];
    private readonly List<Place> places = [];

    public IReadOnlyList<ImportedZone> Zones => zones;

    /// <summary>Those with an organisation, and others that have none yet.</summary>
    public IReadOnlyList<ImportedEnterprise> Enterprises =>
        [
            .. enterprises.Select(Counted),
            .. Enumerable.Range(enterprises.Count, WithoutOrganisation).Select(Make).Select(Counted),
        ];
    public IReadOnlyList<Place> Places => places;

    public Place EstablishRoot(Dice dice)
    {
        var on = ReferenceFacts.Founded;
        var decision = new Decision("01-QĐ/TU", on, ReferenceFacts.City);
        return Add(null, OrganisationType.UpperCommittee, ReferenceFacts.RootName, null, on, decision, true, dice);
    }

    private ImportedEnterprise Make(int number) => Make(number, Dice.For("zone", number));

    private ImportedEnterprise Make(int number, Dice dice)
    {
        var ownership = EnterpriseNames.OwnershipOf(number);
        return new ImportedEnterprise(
            ReferenceIds.Of("enterprise", number),
            EnterpriseNames.Of(number, ownership),
            $"99{20_120_103 + number * 137:D8}",
            dice.Pick(zones).Id,
            ownership
        );
    }

    /// <summary>Workers as they may have been counted at the end of some years.</summary>
    private static ImportedEnterprise Counted(ImportedEnterprise enterprise, int number)
    {
        var dice = Dice.For("workers", number);
        var workers = dice.Between(60, 2400);
        return enterprise with
        {
            Workers =
            [
                .. CountDays.Select(day => new WorkersDto(day, workers = Math.Max(30, workers * dice.Between(92, 112) / 100))),
            ],
        };
    }

    /// <summary>A committee or cell directly below the root, for the next enterprise.</summary>
    public Place EstablishCounted(OrganisationType type, DateOnly on, bool lasts, Dice dice)
    {
        var enterprise = Make(enterprises.Count, dice);
        enterprises.Add(enterprise);
        var head = type == OrganisationType.GrassrootsCommittee ? "Đảng bộ" : "Chi bộ";
        var decision = papers.OfRoot(on.AddDays(-dice.Between(2, 9)));
        return Add(places[0], type, $"{head} {enterprise.Name}", enterprise, on, decision, lasts, dice);
    }

    public Place EstablishCellBelow(Place committee, string name, DateOnly on, Dice dice) =>
        Add(committee, OrganisationType.Cell, $"Chi bộ {name}", committee.Enterprise, on, committee.Decision, true, dice);

    /// <summary>A cell that can take one more without becoming as big as a committee; null when all are full.</summary>
    public Place? WithRoom(DateOnly on, Dice dice, int daysOld = 0) =>
        Choose(
            [.. places.Where(p => p.IsCell && p.IsOpen && p.Members.Count < RoomFor && p.EstablishedOn.AddDays(daysOld) <= on)],
            dice
        );

    /// <summary>One of the smallest cells that nothing relies on.</summary>
    public Place? ToClose(DateOnly on, Dice dice) =>
        Choose(
            [
                .. places
                    .Where(p => p is { Type: OrganisationType.GrassrootsCell, IsOpen: true, Lasts: false })
                    .Where(p => p.EstablishedOn.AddDays(300) <= on)
                    .Where(p => p.Members.TrueForAll(m => m.LastOn < on && (m.Votes || !m.IsOfficial)))
                    .OrderBy(p => p.Members.Count)
                    .ThenBy(p => p.Number)
                    .Take(6),
            ],
            dice
        );

    private static Place? Choose(List<Place> places, Dice dice) => places.Count == 0 ? null : dice.Pick(places);

    private Place Add(
        Place? parent,
        OrganisationType type,
        string name,
        ImportedEnterprise? enterprise,
        DateOnly on,
        Decision decision,
        bool lasts,
        Dice dice
    )
    {
        var place = new Place(places.Count, parent, type, name, enterprise, lasts)
        {
            EstablishedOn = on,
            Decision = decision,
            RecordedAt = Recording.After(on, 1, dice, parent?.RecordedAt ?? DateTime.MinValue),
        };
        places.Add(place);
        return place;
    }
}

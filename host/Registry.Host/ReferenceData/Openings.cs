using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>Organisations open with members enough and close with none left.</summary>
internal sealed class Openings(OrganisationPlan organisations, Movements movements, Ledger ledger, Papers papers)
{
    private static readonly string[] ClosingReasons =
    [
        "Doanh nghiệp chấm dứt hoạt động",
        "Doanh nghiệp chuyển ra ngoài khu công nghiệp",
        "Không còn đủ điều kiện duy trì chi bộ",
    ];

    public void FoundCommittee((string Name, int Members)[] cells, DateOnly on, Dice dice)
    {
        var committee = organisations.EstablishCounted(OrganisationType.GrassrootsCommittee, on, true, dice);
        foreach (var (name, members) in cells)
            Gather(organisations.EstablishCellBelow(committee, name, on, dice), members, 0, on, dice);
    }

    public void FoundCell(int fromOutside, int fromWithin, bool lasts, DateOnly on, Dice dice) =>
        Gather(
            organisations.EstablishCounted(OrganisationType.GrassrootsCell, on, lasts, dice),
            fromOutside,
            fromWithin,
            on,
            dice
        );

    /// <summary>Everybody goes on the day of the closing, most to other organisations of the zones.</summary>
    public void Close(DateOnly on, Dice dice)
    {
        if (organisations.ToClose(on, dice) is not { } place)
            return;
        var decision = papers.OfRoot(on.AddDays(-dice.Between(1, 6)));
        var recorded = place.RecordedAt;
        List<Life> leaving = [.. place.Members];
        place.Closing = new ImportedClosing(on, dice.Pick(ClosingReasons), decision, recorded);
        foreach (var life in leaving)
        {
            if (dice.Chance(60) && organisations.WithRoom(on, dice) is { } to)
                ledger.Move(life, to, on, decision, dice);
            else
                ledger.Leave(life, MembershipEventKind.TransferredOut, on, decision, dice);
            if (life.Events[^1].RecordedAt > recorded)
                recorded = life.Events[^1].RecordedAt;
        }
        place.Closing = place.Closing with { RecordedAt = recorded.AddMinutes(5) };
    }

    private void Gather(Place place, int fromOutside, int fromWithin, DateOnly on, Dice dice)
    {
        for (var i = 0; i < fromOutside; i++)
            movements.ComeFromOutside(place, on, dice);
        for (var i = 0; i < fromWithin; i++)
        {
            if (!movements.MoveTo(place, on, dice))
                movements.ComeFromOutside(place, on, dice);
        }
    }
}

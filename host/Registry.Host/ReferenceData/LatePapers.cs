using Registry.Members.Ledger;

namespace Registry.Host.ReferenceData;

/// <summary>
/// In a few quarters one paper came late: it took effect in the quarter and was recorded some days after its end,
/// so that a report as known at the quarter's end and one with what is known now differ by it.
/// </summary>
internal static class LatePapers
{
    private static readonly DateOnly[] QuarterEnds =
    [
        new(2020, 12, 31),
        new(2021, 9, 30),
        new(2022, 6, 30),
        new(2023, 3, 31),
        new(2024, 9, 30),
        new(2025, 12, 31),
    ];

    public static void Delay(IReadOnlyList<Life> lives, IReadOnlyList<Place> places)
    {
        var closings = places.Where(p => !p.IsOpen).Select(p => p.Closing!.Decision).ToHashSet();
        foreach (var end in QuarterEnds)
        {
            var late = lives.FirstOrDefault(l =>
                l.Place is null
                && l.Events[^1] is { Kind: MembershipEventKind.TransferredOut or MembershipEventKind.Died } left
                && left.EffectiveOn <= end
                && left.EffectiveOn > end.AddDays(-31)
                && !closings.Contains(left.Decision!)
            );
            if (late is null)
                continue;
            var dice = Dice.For("late", late.Number);
            late.Events[^1] = late.Events[^1] with
            {
                RecordedAt = Recording.InOffice(dice.Day(end.AddDays(3), end.AddDays(9)), dice),
            };
        }
    }
}

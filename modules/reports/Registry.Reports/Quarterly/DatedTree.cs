using Registry.Organisations.Rows;
using Registry.Organisations.Tree;

namespace Registry.Reports.Quarterly;

/// <summary>The tree of any day, in memory: which counted organisation a member's organisation stood in.</summary>
internal sealed class DatedTree(IEnumerable<PlacementRow> placements)
{
    private readonly ILookup<Guid, PlacementRow> byOrganisation = placements.ToLookup(p => p.OrganisationId);
    private readonly ILookup<string, PlacementRow> byPath = placements.ToLookup(p => p.Path);

    /// <summary>Grassroots committees and grassroots cells are the organisations that are counted.</summary>
    public static bool IsCounted(OrganisationType type) =>
        type is OrganisationType.GrassrootsCommittee or OrganisationType.GrassrootsCell;

    public PlacementRow? At(Guid organisation, DateOnly day) => On(byOrganisation[organisation], day);

    /// <summary>The counted organisation in which <paramref name="organisation"/> stood on a day (itself, or above it).</summary>
    public PlacementRow? CountedOf(Guid organisation, DateOnly day)
    {
        for (var path = At(organisation, day)?.Path; path is not null; path = Above(path))
        {
            if (On(byPath[path], day) is { } placement && IsCounted(placement.Type))
                return placement;
        }
        return null;
    }

    /// <summary>Counted organisations that stood on at least one day of the period, or were left with its first day.</summary>
    public IEnumerable<PlacementRow> CountedDuring(DateOnly from, DateOnly to) =>
        byOrganisation
            .Select(g => g.Where(p => p.ValidFrom <= to && p.ValidTo >= from && IsCounted(p.Type)).MaxBy(p => p.ValidFrom))
            .OfType<PlacementRow>();

    /// <summary>
    /// Organisations that came to stand under another counted organisation with everybody in them, by the day; no member's ledger says so.
    /// </summary>
    public IEnumerable<(Guid Organisation, DateOnly Day, Guid? From, Guid? To)> Carried(DateOnly first, DateOnly last) =>
        from placements in byOrganisation
        from before in placements
        from after in placements
        where before.ValidTo == after.ValidFrom && after.ValidFrom >= first && after.ValidFrom <= last
        let left = CountedOf(placements.Key, after.ValidFrom.AddDays(-1))?.OrganisationId
        let entered = CountedOf(placements.Key, after.ValidFrom)?.OrganisationId
        where left != entered
        select (placements.Key, after.ValidFrom, left, entered);

    public PlacementRow? RootOn(DateOnly day) =>
        byOrganisation.SelectMany(g => g).FirstOrDefault(p => p.ParentId is null && p.ValidFrom <= day && p.ValidTo > day);

    /// <summary>First day on which the organisation was counted.</summary>
    public DateOnly EstablishedOn(Guid organisation) =>
        byOrganisation[organisation].Where(p => IsCounted(p.Type)).Min(p => p.ValidFrom);

    /// <summary>First day on which it was no more counted; <see cref="Kernel.TwoClocks.Forever"/> while it is.</summary>
    public DateOnly ClosedOn(Guid organisation) => byOrganisation[organisation].Where(p => IsCounted(p.Type)).Max(p => p.ValidTo);

    private static PlacementRow? On(IEnumerable<PlacementRow> rows, DateOnly day) =>
        rows.FirstOrDefault(p => p.ValidFrom <= day && p.ValidTo > day);

    private static string? Above(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : null;
}

using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;

namespace Registry.Reports.Counting;

/// <summary>The tree of any day, in memory.</summary>
internal sealed class DatedTree(IEnumerable<PlacementRow> placements)
{
    private readonly Dictionary<Guid, PlacementRow[]> byOrganisation = placements
        .GroupBy(p => p.OrganisationId)
        .ToDictionary(g => g.Key, g => g.OrderBy(p => p.ValidFrom).ToArray());

    /// <summary>Grassroots committees and grassroots cells are the organisations that are counted.</summary>
    public static bool IsCounted(OrganisationType type) =>
        type is OrganisationType.GrassrootsCommittee or OrganisationType.GrassrootsCell;

    /// <summary>First day on which there was any organisation.</summary>
    public DateOnly Begins => byOrganisation.Values.Min(rows => rows[0].ValidFrom);

    public bool IsEmpty => byOrganisation.Count == 0;

    public PlacementRow? At(Guid organisation, DateOnly day) =>
        byOrganisation.TryGetValue(organisation, out var rows)
            ? Array.Find(rows, p => p.ValidFrom <= day && p.ValidTo > day)
            : null;

    public bool Stands(Guid organisation, DateOnly day) => At(organisation, day) is not null;

    /// <summary>
    /// The organisation and all above it at the end of a day, itself first. What was not founded yet, or is no more, is passed over: what
    /// hangs on it (a union, a branch) belongs to what stands above. No member is in such a one: their ledgers refuse it.
    /// </summary>
    public IEnumerable<Guid> NodesOf(Guid? organisation, DateOnly day)
    {
        // A way through places of different days could lead in a circle.
        var passed = new HashSet<Guid>();
        while (organisation is { } id && passed.Add(id) && byOrganisation.TryGetValue(id, out var rows))
        {
            var there = Array.Find(rows, p => p.ValidFrom <= day && p.ValidTo > day);
            if (there is not null)
                yield return id;
            organisation = (there ?? (day < rows[0].ValidFrom ? rows[0] : rows[^1])).ParentId;
        }
    }

    /// <summary>Organisations that stood on at least one day of the period, or were left with its first day; parents before children.</summary>
    public IEnumerable<PlacementRow> During(DateOnly from, DateOnly to) =>
        byOrganisation
            .Values.Select(rows => Array.FindLast(rows, p => p.ValidFrom <= to && p.ValidTo >= from))
            .OfType<PlacementRow>()
            .OrderBy(p => p.Path, StringComparer.Ordinal);

    public PlacementRow? RootOn(DateOnly day) =>
        byOrganisation
            .Values.Select(rows => Array.Find(rows, p => p.ParentId is null && p.ValidFrom <= day && p.ValidTo > day))
            .FirstOrDefault(p => p is not null);

    /// <summary>Where the organisation stood last.</summary>
    public PlacementRow? Last(Guid organisation) => byOrganisation.GetValueOrDefault(organisation)?[^1];

    /// <summary>The organisation is the node, or stood below it on the day.</summary>
    public bool IsBelow(Guid organisation, Guid node, DateOnly day) => NodesOf(organisation, day).Contains(node);

    /// <summary>Each organisation that is counted, with the days on which that began and ended (<see cref="TwoClocks.Forever"/> while it lasts).</summary>
    public IEnumerable<(Guid Id, DateOnly From, DateOnly To)> Counted() =>
        from rows in byOrganisation
        let counted = rows.Value.Where(p => IsCounted(p.Type)).ToList()
        where counted.Count > 0
        select (rows.Key, counted[0].ValidFrom, counted[^1].ValidTo);

    /// <summary>Days of the period on which an organisation that was there before got another parent.</summary>
    public IEnumerable<DateOnly> DaysOfMoves(DateOnly from, DateOnly to) =>
        Within(
            from,
            to,
            byOrganisation
                .Values.SelectMany(rows => rows.Zip(rows.Skip(1)))
                .Where(pair => pair.First.ParentId != pair.Second.ParentId && pair.First.ValidTo == pair.Second.ValidFrom)
                .Select(pair => pair.Second.ValidFrom)
        );

    /// <summary>The same, with the days on which one was founded or ended: what hangs on it then belongs elsewhere.</summary>
    public IEnumerable<DateOnly> DaysOfChanges(DateOnly from, DateOnly to) =>
        Within(
            from,
            to,
            byOrganisation.Values.SelectMany(rows => new[] { rows[0].ValidFrom, rows[^1].ValidTo }).Concat(DaysOfMoves(from, to))
        );

    private static IEnumerable<DateOnly> Within(DateOnly from, DateOnly to, IEnumerable<DateOnly> days) =>
        days.Where(day => day >= from && day <= to).Distinct().Order();
}

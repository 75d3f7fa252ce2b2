using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Tree;

/// <summary>What is wrong with a whole tree; nothing, as long as the program is right.</summary>
internal static class TreeCheck
{
    /// <param name="now">In UTC.</param>
    public static IReadOnlyList<string> Differences(IEnumerable<Organisation> organisations, DateTime now)
    {
        var all = organisations.ToDictionary(o => o.Id);
        return
        [
            .. all
                .Values.OrderBy(o => o.OrganisationPath.Length)
                .SelectMany(o => Differences(o, all, now).Select(wrong => $"organisation {o.Id}: {wrong}")),
        ];
    }

    private static IEnumerable<string> Differences(Organisation organisation, Dictionary<Guid, Organisation> all, DateTime now)
    {
        var parent = organisation.ParentId is { } id ? all.GetValueOrDefault(id) : null;
        if (organisation.ParentId is not null && parent is null)
            yield return "its parent is missing";
        if (parent is not null && organisation.OrganisationPath[..^6] != parent.OrganisationPath)
            yield return "its path is not below its parent's";
        foreach (var wrong in organisation.Events.Disorder(now))
            yield return wrong;
        var found = LedgerCheck
            .Differences("placements", organisation.Placements, organisation.Events, (events, at) => Place(events, at))
            .ToList();
        foreach (var wrong in found)
            yield return wrong;
        var believed = organisation.Placements.Where(p => p.KnownTo == TwoClocks.Always).ToList();
        if (believed.MaxBy(p => p.ValidFrom) is { } last && Differs(organisation, last, believed.Min(p => p.ValidFrom)))
            yield return "current state differs from the ledger";

        IEnumerable<OrganisationPlacement> Place(List<OrganisationEvent> events, DateTime at) =>
            OrganisationFold.Place(organisation.Id, events, PlacementsOf, default, at);

        IReadOnlyList<OrganisationPlacement> PlacementsOf(Guid above) =>
            all.TryGetValue(above, out var found) ? found.Placements : [];
    }

    private static bool Differs(Organisation organisation, OrganisationPlacement last, DateOnly first) =>
        (organisation.Name, organisation.Type, organisation.ParentId) != (last.Name, last.Type, last.ParentId)
        || (organisation.EstablishedOn, organisation.ClosedOn ?? TwoClocks.Forever) != (first, last.ValidTo)
        || (organisation.ClosedOn is null && organisation.OrganisationPath != last.Path);
}

using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Tree;

/// <summary>What is wrong with a whole tree; nothing, as long as the program is right.</summary>
internal static class TreeCheck
{
    public static IReadOnlyList<string> Differences(IEnumerable<Organisation> organisations)
    {
        var all = organisations.ToDictionary(o => o.Id);
        var differences = new List<string>();
        foreach (var organisation in all.Values.OrderBy(o => o.OrganisationPath.Length))
        {
            var parent = organisation.ParentId is { } id ? all.GetValueOrDefault(id) : null;
            if (organisation.ParentId is not null && parent is null)
                differences.Add($"organisation {organisation.Id}: its parent is missing");
            if (parent is not null && organisation.OrganisationPath[..^6] != parent.OrganisationPath)
                differences.Add($"organisation {organisation.Id}: its path is not below its parent's");
            CheckPlacements(organisation, all, differences);
        }
        return differences;
    }

    private static void CheckPlacements(Organisation organisation, Dictionary<Guid, Organisation> all, List<string> differences)
    {
        if (organisation.Placements.Overlap())
            differences.Add($"organisation {organisation.Id}: placements overlap");
        try
        {
            var folded = OrganisationFold.Place(
                organisation.Id,
                organisation.Events,
                id => all.TryGetValue(id, out var parent) ? parent.Placements : [],
                default
            );
            if (!organisation.Placements.Agree(folded))
                differences.Add($"organisation {organisation.Id}: placements differ from the ledger");
        }
        catch (BusinessException broken)
        {
            differences.Add($"organisation {organisation.Id}: the ledger cannot be read: {broken.Message}");
        }
    }
}

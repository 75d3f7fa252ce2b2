using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Dashboards.Figures;

/// <summary>Where an organisation stood, from a day to a day (exclusive): its path is a range of all below it then.</summary>
internal sealed record NodePlace(string Path, DateOnly From, DateOnly To)
{
    /// <summary>End of the range of paths.</summary>
    public string End => Path + "~";
}

/// <summary>The organisation a dashboard is of, with every place it has had in the tree.</summary>
/// <param name="Path">In today's tree.</param>
internal sealed record DashboardNode(
    Guid Id,
    string Name,
    OrganisationType Type,
    string Path,
    DateOnly Day,
    bool IsToday,
    IReadOnlyList<NodePlace> Places
)
{
    /// <summary>What was counted at a large organisation before; null: count now.</summary>
    public NodeCounts? Counts { get; init; }

    /// <summary>The top of the tree: whoever sees it sees everything.</summary>
    public bool IsRoot => !Path.Contains('.', StringComparison.Ordinal);

    /// <summary>Where it stood on the day looked at; an empty range where it was not there.</summary>
    public NodePlace Place => Places.FirstOrDefault(p => p.From <= Day && p.To > Day) ?? new NodePlace("~", Day, Day);

    /// <summary>The same organisation on an earlier day.</summary>
    public DashboardNode On(DateOnly day) => this with { Day = day, IsToday = false, Counts = null };
}

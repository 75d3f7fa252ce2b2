using Registry.Organisations.Rows;
using Registry.Reports.Definitions;

namespace Registry.Reports.Counting;

/// <summary>The numbers of a report: for each organisation of the period a number for each cell, those below included.</summary>
internal sealed class Sheet(ReportDefinition definition, IEnumerable<PlacementRow> organisations)
{
    private readonly Dictionary<Guid, SheetLine> lines = organisations
        .Select(p => new SheetLine(p, definition.Cells.ToDictionary(c => c.Code, _ => 0)))
        .ToDictionary(l => l.Place.OrganisationId);

    public ReportDefinition Definition => definition;

    /// <summary>Parents before children.</summary>
    public IEnumerable<SheetLine> Lines => lines.Values;

    public SheetLine? Of(Guid organisation) => lines.GetValueOrDefault(organisation);

    /// <summary>Adds to a cell of each of the nodes that the period has.</summary>
    public void Add(string cell, IEnumerable<Guid> nodes, int count)
    {
        foreach (var node in nodes)
        {
            if (lines.TryGetValue(node, out var line))
                line.Cells[cell] += count;
        }
    }

    /// <summary>Lines and cells that are not what opening, increases and decreases make them; none where the report has no balance.</summary>
    public IEnumerable<(SheetLine Line, Imbalance Wrong)> Imbalances() =>
        definition.Balance is { } balance
            ? lines.Values.SelectMany(line => balance.Against(definition, line.Cells).Select(wrong => (line, wrong)))
            : [];

    /// <summary>Fills the cells that are sums of others.</summary>
    public void Sum()
    {
        foreach (var cell in definition.Cells.Where(c => c.Sum.Count > 0))
        {
            var parts = definition.Parts(cell).Select(p => p.Code).ToList();
            foreach (var line in lines.Values)
                line.Cells[cell.Code] = parts.Sum(code => line.Cells[code]);
        }
    }
}

internal sealed record SheetLine(PlacementRow Place, Dictionary<string, int> Cells);

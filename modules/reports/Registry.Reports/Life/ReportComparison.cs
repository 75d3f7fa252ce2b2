using Registry.Reports.Counting;
using Registry.Reports.Definitions;

namespace Registry.Reports.Life;

/// <summary>Sets what was kept beside what the ledger as known then gives.</summary>
internal static class ReportComparison
{
    /// <summary>One line for each number that differs: organisation, cell, kept, counted.</summary>
    /// <param name="visible">Organisations whose numbers may be named; others are compared and named by their id only.</param>
    public static IEnumerable<string> Of(
        ReportDefinition definition,
        IEnumerable<ReportLine> kept,
        Sheet counted,
        IReadOnlySet<Guid> visible
    )
    {
        foreach (var line in kept)
        {
            var cells = CellText.Read(line.Cells);
            var recount = counted.Of(line.OrganisationId)?.Cells;
            foreach (var cell in definition.Cells.Where(c => IsReproducible(definition, c)))
            {
                var (was, now) = Comparable(definition, cell, cells, recount);
                if (was != now)
                    yield return $"{(visible.Contains(line.OrganisationId) ? line.Name : line.OrganisationId)}: {cell.Code} {was} ≠ {now}";
            }
        }
    }

    /// <summary>What other modules count may have one clock only: it is protected by the hash, not counted again (docs/adr/0006).</summary>
    private static bool IsReproducible(ReportDefinition definition, CellDefinition cell) =>
        definition.Parts(cell).All(part => part.Source is null);

    /// <summary>Opening and adjustment are compared as their sum: how it is divided depends on what was reported before.</summary>
    private static (int Was, int? Now) Comparable(
        ReportDefinition definition,
        CellDefinition cell,
        IReadOnlyDictionary<string, int> kept,
        Dictionary<string, int>? recount
    )
    {
        if (definition.Balance is not { Adjustment: { } adjustment } balance)
            return (kept[cell.Code], recount?[cell.Code]);
        if (cell.Code == adjustment)
            return (0, 0);
        var was = kept[cell.Code] + (cell.Code == balance.Opening ? kept[adjustment] : 0);
        return (was, recount?[cell.Code]);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Periods;

namespace Registry.Reports.Life;

/// <summary>
/// Every kept report has its SHA-256, adds up, opens with what the one before closed with, and no organisation has fewer members than
/// those below it together. The last one of each kind is counted again; all of them are by `report verify`, which takes longer.
/// </summary>
internal sealed class KeptReportVerifier(RegistryDbContext db, ReportService reports, DefinitionBook definitions) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        var closings = new Dictionary<(string Key, string Period), Dictionary<Guid, int>>();
        var all = await db.Set<Report>().AsNoTracking().OrderBy(r => r.Key).ThenBy(r => r.From).ToListAsync(cancellation);
        var last = all.GroupBy(r => r.Key).Select(g => g.Last().Id).ToHashSet();
        foreach (var report in all)
        {
            if (definitions.All.All(d => d.Key != report.Key))
            {
                differences.Add($"report {report.Key}/{report.Period}: nothing defines it");
                continue;
            }
            var found = await ReadAsync(report, cancellation);
            var wrong = Alone(found).Concat(Chained(found, closings)).ToList();
            if (last.Contains(report.Id))
                wrong.AddRange(await RecountedAsync(found, cancellation));
            differences.AddRange(wrong.Select(w => $"report {report.Key}/{report.Period}: {w}"));
        }
        return differences;
    }

    private async Task<KeptReport> ReadAsync(Report report, CancellationToken cancellation)
    {
        var revision = await db.Set<ReportRevision>()
            .AsNoTracking()
            .SingleAsync(r => r.ReportId == report.Id && r.Number == report.Revision, cancellation);
        var lines = await db.Set<ReportLine>()
            .AsNoTracking()
            .Where(l => l.RevisionId == revision.Id)
            .OrderBy(l => l.Position)
            .ToListAsync(cancellation);
        return new(report, revision, definitions.Of(report.Key, revision.Version), lines);
    }

    /// <summary>What a report shows to be wrong by itself.</summary>
    private static IEnumerable<string> Alone(KeptReport kept)
    {
        if (CanonicalReport.Hash(CanonicalHead.Of(kept.Report, kept.Revision), kept.Lines) != kept.Revision.Sha256)
            yield return "the SHA-256 does not match what is kept";
        if (kept.Definition.Balance is not { } balance)
            yield break;
        foreach (var (line, cells) in kept.Read)
        {
            foreach (var i in balance.Against(kept.Definition, cells))
                yield return $"organisation {line.OrganisationId}: cell {i.Cell}: opening {i.Opening} + {i.Increases} - {i.Decreases} is not closing {i.Closing}";
        }
        var below = kept.Read.Where(r => r.Line.ParentId is not null).ToLookup(r => r.Line.ParentId!.Value, r => r.Cells);
        foreach (var (line, cells) in kept.Read)
        {
            foreach (var closing in balance.Closings(kept.Definition).Select(c => c.Code))
            {
                var sum = below[line.OrganisationId].Sum(c => c[closing]);
                if (sum > cells[closing])
                    yield return $"organisation {line.OrganisationId}: cell {closing} is {cells[closing]}, and {sum} in those below it";
            }
        }
    }

    /// <summary>Where a report opens with what the one before closed with.</summary>
    private static IEnumerable<string> Chained(
        KeptReport kept,
        Dictionary<(string Key, string Period), Dictionary<Guid, int>> closings
    )
    {
        if (kept.Definition.Balance is not { Adjustment: not null } balance)
            yield break;
        closings[(kept.Report.Key, kept.Report.Period)] = kept.Read.ToDictionary(
            r => r.Line.OrganisationId,
            r => r.Cells[balance.Closing]
        );
        var before = Period.Parse(kept.Report.Period).Previous.ToString();
        // A draft that was there before the last one was counted again is told when it is to be frozen.
        if (kept.Report.State == ReportState.Draft || !closings.TryGetValue((kept.Report.Key, before), out var closed))
            yield break;
        foreach (var (line, cells) in kept.Read)
        {
            var (opening, closing) = (cells[balance.Opening], closed.GetValueOrDefault(line.OrganisationId));
            if (opening != closing)
                yield return $"organisation {line.OrganisationId}: opens with {opening}, and {before} closed with {closing}";
        }
    }

    private async Task<IEnumerable<string>> RecountedAsync(KeptReport kept, CancellationToken cancellation)
    {
        var period = Period.Parse(kept.Report.Period);
        var sheet = await reports.RecountAsync(kept.Definition, period, kept.Revision.TakenAt, cancellation);
        return ReportComparison.Of(kept.Definition, kept.Lines, sheet, new HashSet<Guid>());
    }

    private sealed record KeptReport(
        Report Report,
        ReportRevision Revision,
        ReportDefinition Definition,
        IReadOnlyList<ReportLine> Lines
    )
    {
        public IReadOnlyList<(ReportLine Line, IReadOnlyDictionary<string, int> Cells)> Read { get; } =
        [.. Lines.Select(l => (l, CellText.Read(l.Cells)))];
    }
}

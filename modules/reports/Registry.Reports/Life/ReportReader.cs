using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Rows;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Planning.Targets;
using Registry.Reports.Contracts;
using Registry.Reports.Definitions;

namespace Registry.Reports.Life;

/// <summary>Puts together what a page shows of a report at one organisation.</summary>
internal sealed class ReportReader(RegistryDbContext db, ReportStore store, ReportPolicy policy, ITargetBook targets)
{
    public async Task<ReportDto> ReadAsync(FoundReport found, Guid? organisationId, CancellationToken cancellation)
    {
        var (report, revision, definition, _) = found;
        var line = await store.LineAsync(revision.Id, organisationId, cancellation);
        var below = await store
            .Lines(revision.Id)
            .Where(l => l.ParentId == line.OrganisationId)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var returns = await db.Set<ReportReturn>()
            .Where(r => r.ReportId == report.Id)
            .ToDictionaryAsync(r => r.OrganisationId, cancellation);
        var parent =
            line.ParentId is { } above && await store.Lines(revision.Id).AnyAsync(l => l.OrganisationId == above, cancellation)
                ? line.ParentId
                : null;
        var term = await targets.TermAtAsync(report.To, cancellation);
        var whole = line.ParentId is null;
        return new ReportDto(
            report.Key,
            definition.Title.In(PageLanguage.IsEnglish),
            definition.Title.In(!PageLanguage.IsEnglish),
            definition.Version,
            definition.Source,
            report.Period,
            report.Cadence,
            report.From,
            report.To,
            report.State,
            report.Revision,
            revision.TakenAt,
            revision.Sha256,
            revision.RuleSet,
            report.Stamp,
            [
                .. definition.Rows.Select(r => new ReportRowDto(
                    r.Code,
                    r.Label.In(PageLanguage.IsEnglish),
                    r.Label.In(!PageLanguage.IsEnglish),
                    r.Depth,
                    r.Sum is not null,
                    ReportDefinition.IsHeading(r),
                    r.Adjustment
                )),
            ],
            [
                .. (definition.Columns ?? []).Select(c => new ReportColumnDto(
                    c.Code,
                    c.Label.In(PageLanguage.IsEnglish),
                    c.Label.In(!PageLanguage.IsEnglish)
                )),
            ],
            ToDto(line),
            parent,
            await YearBeforeAsync(found, line.OrganisationId, cancellation),
            [.. below.Select(ToDto)],
            whole ? term?.Name : null,
            await AskedAsync(TargetCadence.Year),
            await AskedAsync(TargetCadence.Term),
            report.ReopenReason,
            await policy.ActionsAsync(found, line, cancellation),
            await HistoryAsync(report, cancellation),
            await policy.ToAcceptAsync(found, line, cancellation)
        );

        // What a congress asks is asked of the whole committee.
        async Task<int?> AskedAsync(TargetCadence cadence) =>
            whole && term is not null
                ? await targets.NumberAsync(term, IndicatorKeys.MembersAdmitted, cadence, found.Period.To, cancellation)
                : null;

        ReportLineDto ToDto(ReportLine l) =>
            new(
                l.OrganisationId,
                l.Name,
                l.Type,
                CellText.Read(l.Cells),
                returns.GetValueOrDefault(l.OrganisationId)?.State ?? ReturnState.Open
            );
    }

    /// <summary>
    /// What is counted since the term began has nothing to compare with: a year before, it was a year less of the same term, or the end of
    /// another one.
    /// </summary>
    private async Task<IReadOnlyDictionary<string, int>?> YearBeforeAsync(
        FoundReport found,
        Guid organisationId,
        CancellationToken cancellation
    )
    {
        var cells = await store.CellsAsync(found.Report.Key, found.Period.YearBefore, organisationId, cancellation);
        var sinceTerm = found.Definition.Cells.Where(c => found.Definition.Parts(c).Any(p => p.Window == Window.Term));
        return cells?.ExceptBy(sinceTerm.Select(c => c.Code), c => c.Key).ToDictionary();
    }

    /// <summary>Steps of the whole, and those of organisations in the user's subtrees; the latest first.</summary>
    private async Task<IReadOnlyList<ReportStepDto>> HistoryAsync(Report report, CancellationToken cancellation)
    {
        var ids = report.Steps.Select(s => s.OrganisationId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<OrganisationRow>()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return
        [
            .. report
                .Steps.Where(s => s.OrganisationId is not { } id || names.ContainsKey(id))
                .OrderByDescending(s => s.Number)
                .Select(s => new ReportStepDto(
                    s.Kind,
                    s.By,
                    s.At,
                    s.Revision,
                    s.Note,
                    s.OrganisationId is { } id ? names[id] : null
                )),
        ];
    }
}

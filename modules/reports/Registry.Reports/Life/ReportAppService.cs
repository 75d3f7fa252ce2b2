using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Definitions;

namespace Registry.Reports.Life;

internal sealed class ReportAppService(
    RegistryDbContext db,
    ICurrentUser user,
    DefinitionBook definitions,
    ReportStore store,
    ReportReader reader,
    ReportFiles files,
    IServiceProvider services
) : IReportAppService
{
    private const int MaxDifferences = 100;

    public IReadOnlyList<ReportDefinitionDto> GetDefinitions()
    {
        using var _ = user.Within(ReportsPermissions.View);
        return
        [
            .. definitions.Made.Select(d => new ReportDefinitionDto(
                d.Key,
                d.Title.In(PageLanguage.IsEnglish),
                d.Version,
                d.From,
                d.Source,
                d.Cadences
            )),
        ];
    }

    public async Task<IReadOnlyList<ReportListItemDto>> ListAsync(string key, Cadence? cadence, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        var newest = definitions.Made.FirstOrDefault(d => d.Key == key) ?? throw BusinessException.NotFound();
        var top = await db.Set<OrganisationRow>()
            .OrderBy(o => o.OrganisationPath)
            .Select(o => (Guid?)o.Id)
            .FirstOrDefaultAsync(cancellation);
        var rows = await (
            from report in db.Set<Report>()
            where report.Key == key && (cadence == null || report.Cadence == cadence)
            join revision in db.Set<ReportRevision>() on report.Id equals revision.ReportId
            where revision.Number == report.Revision
            orderby report.To descending, report.From descending
            select new
            {
                Report = report,
                revision.TakenAt,
                Cells = db.Set<ReportLine>()
                    .Where(l => l.RevisionId == revision.Id && l.OrganisationId == top)
                    .Select(l => l.Cells)
                    .FirstOrDefault(),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var headline = newest.Headline ?? [];
        var labels = newest.Rows.ToDictionary(r => r.Code, r => r.Label.In(PageLanguage.IsEnglish));
        return
        [
            .. rows.Select(r => new ReportListItemDto(
                r.Report.Key,
                r.Report.Period,
                r.Report.Cadence,
                r.Report.From,
                r.Report.To,
                r.TakenAt,
                r.Report.State,
                r.Report.ReopenReason is not null,
                r.Cells is null ? [] : Headline(CellText.Read(r.Cells))
            )),
        ];

        IReadOnlyList<HeadlineDto> Headline(IReadOnlyDictionary<string, int> cells) =>
            [.. headline.Where(cells.ContainsKey).Select(code => new HeadlineDto(code, labels[code.Split('.')[0]], cells[code]))];
    }

    public async Task<IReadOnlyList<OpenReportDto>> ListOpenAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        var top = await db.Set<OrganisationRow>().OrderBy(o => o.OrganisationPath).FirstOrDefaultAsync(cancellation);
        if (top is null)
            return [];
        var returns = db.Set<ReportReturn>();
        var accepts = user.IsGranted(ReportsPermissions.ToAcceptBelow(top.Type), top.OrganisationPath);
        var rows = await (
            from report in db.Set<Report>()
            where report.State == ReportState.Draft
            join revision in db.Set<ReportRevision>() on report.Id equals revision.ReportId
            where revision.Number == report.Revision
            join line in db.Set<ReportLine>() on revision.Id equals line.RevisionId
            where line.OrganisationId == top.Id
            orderby report.To, report.Key
            select new
            {
                report.Key,
                report.Period,
                report.To,
                line.ParentId,
                Own = returns
                    .Where(r => r.ReportId == report.Id && r.OrganisationId == top.Id)
                    .Select(r => (ReturnState?)r.State)
                    .FirstOrDefault(),
                Below = db.Set<ReportLine>().Count(l => l.RevisionId == revision.Id && l.ParentId == top.Id),
                Accepted = db.Set<ReportLine>()
                    .Count(l =>
                        l.RevisionId == revision.Id
                        && l.ParentId == top.Id
                        && returns.Any(r =>
                            r.ReportId == report.Id && r.OrganisationId == l.OrganisationId && r.State == ReturnState.Accepted
                        )
                    ),
                ToAccept = db.Set<ReportLine>()
                    .Count(l =>
                        l.RevisionId == revision.Id
                        && l.ParentId == top.Id
                        && returns.Any(r =>
                            r.ReportId == report.Id
                            && r.OrganisationId == l.OrganisationId
                            && r.State == ReturnState.Submitted
                            && r.SubmittedById != user.Id
                        )
                    ),
            }
        ).ToListAsync(cancellation);
        var titles = definitions.Made.ToDictionary(d => d.Key, d => d.Title.In(PageLanguage.IsEnglish));
        return
        [
            .. rows.Where(r => titles.ContainsKey(r.Key))
                .Select(r => new OpenReportDto(
                    r.Key,
                    titles[r.Key],
                    r.Period,
                    r.To,
                    r.ParentId is null,
                    r.Own ?? ReturnState.Open,
                    r.Accepted,
                    r.Below,
                    accepts ? r.ToAccept : 0
                )),
        ];
    }

    public async Task<ReportDto> GetAsync(string key, string period, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        return await reader.ReadAsync(await store.FindAsync(key, period, cancellation), organisationId, cancellation);
    }

    public async Task<ReportFile> GetCanonicalAsync(string key, string period, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        var found = await store.FindAsync(key, period, cancellation);
        if ((await store.LineAsync(found.Revision.Id, null, cancellation)).ParentId is not null)
            throw BusinessException.NotFound();
        using var stream = new MemoryStream();
        CanonicalReport.Write(stream, CanonicalHead.Of(found.Report, found.Revision), await AllLinesAsync(found, cancellation));
        return new ReportFile($"{key}-{found.Report.Period}.json", "application/json", stream.ToArray());
    }

    public async Task<ReportFile> ExportAsync(
        string key,
        string period,
        Guid? organisationId,
        ReportFormat format,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(ReportsPermissions.View);
        return files.Write(await GetAsync(key, period, organisationId, cancellation), format);
    }

    public async Task<ReportVerificationDto> VerifyAsync(string key, string period, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        var found = await store.FindAsync(key, period, cancellation);
        var lines = await AllLinesAsync(found, cancellation);
        var hash = CanonicalReport.Hash(CanonicalHead.Of(found.Report, found.Revision), lines);
        var sheet = await SystemScope.RunAsync<ReportService, Counting.Sheet>(
            services,
            user.Name,
            reports => reports.RecountAsync(found.Definition, found.Period, found.Revision.TakenAt, cancellation)
        );
        var visible = await db.Set<OrganisationRow>().Select(o => o.Id).ToListAsync(cancellation);
        var differences = ReportComparison.Of(found.Definition, lines, sheet, visible.ToHashSet());
        return new ReportVerificationDto(
            key,
            found.Report.Period,
            found.Revision.Sha256,
            hash == found.Revision.Sha256,
            [.. differences.Take(MaxDifferences)]
        );
    }

    public async Task<IReadOnlyList<string>> MakeMissingAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Make);
        return await SystemScope.RunAsync<ReportService, IReadOnlyList<string>>(
            services,
            user.Name,
            reports => reports.MakeMissingAsync(cancellation)
        );
    }

    private Task<List<ReportLine>> AllLinesAsync(FoundReport found, CancellationToken cancellation) =>
        db.Set<ReportLine>()
            .Where(l => l.RevisionId == found.Revision.Id)
            .OrderBy(l => l.Position)
            .AsNoTracking()
            .ToListAsync(cancellation);
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Definitions;
using Registry.Reports.Periods;

namespace Registry.Reports.Life;

/// <summary>A kept report with the definition it was counted by.</summary>
internal sealed record FoundReport(Report Report, ReportRevision Revision, ReportDefinition Definition, Period Period);

/// <summary>Finds reports and their lines; lines only of organisations in the user's subtrees.</summary>
internal sealed class ReportStore(RegistryDbContext db, DefinitionBook definitions, RegistryClock clock)
{
    /// <summary>A report with its steps and the revision that holds, without lines.</summary>
    /// <exception cref="BusinessException">404: no such definition or not made. 422: not a period.</exception>
    public async Task<FoundReport> FindAsync(string key, string periodText, CancellationToken cancellation)
    {
        var period = Period.Parse(periodText);
        var name = period.ToString();
        var report =
            await db.Set<Report>().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Key == key && r.Period == name, cancellation)
            ?? throw NotMade(period);
        var revision = await db.Set<ReportRevision>()
            .SingleAsync(r => r.ReportId == report.Id && r.Number == report.Revision, cancellation);
        return new FoundReport(report, revision, definitions.Of(key, revision.Version), period);
    }

    private BusinessException NotMade(Period period)
    {
        var code = period.To < clock.Today ? "Reports:NotMade" : "Reports:PeriodNotOver";
        return new BusinessException(RejectionKind.NotFound, [new Rejection(code, "period", period.ToString(), period.To)]);
    }

    /// <summary>Lines of a revision whose organisations are in the user's subtrees, parents before children.</summary>
    public IQueryable<ReportLine> Lines(Guid revisionId) =>
        from line in db.Set<ReportLine>()
        join organisation in db.Set<OrganisationRow>() on line.OrganisationId equals organisation.Id
        where line.RevisionId == revisionId
        orderby line.Position
        select line;

    /// <summary>The line of an organisation (null: the topmost in scope).</summary>
    /// <exception cref="BusinessException">404: not in the report, or not in scope.</exception>
    public async Task<ReportLine> LineAsync(Guid revisionId, Guid? organisationId, CancellationToken cancellation) =>
        await Lines(revisionId)
            .Where(l => organisationId == null || l.OrganisationId == organisationId)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation)
        ?? throw BusinessException.NotFound();

    /// <summary>The line directly above, also where the user does not see it; null: this is the whole.</summary>
    public Task<ReportLine?> AboveAsync(ReportLine line, CancellationToken cancellation) =>
        db.Set<ReportLine>()
            .Where(l => l.RevisionId == line.RevisionId && l.OrganisationId == line.ParentId)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);

    /// <summary>The numbers of an organisation in another report of the same definition; null: there is none.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> CellsAsync(
        string key,
        Period period,
        Guid organisationId,
        CancellationToken cancellation
    )
    {
        var name = period.ToString();
        var cells =
            from report in db.Set<Report>()
            where report.Key == key && report.Period == name
            join revision in db.Set<ReportRevision>() on report.Id equals revision.ReportId
            where revision.Number == report.Revision
            join line in db.Set<ReportLine>() on revision.Id equals line.RevisionId
            where line.OrganisationId == organisationId
            select line.Cells;
        return await cells.SingleOrDefaultAsync(cancellation) is { } text ? CellText.Read(text) : null;
    }

    /// <summary>Whether a report of the same definition for a later period was signed. A later draft is found stale when it is to be.</summary>
    public Task<bool> HasLaterAsync(Report report, CancellationToken cancellation) =>
        db.Set<Report>()
            .Where(r => r.Key == report.Key && r.Cadence == report.Cadence && r.From > report.From)
            .AnyAsync(r => r.State != ReportState.Draft, cancellation);
}

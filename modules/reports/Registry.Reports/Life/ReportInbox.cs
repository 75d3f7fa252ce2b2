using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.Reports.Contracts;
using Registry.Reports.Definitions;

namespace Registry.Reports.Life;

/// <summary>Returns that wait to be accepted, an entry for each report, and frozen reports somebody asked to open again.</summary>
internal sealed class ReportInbox(RegistryDbContext db, DefinitionBook definitions, Texts texts) : IInboxContributor
{
    public IReadOnlyList<string> Permissions =>
        [ReportsPermissions.AcceptOfCells, ReportsPermissions.Accept, ReportsPermissions.Freeze];

    public Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        permission == ReportsPermissions.Freeze
            ? ToReopenAsync(userId, cancellation)
            : ToAcceptAsync(permission == ReportsPermissions.Accept, userId, cancellation);

    /// <summary>Where the organisation directly above is in scope, and not what the user submitted.</summary>
    private async Task<IReadOnlyList<InboxEntry>> ToAcceptAsync(bool ofUpper, Guid? userId, CancellationToken cancellation)
    {
        var lines = db.Set<ReportLine>();
        var waiting = await (
            from report in db.Set<Report>()
            where report.State == ReportState.Draft
            join revision in db.Set<ReportRevision>() on report.Id equals revision.ReportId
            where revision.Number == report.Revision
            join confirmation in db.Set<ReportReturn>() on report.Id equals confirmation.ReportId
            where confirmation.State == ReturnState.Submitted && confirmation.SubmittedById != userId
            from line in lines
            where line.RevisionId == revision.Id && line.OrganisationId == confirmation.OrganisationId
            from above in lines
            where above.RevisionId == revision.Id && above.OrganisationId == line.ParentId
            where (above.Type == OrganisationType.UpperCommittee) == ofUpper
            join place in db.Set<OrganisationRow>() on above.OrganisationId equals place.Id
            group report by new
            {
                report.Key,
                report.Period,
                report.To,
                above.OrganisationId,
                above.Name,
            } into counted
            orderby counted.Key.To, counted.Key.Key
            select new { counted.Key, Count = counted.Count() }
        ).ToListAsync(cancellation);
        return
        [
            .. waiting.Select(w => new InboxEntry(
                $"/reports/{w.Key.Key}/{w.Key.Period}?organisation={w.Key.OrganisationId}",
                texts["Reports:ReturnsWaiting", Title(w.Key.Key, w.Key.Period), w.Count],
                w.Key.Name,
                "Reports:Todo.Accept",
                null
            )),
        ];
    }

    /// <summary>Only the whole is opened again, by those who see it.</summary>
    private async Task<IReadOnlyList<InboxEntry>> ToReopenAsync(Guid? userId, CancellationToken cancellation)
    {
        var asked = await (
            from report in db.Set<Report>()
            where report.ReopenReason != null && report.ReopenAskedById != userId
            join revision in db.Set<ReportRevision>() on report.Id equals revision.ReportId
            where revision.Number == report.Revision
            join line in db.Set<ReportLine>() on revision.Id equals line.RevisionId
            where line.ParentId == null
            join place in db.Set<OrganisationRow>() on line.OrganisationId equals place.Id
            orderby report.To, report.Key
            select new
            {
                report.Key,
                report.Period,
                line.Name,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. asked.Select(a => new InboxEntry(
                $"/reports/{a.Key}/{a.Period}",
                Title(a.Key, a.Period),
                a.Name,
                "Reports:Todo.Reopen",
                null
            )),
        ];
    }

    private string Title(string key, string period) =>
        $"{definitions.Made.FirstOrDefault(d => d.Key == key)?.Title.In(PageLanguage.IsEnglish) ?? key} · {period}";
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>Who may take which step of a report now, and why not: asked by the page before it is tried, and by the service when it is.</summary>
internal sealed class ReportGate(RegistryDbContext db, ICurrentUser user, ReportShelf shelf, Texts texts)
{
    /// <summary>Steps that concern the user at this line, each with what stands against it.</summary>
    public async Task<IReadOnlyList<ReportActionDto>> ActionsAsync(
        FoundReport found,
        ReportLine line,
        CancellationToken cancellation
    )
    {
        var steps = new List<(ReportStepKind Step, string Permission)>
        {
            (ReportStepKind.Refreshed, ReportsPermissions.Make),
            (ReportStepKind.Submitted, ReportsPermissions.Submit),
            (ReportStepKind.Accepted, ReportsPermissions.Accept),
            (ReportStepKind.Frozen, ReportsPermissions.Freeze),
            (ReportStepKind.Sent, ReportsPermissions.Freeze),
            (ReportStepKind.ReopenAsked, ReportsPermissions.Freeze),
            (ReportStepKind.Reopened, ReportsPermissions.Freeze),
        };
        var actions = new List<ReportActionDto>();
        foreach (var (step, permission) in steps.Where(s => Concerns(found.Report, line, s.Step)))
        {
            if (!user.IsGranted(permission))
                continue;
            var against = await AgainstAsync(found, line, step, cancellation);
            actions.Add(new ReportActionDto(step, against is null, against is null ? null : texts.Of(against)));
        }
        return actions;
    }

    /// <exception cref="BusinessException">403: not this user. 422: not now; the message says what is missing.</exception>
    public async Task RequireAsync(FoundReport found, ReportLine line, ReportStepKind step, CancellationToken cancellation)
    {
        if (await AgainstAsync(found, line, step, cancellation) is { } against)
            throw new BusinessException(
                against.Code is "Reports:NotYours" ? RejectionKind.Forbidden : RejectionKind.Rule,
                [against]
            );
    }

    /// <summary>Returns that are not accepted among those directly below the line.</summary>
    public async Task<int> MissingBelowAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        var accepted = db.Set<ReportReturn>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .Where(r => r.ReportId == found.Report.Id && r.State == ReturnState.Accepted);
        return await db.Set<ReportLine>()
            .Where(l => l.RevisionId == found.Revision.Id && l.ParentId == line.OrganisationId)
            .CountAsync(l => !accepted.Any(r => r.OrganisationId == l.OrganisationId), cancellation);
    }

    /// <summary>The step is about this line, as the report stands.</summary>
    private static bool Concerns(Report report, ReportLine line, ReportStepKind step)
    {
        var (draft, whole) = (report.State == ReportState.Draft, line.ParentId is null);
        return step switch
        {
            ReportStepKind.Refreshed or ReportStepKind.Frozen => draft && whole,
            ReportStepKind.Submitted or ReportStepKind.Accepted => draft && !whole,
            ReportStepKind.Sent => report.State == ReportState.Frozen && whole && report.ReopenReason is null,
            ReportStepKind.ReopenAsked => !draft && whole && report.ReopenReason is null,
            ReportStepKind.Reopened => whole && report.ReopenReason is not null,
            _ => false,
        };
    }

    private async Task<Rejection?> AgainstAsync(
        FoundReport found,
        ReportLine line,
        ReportStepKind step,
        CancellationToken cancellation
    )
    {
        var (report, _, _, _) = found;
        switch (step)
        {
            case ReportStepKind.Refreshed when await shelf.HasLaterAsync(report, cancellation):
                return new Rejection("Reports:LaterReportExists", "period");
            case ReportStepKind.Submitted:
                return await AgainstSubmittingAsync(found, line, cancellation);
            case ReportStepKind.Accepted:
                return await AgainstAcceptingAsync(found, line, cancellation);
            case ReportStepKind.Frozen or ReportStepKind.ReopenAsked or ReportStepKind.Reopened or ReportStepKind.Sent:
                return await AgainstSigningAsync(found, line, step, cancellation);
            default:
                return null;
        }
    }

    private async Task<Rejection?> AgainstSubmittingAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        if (!await HoldsOnAsync(ReportsPermissions.Submit, line.OrganisationId, cancellation))
            return new Rejection("Reports:NotYours", null);
        if (await StateAsync(found, line, cancellation) != ReturnState.Open)
            return new Rejection("Reports:AlreadySubmitted", null);
        var missing = await MissingBelowAsync(found, line, cancellation);
        return missing > 0 ? new Rejection("Reports:MissingBelow", null, missing) : null;
    }

    private async Task<Rejection?> AgainstAcceptingAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        if (line.ParentId is not { } above || !await HoldsOnAsync(ReportsPermissions.Accept, above, cancellation))
            return new Rejection("Reports:NotYours", null);
        var confirmation = await db.Set<ReportReturn>()
            .SingleOrDefaultAsync(r => r.ReportId == found.Report.Id && r.OrganisationId == line.OrganisationId, cancellation);
        if (confirmation?.State != ReturnState.Submitted)
            return new Rejection("Reports:NotSubmitted", null);
        return confirmation.SubmittedById == user.Id ? new Rejection("Reports:SubmitterDoesNotAccept", null) : null;
    }

    private async Task<Rejection?> AgainstSigningAsync(
        FoundReport found,
        ReportLine line,
        ReportStepKind step,
        CancellationToken cancellation
    )
    {
        var report = found.Report;
        if (!await HoldsOnAsync(ReportsPermissions.Freeze, line.OrganisationId, cancellation))
            return new Rejection("Reports:NotYours", null);
        if (step == ReportStepKind.Reopened && report.ReopenAskedById == user.Id)
            return new Rejection("Reports:AskerDoesNotReopen", null);
        var others = db.Set<Report>().Where(r => r.Key == report.Key && r.Cadence == report.Cadence);
        if (
            step == ReportStepKind.Frozen
            && await others.AnyAsync(r => r.From < report.From && r.State == ReportState.Draft, cancellation)
        )
            return new Rejection("Reports:EarlierIsDraft", null);
        var closed = others.Where(r => r.From > report.From && r.State != ReportState.Draft);
        if (step is ReportStepKind.ReopenAsked or ReportStepKind.Reopened && await closed.AnyAsync(cancellation))
            return new Rejection("Reports:LaterIsFrozen", null);
        return null;
    }

    private async Task<ReturnState> StateAsync(FoundReport found, ReportLine line, CancellationToken cancellation) =>
        await db.Set<ReportReturn>()
            .Where(r => r.ReportId == found.Report.Id && r.OrganisationId == line.OrganisationId)
            .Select(r => r.State)
            .SingleOrDefaultAsync(cancellation);

    private async Task<bool> HoldsOnAsync(string permission, Guid organisationId, CancellationToken cancellation) =>
        await db.Set<OrganisationRow>()
            .Where(o => o.Id == organisationId)
            .Select(o => o.OrganisationPath)
            .SingleOrDefaultAsync(cancellation)
            is { } path
        && user.IsGranted(permission, path);
}

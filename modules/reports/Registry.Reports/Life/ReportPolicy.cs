using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>Who may take which step of a report now, and why not: asked by the page before it is tried, and by the service when it is.</summary>
internal sealed class ReportPolicy(RegistryDbContext db, ICurrentUser user, ReportStore store, ReportReturns returns, Texts texts)
{
    private static readonly string[] NotThisUser = ["Reports:NotYours", CommitteeAnswers, UpperLevelAnswers];

    private const string CommitteeAnswers = "Reports:CommitteeAnswers";
    private const string UpperLevelAnswers = "Reports:UpperLevelAnswers";

    /// <summary>Steps that concern the user at this line, each with what stands against it.</summary>
    public async Task<IReadOnlyList<ReportActionDto>> ActionsAsync(
        FoundReport found,
        ReportLine line,
        CancellationToken cancellation
    )
    {
        var steps = new List<(ReportStepKind Step, string[] Permissions)>
        {
            (ReportStepKind.Refreshed, [ReportsPermissions.Make]),
            (ReportStepKind.Submitted, [ReportsPermissions.Submit]),
            (ReportStepKind.Accepted, [ReportsPermissions.Accept, ReportsPermissions.AcceptOfCells]),
            (ReportStepKind.GivenBack, [ReportsPermissions.Accept, ReportsPermissions.AcceptOfCells]),
            (ReportStepKind.Frozen, [ReportsPermissions.Freeze]),
            (ReportStepKind.Sent, [ReportsPermissions.Freeze]),
            (ReportStepKind.ReopenAsked, [ReportsPermissions.Freeze]),
            (ReportStepKind.Reopened, [ReportsPermissions.Freeze]),
        };
        var actions = new List<ReportActionDto>();
        foreach (var (step, permissions) in steps.Where(s => Concerns(found.Report, line, s.Step)))
        {
            if (!permissions.Any(p => user.IsGranted(p)))
                continue;
            var against = await AgainstAsync(found, line, step, cancellation);
            // Why nothing can be accepted is why nothing can be given back.
            if (against is not null && step == ReportStepKind.GivenBack)
                continue;
            var says = against is null ? await SaysAsync(found, line, step, cancellation) : null;
            actions.Add(new ReportActionDto(step, against is null, against is null ? null : texts.Of(against), says));
        }
        return actions;
    }

    /// <exception cref="BusinessException">403: not this user. 422: not now; the message says what is missing.</exception>
    public async Task RequireAsync(FoundReport found, ReportLine line, ReportStepKind step, CancellationToken cancellation)
    {
        if (await AgainstAsync(found, line, step, cancellation) is { } against)
            throw Refused(against);
    }

    /// <summary>Accepting several directly below <paramref name="above"/> is all or nothing.</summary>
    /// <exception cref="BusinessException">404: not one of them. 403, 422: the first that cannot be accepted, and why.</exception>
    public async Task RequireAllAsync(
        FoundReport found,
        ReportLine above,
        IReadOnlyList<Guid> organisations,
        CancellationToken cancellation
    )
    {
        var possible = await ToAcceptAsync(found, above, cancellation);
        foreach (var organisation in organisations.Except(possible))
        {
            var line = await store.LineAsync(found.Revision.Id, organisation, cancellation);
            if (line.ParentId != above.OrganisationId)
                throw BusinessException.NotFound();
            if (await AgainstAsync(found, line, ReportStepKind.Accepted, cancellation) is { } against)
                throw NotThisUser.Contains(against.Code)
                    ? Refused(against)
                    : Refused(new Rejection("Reports:NotAllAccepted", "organisations", line.Name, texts.Of(against)));
        }
    }

    /// <summary>Organisations directly below whose submitted figures the user may accept.</summary>
    public async Task<IReadOnlyList<Guid>> ToAcceptAsync(FoundReport found, ReportLine above, CancellationToken cancellation)
    {
        if (
            found.Report.State != ReportState.Draft
            || !await HoldsOnAsync(ReportsPermissions.ToAcceptBelow(above.Type), above.OrganisationId, cancellation)
        )
            return [];
        var submitted = db.Set<ReportReturn>()
            .Where(r => r.ReportId == found.Report.Id && r.State == ReturnState.Submitted && r.SubmittedById != user.Id);
        return await store
            .Lines(found.Revision.Id)
            .Where(l => l.ParentId == above.OrganisationId && submitted.Any(r => r.OrganisationId == l.OrganisationId))
            .Select(l => l.OrganisationId)
            .ToListAsync(cancellation);
    }

    private static BusinessException Refused(Rejection against) =>
        new(NotThisUser.Contains(against.Code) ? RejectionKind.Forbidden : RejectionKind.Rule, [against]);

    /// <summary>Returns that are not accepted among those directly below the line.</summary>
    public async Task<int> MissingBelowAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        var accepted = db.Unscoped<ReportReturn>("What stood below the line then may have moved away since.")
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
            ReportStepKind.Submitted or ReportStepKind.Accepted or ReportStepKind.GivenBack => draft && !whole,
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
        var report = found.Report;
        switch (step)
        {
            case ReportStepKind.Submitted:
                return await AgainstSubmittingAsync(found, line, cancellation);
            case ReportStepKind.Accepted or ReportStepKind.GivenBack:
                return await AgainstAnsweringAsync(found, line, step, cancellation);
            case ReportStepKind.Refreshed when !report.Allows(step):
                return NotAllowed(report, step);
            case ReportStepKind.Refreshed when await store.HasLaterAsync(report, cancellation):
                return new Rejection("Reports:LaterReportExists", "period");
            case ReportStepKind.Frozen or ReportStepKind.ReopenAsked or ReportStepKind.Reopened or ReportStepKind.Sent:
                return await AgainstSigningAsync(found, line, step, cancellation);
            default:
                return null;
        }
    }

    private Rejection NotAllowed(Report report, ReportStepKind step) =>
        new("Reports:StepNotAllowed." + step, null, texts["Reports:State." + report.State]);

    /// <summary>What else a step does, for whoever is about to take it; null: nothing.</summary>
    private async Task<string?> SaysAsync(FoundReport found, ReportLine line, ReportStepKind step, CancellationToken cancellation)
    {
        if (step != ReportStepKind.GivenBack)
            return null;
        var above = await returns.ConfirmedAboveAsync(found, line, cancellation);
        return above.Count == 0 ? null : texts["Reports:GivesBackAbove", string.Join(", ", above.Select(a => a.Name))];
    }

    private async Task<Rejection?> AgainstSubmittingAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        if (!await HoldsOnAsync(ReportsPermissions.Submit, line.OrganisationId, cancellation))
            return new Rejection("Reports:NotYours", null);
        if (found.Report.State != ReportState.Draft)
            return new Rejection("Reports:FrozenAlready", "period");
        switch ((await returns.FindAsync(found, line.OrganisationId, cancellation))?.State)
        {
            case ReturnState.Submitted:
                return new Rejection("Reports:AlreadySubmitted", null);
            case ReturnState.Accepted:
                return Latest("Reports:AcceptedBy", found.Report, line);
        }
        var missing = await MissingBelowAsync(found, line, cancellation);
        return missing > 0 ? new Rejection("Reports:MissingBelow", null, missing) : null;
    }

    /// <summary>Accepting or giving back is up to the level directly above: nobody passes over a grassroots committee.</summary>
    private async Task<Rejection?> AgainstAnsweringAsync(
        FoundReport found,
        ReportLine line,
        ReportStepKind step,
        CancellationToken cancellation
    )
    {
        if (await store.AboveAsync(line, cancellation) is not { } above)
            return new Rejection("Reports:NotYours", null);
        var permission = ReportsPermissions.ToAcceptBelow(above.Type);
        if (!await HoldsOnAsync(permission, above.OrganisationId, cancellation))
            return new Rejection(
                permission == ReportsPermissions.Accept ? UpperLevelAnswers : CommitteeAnswers,
                null,
                line.Name,
                above.Name
            );
        if (found.Report.State != ReportState.Draft)
            return new Rejection("Reports:FrozenAlready", "period");
        var confirmation = await returns.FindAsync(found, line.OrganisationId, cancellation);
        if (confirmation is null or { State: ReturnState.Open })
            return new Rejection("Reports:NotSubmitted", null);
        if (step == ReportStepKind.GivenBack)
            return null;
        if (confirmation.State == ReturnState.Accepted)
            return Latest("Reports:AcceptedAlready", found.Report, line);
        return confirmation.SubmittedById == user.Id ? new Rejection("Reports:SubmitterDoesNotAccept", null) : null;
    }

    /// <summary>By whom and when the line was accepted.</summary>
    private static Rejection Latest(string code, Report report, ReportLine line)
    {
        var step = report
            .Steps.Where(s => s.Kind == ReportStepKind.Accepted && s.OrganisationId == line.OrganisationId)
            .MaxBy(s => s.Number);
        return new Rejection(code, null, step?.By, step is null ? null : ReportLayout.Instant(step.At));
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
        if (!report.Allows(step))
            return NotAllowed(report, step);
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

    private async Task<bool> HoldsOnAsync(string permission, Guid organisationId, CancellationToken cancellation) =>
        await db.Set<OrganisationRow>()
            .Where(o => o.Id == organisationId)
            .Select(o => o.OrganisationPath)
            .SingleOrDefaultAsync(cancellation)
            is { } path
        && user.IsGranted(permission, path);
}

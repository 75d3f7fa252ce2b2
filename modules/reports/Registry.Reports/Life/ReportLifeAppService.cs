using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

internal sealed class ReportLifeAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    ReportShelf shelf,
    ReportGate gate,
    ReportReader reader,
    IServiceProvider services
) : IReportLifeAppService
{
    private Actor Me => new(user.Id, user.Name);

    public async Task<ReportDto> RefreshAsync(string key, string period, ReportStepInput input, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.Make);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Refreshed, cancellation);
        var revision = await SystemScope.RunAsync<ReportMaker, ReportRevision>(
            services,
            user.Name,
            maker => maker.CountAsync(found.Definition, found.Period, Me, cancellation)
        );
        found.Report.Refresh(revision);
        db.Add(revision);
        // The report's step says who took these figures; an entry for the line of each organisation would say no more.
        db.AuditRows = false;
        await OpenChangedReturnsAsync(found, revision, cancellation);
        return await SaveAsync(found with { Revision = revision }, line, cancellation);
    }

    public async Task<ReportDto> SubmitAsync(string key, string period, Guid organisationId, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.Submit);
        var (found, line) = await OpenAsync(key, period, organisationId, ReportStepKind.Submitted, cancellation);
        var confirmation = await ReturnAsync(found, organisationId, cancellation);
        if (confirmation is null)
        {
            var path = await db.Set<OrganisationRow>()
                .Where(o => o.Id == organisationId)
                .Select(o => o.OrganisationPath)
                .SingleAsync(cancellation);
            db.Add(confirmation = new ReportReturn(found.Report.Id, organisationId, path));
        }
        confirmation.Submit(Me);
        return await NoteAsync(found, line, ReportStepKind.Submitted, null, cancellation);
    }

    public async Task<ReportDto> AnswerReturnAsync(
        string key,
        string period,
        Guid organisationId,
        AnswerReturnInput input,
        CancellationToken cancellation
    )
    {
        user.Require(ReportsPermissions.Accept);
        var check = new Check();
        var reason = check.Text("reason", input.Reason, ReportConfiguration.MaxNote, required: !input.Accepted);
        check.ThrowIfAny();
        var (found, line) = await OpenAsync(key, period, organisationId, ReportStepKind.Accepted, cancellation);
        var confirmation = (await ReturnAsync(found, organisationId, cancellation))!;
        if (input.Accepted)
            confirmation.Accept(Me);
        else
            confirmation.Reopen();
        var step = input.Accepted ? ReportStepKind.Accepted : ReportStepKind.GivenBack;
        return await NoteAsync(found, line, step, reason, cancellation);
    }

    public async Task<ReportDto> FreezeAsync(string key, string period, ReportStepInput input, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.Freeze);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Frozen, cancellation);
        var missing = await gate.MissingBelowAsync(found, line, cancellation);
        var check = new Check();
        var reason = check.Text("note", input.Note, ReportConfiguration.MaxNote, required: false);
        check.That(missing == 0 || reason is not null, "note", "Reports:ReturnsMissing", missing);
        check.ThrowIfAny();
        found.Report.Freeze(Me, clock.Now, reason);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> SendAsync(string key, string period, ReportStepInput input, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.Freeze);
        var letter = Needed(input);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Sent, cancellation);
        found.Report.Send(Me, clock.Now, letter);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> AskToReopenAsync(
        string key,
        string period,
        ReportStepInput input,
        CancellationToken cancellation
    )
    {
        user.Require(ReportsPermissions.Freeze);
        var reason = Needed(input);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.ReopenAsked, cancellation);
        found.Report.AskToReopen(Me, clock.Now, reason);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> AnswerReopeningAsync(
        string key,
        string period,
        AnswerReopeningInput input,
        CancellationToken cancellation
    )
    {
        user.Require(ReportsPermissions.Freeze);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Reopened, cancellation);
        found.Report.AnswerReopening(Me, clock.Now, input.Agreed);
        return await SaveAsync(found, line, cancellation);
    }

    private static string Needed(ReportStepInput input)
    {
        var check = new Check();
        var note = check.Text("note", input.Note, ReportConfiguration.MaxNote);
        check.ThrowIfAny();
        return note!;
    }

    private async Task<(FoundReport Found, ReportLine Line)> OpenAsync(
        string key,
        string period,
        Guid? organisationId,
        ReportStepKind step,
        CancellationToken cancellation
    )
    {
        var found = await shelf.FindAsync(key, period, cancellation);
        var line = await shelf.LineAsync(found.Revision.Id, organisationId, cancellation);
        if (found.Report.State != ReportState.Draft && step is ReportStepKind.Submitted or ReportStepKind.Accepted)
            throw new BusinessException("Reports:FrozenAlready", "period");
        await gate.RequireAsync(found, line, step, cancellation);
        return (found, line);
    }

    /// <summary>Opens the whole report for a step of its own: the user must have read it as it is.</summary>
    private async Task<(FoundReport Found, ReportLine Line)> OpenAsync(
        string key,
        string period,
        Guid? organisationId,
        Guid? stamp,
        ReportStepKind step,
        CancellationToken cancellation
    )
    {
        var opened = await OpenAsync(key, period, organisationId, step, cancellation);
        if (opened.Line.ParentId is not null)
            throw BusinessException.Forbidden(ReportsPermissions.Freeze);
        db.Expect(opened.Found.Report, stamp);
        return opened;
    }

    private Task<ReportReturn?> ReturnAsync(FoundReport found, Guid organisationId, CancellationToken cancellation) =>
        db.Set<ReportReturn>()
            .SingleOrDefaultAsync(r => r.ReportId == found.Report.Id && r.OrganisationId == organisationId, cancellation);

    /// <summary>What was confirmed is confirmed no more where a number of it changed.</summary>
    private async Task OpenChangedReturnsAsync(FoundReport before, ReportRevision after, CancellationToken cancellation)
    {
        var confirmed = await db.Set<ReportReturn>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .Where(r => r.ReportId == before.Report.Id && r.State != ReturnState.Open)
            .ToListAsync(cancellation);
        if (confirmed.Count == 0)
            return;
        var were = await db.Set<ReportLine>()
            .Where(l => l.RevisionId == before.Revision.Id)
            .ToDictionaryAsync(l => l.OrganisationId, l => l.Cells, cancellation);
        var are = after.Lines.ToDictionary(l => l.OrganisationId, l => l.Cells);
        foreach (var confirmation in confirmed)
        {
            if (were.GetValueOrDefault(confirmation.OrganisationId) == are.GetValueOrDefault(confirmation.OrganisationId))
                continue;
            confirmation.Reopen();
            before.Report.Note(ReportStepKind.GivenBack, Me, clock.Now, null, confirmation.OrganisationId);
        }
    }

    /// <summary>Two people may act on two returns of a report at once: the report itself does not change.</summary>
    private async Task<ReportDto> NoteAsync(
        FoundReport found,
        ReportLine line,
        ReportStepKind step,
        string? note,
        CancellationToken cancellation
    )
    {
        found.Report.Note(step, Me, clock.Now, note, line.OrganisationId);
        return await SaveAsync(found, line, cancellation);
    }

    private async Task<ReportDto> SaveAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        user.Require(ReportsPermissions.View);
        return await reader.ReadAsync(found, line.OrganisationId, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

internal sealed class ReportLifeAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    ReportStore store,
    ReportPolicy policy,
    ReportReturns returns,
    ReportReader reader,
    IServiceProvider services
) : IReportLifeAppService
{
    private Actor Me => new(user.Id, user.Name);

    public async Task<ReportDto> RefreshAsync(string key, string period, ReportStepInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Make);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Refreshed, cancellation);
        var revision = await SystemScope.RunAsync<ReportService, ReportRevision>(
            services,
            user.Name,
            reports => reports.CountAsync(found.Definition, found.Period, Me, cancellation)
        );
        found.Report.Refresh(revision);
        db.Add(revision);
        // The report's step says who took these figures; an entry for the line of each organisation would say no more.
        db.AuditRows = false;
        await returns.OpenChangedAsync(found, revision, cancellation);
        return await SaveAsync(found with { Revision = revision }, line, cancellation);
    }

    public async Task<ReportDto> SubmitAsync(string key, string period, Guid organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Submit);
        var (found, line) = await OpenAsync(key, period, organisationId, ReportStepKind.Submitted, cancellation);
        await returns.SubmitAsync(found, line, cancellation);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> AnswerReturnAsync(
        string key,
        string period,
        Guid organisationId,
        AnswerReturnInput input,
        CancellationToken cancellation
    )
    {
        // Whose permission it takes depends on the organisation above, which the policy knows.
        using var _ = user.Within(ReportsPermissions.View);
        var check = new Check();
        var reason = check.Text("reason", input.Reason, ReportConfiguration.MaxNote, required: !input.Accepted);
        check.ThrowIfAny();
        var step = input.Accepted ? ReportStepKind.Accepted : ReportStepKind.GivenBack;
        var (found, line) = await OpenAsync(key, period, organisationId, step, cancellation);
        if (input.Accepted)
            await returns.AcceptAsync(found, [organisationId], cancellation);
        else
            await returns.GiveBackAsync(found, line, reason!, cancellation);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> AcceptAllAsync(string key, string period, AcceptAllInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        new Check().That(input.Organisations is { Count: > 0 }, "organisations", "Registry:Required").ThrowIfAny();
        var found = await store.FindAsync(key, period, cancellation);
        var line = await store.LineAsync(found.Revision.Id, input.OrganisationId, cancellation);
        await policy.RequireAllAsync(found, line, input.Organisations, cancellation);
        await returns.AcceptAsync(found, input.Organisations.ToHashSet(), cancellation);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> FreezeAsync(string key, string period, ReportStepInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Freeze);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Frozen, cancellation);
        var missing = await policy.MissingBelowAsync(found, line, cancellation);
        var check = new Check();
        var reason = check.Text("note", input.Note, ReportConfiguration.MaxNote, required: false);
        check.That(missing == 0 || reason is not null, "note", "Reports:ReturnsMissing", missing);
        check.ThrowIfAny();
        await RequireCurrentAsync(found, cancellation);
        found.Report.Freeze(Me, clock.Now, reason);
        return await SaveAsync(found, line, cancellation);
    }

    public async Task<ReportDto> SendAsync(string key, string period, ReportStepInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.Freeze);
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
        using var _ = user.Within(ReportsPermissions.Freeze);
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
        using var _ = user.Within(ReportsPermissions.Freeze);
        var (found, line) = await OpenAsync(key, period, null, input.Stamp, ReportStepKind.Reopened, cancellation);
        found.Report.AnswerReopening(Me, clock.Now, input.Agreed);
        return await SaveAsync(found, line, cancellation);
    }

    /// <summary>
    /// What is frozen is what the ledgers say when it is signed: the report is counted again, which also refuses it where it no longer
    /// adds up, and must come out as its organisations confirmed it.
    /// </summary>
    private async Task RequireCurrentAsync(FoundReport found, CancellationToken cancellation)
    {
        var counted = await SystemScope.RunAsync<ReportService, ReportRevision>(
            services,
            user.Name,
            reports => reports.CountAsync(found.Definition, found.Period, Me, cancellation)
        );
        var kept = await db.Set<ReportLine>()
            .Where(l => l.RevisionId == found.Revision.Id)
            .AsNoTracking()
            .ToDictionaryAsync(l => l.OrganisationId, cancellation);
        var now = counted.Lines.ToDictionary(l => l.OrganisationId);
        // The whole is told last: the lowest organisation is where to look.
        var changed = kept
            .Values.Concat(counted.Lines)
            .Where(l => kept.GetValueOrDefault(l.OrganisationId)?.Cells != now.GetValueOrDefault(l.OrganisationId)?.Cells)
            .DistinctBy(l => l.OrganisationId)
            .OrderByDescending(l => l.Position)
            .ToList();
        if (changed.Count > 0)
            throw new BusinessException(
                "Reports:DraftIsStale",
                "period",
                ReportLayout.Instant(found.Revision.TakenAt),
                changed.Count,
                changed[0].Name
            );
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
        var found = await store.FindAsync(key, period, cancellation);
        var line = await store.LineAsync(found.Revision.Id, organisationId, cancellation);
        await policy.RequireAsync(found, line, step, cancellation);
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

    private async Task<ReportDto> SaveAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        using var _ = user.Within(ReportsPermissions.View);
        return await reader.ReadAsync(found, line.OrganisationId, cancellation);
    }
}

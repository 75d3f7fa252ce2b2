using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>Submits, accepts and gives back the returns of a report, each with its step; whoever calls has asked the policy, and saves.</summary>
internal sealed class ReportReturns(RegistryDbContext db, ICurrentUser user, RegistryClock clock, ReportStore store)
{
    private Actor Me => new(user.Id, user.Name);

    public Task<ReportReturn?> FindAsync(FoundReport found, Guid organisationId, CancellationToken cancellation) =>
        db.Set<ReportReturn>()
            .SingleOrDefaultAsync(r => r.ReportId == found.Report.Id && r.OrganisationId == organisationId, cancellation);

    public async Task SubmitAsync(FoundReport found, ReportLine line, CancellationToken cancellation)
    {
        var confirmation = await FindAsync(found, line.OrganisationId, cancellation);
        if (confirmation is null)
        {
            var path = await db.Set<OrganisationRow>()
                .Where(o => o.Id == line.OrganisationId)
                .Select(o => o.OrganisationPath)
                .SingleAsync(cancellation);
            db.Add(confirmation = new ReportReturn(found.Report.Id, line.OrganisationId, path));
        }
        confirmation.Submit(Me);
        found.Report.Note(ReportStepKind.Submitted, Me, clock.Now, null, line.OrganisationId);
    }

    public async Task AcceptAsync(FoundReport found, IReadOnlyCollection<Guid> organisations, CancellationToken cancellation)
    {
        var submitted = await db.Set<ReportReturn>()
            .Where(r => r.ReportId == found.Report.Id && r.State == ReturnState.Submitted)
            .ToDictionaryAsync(r => r.OrganisationId, cancellation);
        foreach (var id in organisations)
        {
            (submitted.GetValueOrDefault(id) ?? throw BusinessException.Stale()).Accept(Me);
            found.Report.Note(ReportStepKind.Accepted, Me, clock.Now, null, id);
        }
    }

    /// <summary>With it go back those above that were submitted because it was accepted.</summary>
    public async Task GiveBackAsync(FoundReport found, ReportLine line, string reason, CancellationToken cancellation)
    {
        (await FindAsync(found, line.OrganisationId, cancellation))!.Reopen();
        found.Report.Note(ReportStepKind.GivenBack, Me, clock.Now, reason, line.OrganisationId);
        foreach (var (confirmation, _) in await ConfirmedAboveAsync(found, line, cancellation))
            OpenWith(found.Report, confirmation, line.Name);
    }

    /// <summary>Returns of the organisations above, whoever sees them, that are submitted or accepted; each with its organisation's name.</summary>
    public async Task<IReadOnlyList<(ReportReturn Return, string Name)>> ConfirmedAboveAsync(
        FoundReport found,
        ReportLine line,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<Guid, string>();
        var below = line;
        // Parents come before children: positions fall until the whole is reached.
        while (await store.AboveAsync(below, cancellation) is { } above && above.Position < below.Position)
        {
            names.Add(above.OrganisationId, above.Name);
            below = above;
        }
        var ids = names.Keys.ToList();
        var confirmed = await Confirmed(found).Where(r => ids.Contains(r.OrganisationId)).ToListAsync(cancellation);
        return [.. confirmed.Select(r => (r, names[r.OrganisationId]))];
    }

    /// <summary>What was confirmed is confirmed no more where a number of it changed, nor above that.</summary>
    public async Task OpenChangedAsync(FoundReport before, ReportRevision after, CancellationToken cancellation)
    {
        var confirmed = await Confirmed(before).ToListAsync(cancellation);
        if (confirmed.Count == 0)
            return;
        var were = await db.Set<ReportLine>()
            .Where(l => l.RevisionId == before.Revision.Id)
            .ToDictionaryAsync(l => l.OrganisationId, l => l.Cells, cancellation);
        var are = after.Lines.ToDictionary(l => l.OrganisationId);
        var changed = confirmed
            .Where(r => were.GetValueOrDefault(r.OrganisationId) != are.GetValueOrDefault(r.OrganisationId)?.Cells)
            .ToList();
        foreach (var confirmation in changed)
        {
            confirmation.Reopen();
            before.Report.Note(ReportStepKind.GivenBack, Me, clock.Now, null, confirmation.OrganisationId);
        }
        foreach (var line in changed.Select(r => are.GetValueOrDefault(r.OrganisationId)).OfType<ReportLine>())
        {
            var above = Above(are, line).ToHashSet();
            foreach (var confirmation in confirmed.Where(r => r.State != ReturnState.Open && above.Contains(r.OrganisationId)))
                OpenWith(before.Report, confirmation, line.Name);
        }
    }

    private static IEnumerable<Guid> Above(Dictionary<Guid, ReportLine> lines, ReportLine line)
    {
        for (var at = line; at?.ParentId is { } above; at = lines.GetValueOrDefault(above))
            yield return above;
    }

    private IQueryable<ReportReturn> Confirmed(FoundReport found) =>
        db.Unscoped<ReportReturn>("What was confirmed above a changed line is confirmed no more, whoever sees it.")
            .Where(r => r.ReportId == found.Report.Id && r.State != ReturnState.Open);

    private void OpenWith(Report report, ReportReturn above, string below)
    {
        above.Reopen();
        report.Note(ReportStepKind.GivenBackWith, Me, clock.Now, below, above.OrganisationId);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Planning.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Periods;
using Registry.Rules.Rows;

namespace Registry.Reports.Life;

/// <summary>Counts reports and checks that they add up, before anything is kept. Reads as the system: a report is of the whole tree.</summary>
internal sealed class ReportService(RegistryDbContext db, RegistryClock clock, DefinitionBook definitions, CountedSources sources)
{
    /// <summary>Makes every missing report up to the last period that has ended, in order, each in a save of its own.</summary>
    /// <param name="progress">Told after each report how many of how many are made.</param>
    /// <returns>What was made, as quarterly/2020-Q2.</returns>
    /// <exception cref="BusinessException">Some do not add up: those are not kept, all others are.</exception>
    public async Task<IReadOnlyList<string>> MakeMissingAsync(CancellationToken cancellation, Action<int, int>? progress = null)
    {
        // The first step of each report says who made it.
        db.AuditRows = false;
        var known = clock.Now;
        var tree = await ReadTreeAsync(known, cancellation);
        var made = new List<string>();
        if (tree.IsEmpty)
            return made;
        var missing = new List<Missing>();
        foreach (var definition in definitions.Made)
        {
            foreach (var cadence in definition.Cadences)
                missing.AddRange(await MissingAsync(definition, cadence, tree, cancellation));
        }
        progress?.Invoke(0, missing.Count);
        var refused = new List<Rejection>();
        var broken = new HashSet<(string, Cadence)>();
        foreach (var (definition, period, takenOver) in missing)
        {
            // A period opens with the one before: after one that does not add up there is none of the same report.
            if (broken.Contains((definition.Key, period.Cadence)))
                continue;
            try
            {
                var revision = await CountAsync(definition, period, tree, known, new Actor(null, "Registry"), cancellation);
                db.Add(new Report(definition.Key, period, revision, takenOver));
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
                made.Add($"{definition.Key}/{period}");
                progress?.Invoke(made.Count, missing.Count);
            }
            catch (BusinessException e) when (e.Kind == RejectionKind.Rule)
            {
                // One that does not add up keeps no other from being made; it is said at the end.
                refused.AddRange(e.Rejections);
                broken.Add((definition.Key, period.Cadence));
            }
        }
        if (refused.Count > 0)
            throw new BusinessException(RejectionKind.Rule, refused);
        return made;
    }

    /// <summary>A report that ought to be there. TakenOver: of a period of before the Registry was used.</summary>
    private sealed record Missing(ReportDefinition Definition, Period Period, bool TakenOver);

    private async Task<List<Missing>> MissingAsync(
        ReportDefinition newest,
        Cadence cadence,
        DatedTree tree,
        CancellationToken cancellation
    )
    {
        var there = await db.Set<Report>()
            .Where(r => r.Key == newest.Key && r.Cadence == cadence)
            .Select(r => r.Period)
            .ToListAsync(cancellation);
        // Once somebody has signed one, or is asked to, none is taken over any more.
        var begun = await db.Set<Report>()
            .Where(r => r.Key == newest.Key && r.Cadence == cadence)
            .AnyAsync(r => r.State == ReportState.Draft || r.Steps.Any(s => s.Kind == ReportStepKind.Frozen), cancellation);
        var last = Period.Of(cadence, clock.Today).Previous;
        var first = Period.Of(cadence, tree.Begins);
        if (!newest.Backfill && first.From < last.YearBefore.From)
            first = last.YearBefore;
        var missing = new List<Missing>();
        for (var period = first; period.From <= last.From; period = period.Next)
        {
            if (!there.Contains(period.ToString()) && definitions.For(newest.Key, period) is { } definition)
                missing.Add(new Missing(definition, period, !begun && period != last));
        }
        return missing;
    }

    /// <summary>Counts a report as it is known now.</summary>
    /// <exception cref="BusinessException">It does not add up; the message names the first place.</exception>
    public async Task<ReportRevision> CountAsync(
        ReportDefinition definition,
        Period period,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var known = clock.Now;
        return await CountAsync(definition, period, await ReadTreeAsync(known, cancellation), known, actor, cancellation);
    }

    /// <summary>The numbers as the ledgers gave them at an instant, without adjustment.</summary>
    public async Task<Sheet> RecountAsync(
        ReportDefinition definition,
        Period period,
        DateTime known,
        CancellationToken cancellation
    )
    {
        var tree = await ReadTreeAsync(known, cancellation);
        return await CountSheetAsync(definition, period, tree, known, cancellation);
    }

    private async Task<ReportRevision> CountAsync(
        ReportDefinition definition,
        Period period,
        DatedTree tree,
        DateTime known,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var sheet = await CountSheetAsync(definition, period, tree, known, cancellation);
        await TakeOverOpeningAsync(sheet, period, cancellation);
        await RequireBalanceAsync(sheet, period, known, cancellation);
        var ruleSet = await db.Set<RuleSetRow>()
            .Where(r => r.EffectiveFrom <= period.To)
            .OrderByDescending(r => r.EffectiveFrom)
            .Select(r => r.Code)
            .FirstOrDefaultAsync(cancellation);
        return new ReportRevision(sheet, known, ruleSet, actor);
    }

    private async Task<Sheet> CountSheetAsync(
        ReportDefinition definition,
        Period period,
        DatedTree tree,
        DateTime known,
        CancellationToken cancellation
    )
    {
        if (tree.RootOn(period.To) is null)
            throw new BusinessException("Reports:NoRoot", "period", period.ToString());
        var basis = await BasisAsync(period.From, period.To, tree, known, cancellation);
        return await new ReportCounter(db, sources).CountAsync(definition, basis, cancellation);
    }

    /// <summary>What the cells from a day to a day are counted from.</summary>
    public async Task<CountingBasis> BasisAsync(
        DateOnly from,
        DateOnly to,
        DatedTree tree,
        DateTime known,
        CancellationToken cancellation
    )
    {
        var term = await db.Set<TermRow>()
            .Where(t => t.From <= to && t.To >= to)
            .Select(t => (DateOnly?)t.From)
            .FirstOrDefaultAsync(cancellation);
        var ownerships = await db.Set<OrganisationRow>()
            .Join(db.Set<EnterpriseRow>(), o => o.EnterpriseId, e => e.Id, (o, e) => new { o.Id, e.Ownership })
            .ToDictionaryAsync(o => o.Id, o => o.Ownership, cancellation);
        return new CountingBasis(from, to, tree, known, term, ownerships);
    }

    /// <summary>The tree as known at an instant.</summary>
    public async Task<DatedTree> ReadTreeAsync(DateTime known, CancellationToken cancellation) =>
        new(
            await db.Set<PlacementRow>()
                .Where(p => p.KnownFrom <= known && p.KnownTo > known)
                .AsNoTracking()
                .ToListAsync(cancellation)
        );

    /// <summary>What the last report closed with opens this one; what was entered since for earlier days is the adjustment.</summary>
    private async Task TakeOverOpeningAsync(Sheet sheet, Period period, CancellationToken cancellation)
    {
        if (sheet.Definition.Balance is not { Adjustment: { } adjustment } balance)
            return;
        var before = period.Previous.ToString();
        var lines =
            from report in db.Set<Report>()
            where report.Key == sheet.Definition.Key && report.Period == before
            from revision in report.Revisions
            where revision.Number == report.Revision
            from line in revision.Lines
            select new { line.OrganisationId, line.Cells };
        var reported = await lines.ToDictionaryAsync(l => l.OrganisationId, l => l.Cells, cancellation);
        if (reported.Count == 0)
            return;
        foreach (var line in sheet.Lines)
        {
            var opening = reported.TryGetValue(line.Place.OrganisationId, out var cells)
                ? CellText.Read(cells).GetValueOrDefault(balance.Closing)
                : 0;
            line.Cells[adjustment] = line.Cells[balance.Opening] - opening;
            line.Cells[balance.Opening] = opening;
        }
    }

    /// <summary>A report that does not add up, at any organisation, in any column, or against all members, is not kept.</summary>
    private async Task RequireBalanceAsync(Sheet sheet, Period period, DateTime known, CancellationToken cancellation)
    {
        var name = $"{sheet.Definition.Key}/{period}";
        if (sheet.Imbalances().FirstOrDefault() is (var line, { } wrong))
            throw new BusinessException(
                "Reports:DoesNotReconcile",
                "period",
                name,
                line.Place.Name,
                wrong.Opening,
                wrong.Increases,
                wrong.Decreases,
                wrong.Closing,
                wrong.Cell
            );
        if (sheet.Definition.Balance is not { } balance)
            return;
        foreach (
            var cell in balance
                .Closings(sheet.Definition)
                .Where(c => c is { Count: Population.MembersAtEnd } && c.Where == Criteria.None)
        )
        {
            var members = await db.Set<MembershipSpanRow>().AsOf(period.To, known).CountAsync(cancellation);
            var roots = sheet.Lines.Where(l => l.Place.ParentId is null).Sum(l => l.Cells[cell.Code]);
            if (members != roots)
                throw new BusinessException("Reports:ChildrenDoNotSum", "period", name, roots, members);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Targets;

namespace Registry.Reports.Quarterly;

/// <summary>Makes the reports that are missing, in order, each once. Reads as the system: a report is of the whole tree.</summary>
internal sealed class ReportMaker(RegistryDbContext db, RegistryClock clock)
{
    /// <summary>Makes every missing report up to the last quarter that has ended.</summary>
    public async Task<IReadOnlyList<string>> MakeMissingAsync(CancellationToken cancellation)
    {
        var known = clock.Now;
        var placements = await db.Set<PlacementRow>()
            .Where(p => p.KnownFrom <= known && p.KnownTo > known)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var made = new List<string>();
        if (placements.Count == 0)
            return made;
        var tree = new DatedTree(placements);
        var terms = await db.Set<Term>().Include(t => t.Targets).AsNoTracking().ToListAsync(cancellation);
        var there = (await db.Set<QuarterlyReport>().Select(r => r.Quarter).ToListAsync(cancellation)).ToHashSet();
        var current = Quarter.Of(clock.Today);
        for (var quarter = Quarter.Of(placements.Min(p => p.ValidFrom)); quarter < current; quarter = quarter.Next)
        {
            if (there.Contains(quarter.ToString()))
                continue;
            var term = terms.SingleOrDefault(t => t.From <= quarter.To && t.To >= quarter.To);
            var report = await ComputeAsync(quarter, tree, term, known, cancellation);
            Reconcile(report);
            db.Add(report);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            made.Add(report.Quarter);
        }
        return made;
    }

    private async Task<QuarterlyReport> ComputeAsync(
        Quarter quarter,
        DatedTree tree,
        Term? term,
        DateTime known,
        CancellationToken cancellation
    )
    {
        var root = tree.RootOn(quarter.To) ?? throw new BusinessException("Reports:NoRoot", "quarter", quarter.ToString());
        var counted = tree.CountedDuring(quarter.From, quarter.To).ToDictionary(p => p.OrganisationId);
        var lines = counted.Values.ToDictionary(p => p.OrganisationId, p => Line(p, isRoot: false));
        var whole = Line(root, isRoot: true);

        await CountAsync(quarter.From.AddDays(-1), (line, n) => line.Opening += n);
        await CountAsync(quarter.To, (line, n) => line.Closing += n);
        await TakeOverOpeningAsync(quarter, [.. lines.Values, whole], cancellation);
        foreach (var movement in await Movements(quarter.From, quarter.To, known).ToListAsync(cancellation))
            Add(movement);
        foreach (var day in tree.Carried(quarter.From, quarter.To).GroupBy(c => c.Day))
            await AddCarriedAsync(day.Key, [.. day.Select(c => (c.Organisation, c.From, c.To))]);
        foreach (var (id, line) in lines)
        {
            line.OrganisationsEstablished = Within(tree.EstablishedOn(id));
            line.OrganisationsClosed = Within(tree.ClosedOn(id));
            whole.OrganisationsEstablished += line.OrganisationsEstablished;
            whole.OrganisationsClosed += line.OrganisationsClosed;
        }
        await AdmissionsSinceAsync(new DateOnly(quarter.Year, 1, 1), (line, n) => line.AdmittedInYear += n);
        if (term is not null)
            await AdmissionsSinceAsync(term.From, (line, n) => line.AdmittedInTerm += n);
        var ordered = lines.Values.OrderBy(l => l.OrganisationPath, StringComparer.Ordinal).Prepend(whole);
        return new QuarterlyReport(
            quarter,
            known,
            term?.Name,
            term?.Number(Indicators.MembersAdmitted, TargetCadence.Year),
            term?.Number(Indicators.MembersAdmitted, TargetCadence.Term),
            ordered
        );

        int Within(DateOnly day) => day >= quarter.From && day <= quarter.To ? 1 : 0;

        async Task CountAsync(DateOnly day, Action<ReportLine, int> add)
        {
            var counts = await db.Set<MembershipSpanRow>()
                .AsOf(day, known)
                .GroupBy(s => s.OrganisationId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(cancellation);
            foreach (var count in counts)
            {
                add(whole, count.Count);
                if (tree.CountedOf(count.Key, day) is { } node && lines.TryGetValue(node.OrganisationId, out var line))
                    add(line, count.Count);
            }
        }

        // Who was there the day before and did not leave went along with the organisation.
        async Task AddCarriedAsync(DateOnly day, List<(Guid Organisation, Guid? From, Guid? To)> carried)
        {
            var there = await db.Set<MembershipSpanRow>()
                .AsOf(day.AddDays(-1), known)
                .GroupBy(s => s.OrganisationId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            var gone = await Movements(day, day, known)
                .Where(e => e.FromOrganisationId != null && MovementRows.Leaving.Contains(e.Kind))
                .GroupBy(e => e.FromOrganisationId!.Value)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            foreach (var (organisation, from, to) in carried)
            {
                var members = there.GetValueOrDefault(organisation) - gone.GetValueOrDefault(organisation);
                if (from is { } parted)
                    lines[parted].TransferredOut += members;
                if (to is { } entered)
                    lines[entered].TransferredIn += members;
            }
        }

        async Task AdmissionsSinceAsync(DateOnly from, Action<ReportLine, int> add)
        {
            var admissions = Movements(from, quarter.To, known)
                .Where(e => e.Kind == MembershipEventKind.Admitted || e.Kind == MembershipEventKind.Readmitted)
                .GroupBy(e => new { OrganisationId = e.ToOrganisationId!.Value, e.EffectiveOn })
                .Select(g => new { g.Key, Count = g.Count() });
            foreach (var day in await admissions.ToListAsync(cancellation))
            {
                add(whole, day.Count);
                if (
                    tree.CountedOf(day.Key.OrganisationId, day.Key.EffectiveOn) is { } node
                    && lines.TryGetValue(node.OrganisationId, out var line)
                )
                    add(line, day.Count);
            }
        }

        void Add(MembershipEventRow e)
        {
            var to = e.ToOrganisationId is { } arrived ? tree.CountedOf(arrived, e.EffectiveOn)?.OrganisationId : null;
            var from = e.FromOrganisationId is { } left ? tree.CountedOf(left, e.EffectiveOn.AddDays(-1))?.OrganisationId : null;
            if (e.Kind == MembershipEventKind.MovedWithin)
            {
                if (to == from)
                    return;
                if (to is { } entered)
                    lines[entered].TransferredIn++;
                if (from is { } parted)
                    lines[parted].TransferredOut++;
                return;
            }
            MovementRows.Count(whole, e.Kind);
            if ((to ?? from) is { } node)
                MovementRows.Count(lines[node], e.Kind);
        }
    }

    /// <summary>What the last report closed with opens this one; what was entered since for earlier days is the adjustment.</summary>
    private async Task TakeOverOpeningAsync(Quarter quarter, IReadOnlyList<ReportLine> lines, CancellationToken cancellation)
    {
        var before = quarter.From.AddDays(-1);
        var closed = await db.Set<QuarterlyReport>()
            .Where(r => r.To == before)
            .SelectMany(r => r.Lines)
            .Select(l => new { l.OrganisationId, l.Closing })
            .ToDictionaryAsync(l => l.OrganisationId, l => l.Closing, cancellation);
        foreach (var line in lines)
        {
            if (closed.Count == 0)
                continue;
            var reported = closed.GetValueOrDefault(line.OrganisationId);
            line.Adjustment = line.Opening - reported;
            line.Opening = reported;
        }
    }

    /// <summary>Entries that stand, as known at the instant, which took effect from the one day to the other.</summary>
    private IQueryable<MembershipEventRow> Movements(DateOnly from, DateOnly to, DateTime known)
    {
        var events = db.Set<MembershipEventRow>().Where(e => e.RecordedAt <= known);
        return events
            .Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to && e.Kind != MembershipEventKind.Reversed)
            .Where(e => !events.Any(r => r.ReversesEventId == e.Id))
            .AsNoTracking();
    }

    private static ReportLine Line(PlacementRow place, bool isRoot) =>
        new()
        {
            OrganisationId = place.OrganisationId,
            OrganisationPath = place.Path,
            OrganisationName = place.Name,
            IsRoot = isRoot,
        };

    /// <summary>A report that does not add up, at any line or against the root, is not stored; the message names the first such place.</summary>
    private static void Reconcile(QuarterlyReport report)
    {
        foreach (var line in report.Lines.Where(l => !l.Reconciles))
            throw new BusinessException(
                "Reports:DoesNotReconcile",
                "quarter",
                report.Quarter,
                line.OrganisationName,
                line.Opening + line.Adjustment,
                line.Increases,
                line.Decreases,
                line.Closing
            );
        var root = report.Lines.Single(l => l.IsRoot);
        var sum = report.Lines.Where(l => !l.IsRoot).Sum(l => l.Closing);
        if (sum != root.Closing)
            throw new BusinessException("Reports:ChildrenDoNotSum", "quarter", report.Quarter, sum, root.Closing);
    }
}

/// <summary>Which row of the form an event counts in.</summary>
internal static class MovementRows
{
    /// <summary>Kinds by which somebody leaves the organisation that the entry names.</summary>
    public static readonly MembershipEventKind[] Leaving =
    [
        MembershipEventKind.MovedWithin,
        MembershipEventKind.TransferredOut,
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
        MembershipEventKind.Died,
        MembershipEventKind.AdmissionCancelled,
    ];

    public static void Count(ReportLine line, MembershipEventKind kind)
    {
        switch (kind)
        {
            case MembershipEventKind.Admitted or MembershipEventKind.Readmitted:
                line.Admitted++;
                break;
            case MembershipEventKind.TransferredIn:
                line.TransferredIn++;
                break;
            case MembershipEventKind.Restored:
                line.Restored++;
                break;
            case MembershipEventKind.Died:
                line.Died++;
                break;
            case MembershipEventKind.Expelled:
                line.Expelled++;
                break;
            case MembershipEventKind.StruckOff:
                line.StruckOff++;
                break;
            case MembershipEventKind.Resigned:
                line.Resigned++;
                break;
            case MembershipEventKind.TransferredOut:
                line.TransferredOut++;
                break;
            case MembershipEventKind.AdmissionCancelled:
                line.AdmissionsCancelled++;
                break;
            default:
                // The other kinds change a standing, not the number of members.
                break;
        }
    }
}

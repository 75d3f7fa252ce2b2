using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.People.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Life;

namespace Registry.Reports.Lists;

/// <summary>
/// Reads the list behind a number by the query that gave the number, ungrouped, as known when the report was taken. Reads as the
/// system: who may see the organisation's line sees whom it counts.
/// </summary>
internal sealed class CellListReader(RegistryDbContext db, ReportService reports, CountedSources sources, Texts texts)
{
    /// <summary>A member at a place, or an entry of the ledger, before names are read.</summary>
    private sealed record Hit(
        Guid? MemberId,
        Guid OrganisationId,
        MembershipEventKind? Kind,
        DateOnly? On,
        DateTime? RecordedAt,
        int? Change,
        Counted? Counted = null
    );

    /// <summary>A fact of another module, with the address of its page.</summary>
    private sealed record Counted(CountedFact Fact, string Address);

    public async Task<(int Total, IReadOnlyList<CellItemDto> Items)> ReadAsync(
        FoundReport found,
        CellDefinition cell,
        Guid node,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var known = found.Revision.TakenAt;
        var tree = await reports.ReadTreeAsync(known, cancellation);
        var basis = await reports.BasisAsync(found.Report.From, found.Report.To, tree, known, cancellation);
        if (found.Definition.Balance is { Adjustment: not null } balance && cell.Code == balance.Opening)
            return await OpeningAsync(found, cell, node, skip, take, cancellation);
        var hits = new List<Hit>();
        foreach (var part in found.Definition.Parts(cell))
            hits.AddRange(await HitsAsync(found, part, basis, node, cancellation));
        return (hits.Count, await NamedAsync(hits, skip, take, tree, basis, cancellation));
    }

    /// <summary>What was reported as the closing of the period before opens this one: it is that report's list.</summary>
    private async Task<(int, IReadOnlyList<CellItemDto>)> OpeningAsync(
        FoundReport found,
        CellDefinition cell,
        Guid node,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var known = await TakenBeforeAsync(found, cancellation) ?? found.Revision.TakenAt;
        var tree = await reports.ReadTreeAsync(known, cancellation);
        var day = found.Report.From.AddDays(-1);
        var facts = await new PersonFacts(db, known, day).MembersOn(day, cell.Where).ToListAsync(cancellation);
        var hits = facts
            .Where(f => tree.IsBelow(f.OrganisationId, node, day))
            .Select(f => new Hit(f.MemberId, f.OrganisationId, null, null, null, null))
            .ToList();
        var basis = await reports.BasisAsync(found.Report.From, found.Report.To, tree, known, cancellation);
        return (hits.Count, await NamedAsync(hits, skip, take, tree, basis, cancellation));
    }

    /// <summary>The instant up to which the report of the period before was counted; null: there is none.</summary>
    private async Task<DateTime?> TakenBeforeAsync(FoundReport found, CancellationToken cancellation)
    {
        var name = found.Period.Previous.ToString();
        return await (
            from report in db.Set<Report>()
            where report.Key == found.Report.Key && report.Period == name
            join revision in db.Set<ReportRevision>() on report.Id equals revision.ReportId
            where revision.Number == report.Revision
            select (DateTime?)revision.TakenAt
        ).SingleOrDefaultAsync(cancellation);
    }

    private async Task<IEnumerable<Hit>> HitsAsync(
        FoundReport found,
        CellDefinition cell,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        if (cell.Source is { } source)
            return cell.Count is { } side
                ? await MovedAsync(source, side, basis, node, cancellation)
                : await CountedAsync(source, basis, node, cancellation);
        if (cell.Adjustment)
            return await AdjustmentsAsync(found, basis, node, cancellation);
        switch (cell.Count)
        {
            case Population.MembersAtStart or Population.MembersAtEnd or Population.Outgrown:
                return await MembersAsync(cell, basis, node, cancellation);
            case Population.Joined or Population.Left or Population.Admitted:
                return await FlowsAsync(cell, basis, node, cancellation);
            case Population.Happened:
                return await HappenedAsync(cell, basis, node, cancellation);
            case { } organisations:
                return CountedOrganisations
                    .Of(organisations, cell.Where, basis)
                    .Where(o => basis.Tree.IsBelow(o.Id, node, o.Day))
                    .Select(o => new Hit(null, o.Id, null, null, null, null));
            default:
                return [];
        }
    }

    private async Task<IEnumerable<Hit>> MembersAsync(
        CellDefinition cell,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        var (counted, day) = MembersCounted.Of(db, cell.Count!.Value, cell.Where, basis);
        var facts = await counted.ToListAsync(cancellation);
        return facts
            .Where(f => basis.Tree.IsBelow(f.OrganisationId, node, day))
            .Select(f => new Hit(f.MemberId, f.OrganisationId, null, null, null, null));
    }

    private async Task<IEnumerable<Hit>> CountedAsync(
        string population,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        var (facts, page) = sources.Read(population, basis);
        return (await facts.ToListAsync(cancellation))
            .Where(f => basis.Tree.IsBelow(f.OrganisationId, node, f.On))
            .Select(f => new Hit(null, f.OrganisationId, null, null, null, null, new Counted(f, page + f.Id)));
    }

    private async Task<IEnumerable<Hit>> MovedAsync(
        string population,
        Population side,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        var (read, page) = sources.Read(population, basis);
        var moved = (await read.ToListAsync(cancellation)).ConvertAll(f => (Fact: f, Way: CountedSources.AsMovement(f)));
        foreach (var (day, facts) in sources.Staying(population, basis))
            moved.AddRange(
                (await facts.ToListAsync(cancellation)).Select(f => (f, new Movement(f.OrganisationId, f.OrganisationId, day)))
            );
        return moved
            .Where(m => Border.Crossed(basis.Tree, m.Way, side == Population.Joined).Contains(node))
            .Select(m => m.Fact)
            .Select(f => new Hit(null, f.OrganisationId, null, f.On, null, null, new Counted(f, page + f.Id)));
    }

    private async Task<IEnumerable<Hit>> HappenedAsync(
        CellDefinition cell,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        var facts = await new PersonFacts(db, basis.Known, basis.To)
            .Happened(basis.Since(cell.Window), basis.To, cell.Where)
            .ToListAsync(cancellation);
        return facts
            .Where(f => basis.Tree.IsBelow(f.OrganisationId, node, f.On))
            .Select(f => new Hit(f.MemberId, f.OrganisationId, f.Kind, f.On, null, null));
    }

    private async Task<IEnumerable<Hit>> FlowsAsync(
        CellDefinition cell,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        var population = cell.Count!.Value;
        var joining = population != Population.Left;
        var (facts, since) = (new PersonFacts(db, basis.Known, basis.To), basis.Since(cell.Window));
        var flows = await facts.Movements(since, basis.To, cell.Where, population).ToListAsync(cancellation);
        var moves = population == Population.Admitted ? [] : basis.Tree.DaysOfMoves(since, basis.To);
        foreach (var day in moves)
        {
            var carried = await facts.Carried(day, cell.Where).ToListAsync(cancellation);
            flows.AddRange(carried.Select(f => f.MovedWith(day)));
        }
        return flows
            .Where(f => cell.Where.Kinds?.Contains(f.Kind) ?? true)
            .Where(f => Border.Crossed(basis.Tree, f.AsMovement(), joining).Contains(node))
            .Select(f => new Hit(f.MemberId, f.OrganisationId, f.Kind, f.On, null, null));
    }

    /// <summary>
    /// Entries recorded since the period before was taken that changed its last day at the node: each with +1 or −1. Their sum is the
    /// adjustment.
    /// </summary>
    private async Task<IEnumerable<Hit>> AdjustmentsAsync(
        FoundReport found,
        CountingBasis basis,
        Guid node,
        CancellationToken cancellation
    )
    {
        var day = basis.From.AddDays(-1);
        if (await TakenBeforeAsync(found, cancellation) is not { } then)
            return [];
        var treeThen = await reports.ReadTreeAsync(then, cancellation);
        var were = await AtNodeAsync(then, treeThen);
        var are = await AtNodeAsync(basis.Known, basis.Tree);
        var late = await db.Set<MembershipEventRow>()
            .Where(e => e.RecordedAt > then && e.RecordedAt <= basis.Known && e.EffectiveOn <= day)
            .ToListAsync(cancellation);
        var last = late.GroupBy(e => e.MemberId).ToDictionary(g => g.Key, g => g.MaxBy(e => e.RecordedAt)!);
        return were
            .Keys.Except(are.Keys)
            .Select(m => Changed(m, were[m], -1))
            .Concat(are.Keys.Except(were.Keys).Select(m => Changed(m, are[m], +1)));

        async Task<Dictionary<Guid, Guid>> AtNodeAsync(DateTime known, DatedTree tree)
        {
            var facts = await new PersonFacts(db, known, day).MembersOn(day, Criteria.None).ToListAsync(cancellation);
            return facts
                .Where(f => tree.IsBelow(f.OrganisationId, node, day))
                .ToDictionary(f => f.MemberId, f => f.OrganisationId);
        }

        Hit Changed(Guid member, Guid organisation, int change)
        {
            var entry = last.GetValueOrDefault(member);
            return new Hit(member, organisation, entry?.Kind, entry?.EffectiveOn, entry?.RecordedAt, change);
        }
    }

    /// <summary>One page of the list in Vietnamese name order, with names as they are today.</summary>
    private async Task<IReadOnlyList<CellItemDto>> NamedAsync(
        List<Hit> hits,
        int skip,
        int take,
        DatedTree tree,
        CountingBasis basis,
        CancellationToken cancellation
    )
    {
        var people = await PeopleAsync(hits, cancellation);
        return
        [
            .. hits.Select(h => (Hit: h, Person: h.MemberId is { } id ? people.GetValueOrDefault(id) : null))
                .OrderBy(h => h.Person?.SortKey ?? OrderOf(h.Hit.Counted?.Fact), StringComparer.Ordinal)
                .ThenBy(h => h.Hit.On)
                .ThenBy(h => Place(h.Hit), StringComparer.CurrentCulture)
                .Skip(skip)
                .Take(take)
                .Select(h => h.Hit.Counted is { } counted ? CountedItem(counted, Place(h.Hit)) : Item(h.Hit, h.Person)),
        ];

        CellItemDto Item(Hit hit, PersonRow? person) =>
            new(
                hit.MemberId,
                hit.OrganisationId,
                person?.FullName ?? Place(hit),
                person?.BirthDate,
                hit.MemberId is null ? null : Place(hit),
                hit.Kind is { } kind ? texts["Members:Event." + kind] : null,
                hit.On,
                hit.RecordedAt,
                hit.Change
            );

        string Place(Hit hit)
        {
            var day = hit.On ?? basis.To;
            var place = tree.At(hit.OrganisationId, day) ?? tree.At(hit.OrganisationId, day.AddDays(-1));
            return (place ?? tree.Last(hit.OrganisationId))?.Name ?? "";
        }
    }

    private static string OrderOf(CountedFact? fact) =>
        fact is null ? ""
        : fact.BirthDate is null ? VietnameseText.SortKey(fact.Name)
        : VietnameseText.NameSortKey(fact.Name);

    private static CellItemDto CountedItem(Counted counted, string place) =>
        new(
            null,
            counted.Fact.OrganisationId,
            counted.Fact.Name,
            counted.Fact.BirthDate,
            place,
            null,
            null,
            null,
            null,
            counted.Fact.Count,
            counted.Address
        );

    private async Task<Dictionary<Guid, PersonRow>> PeopleAsync(List<Hit> hits, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, PersonRow>();
        foreach (var ids in hits.Select(h => h.MemberId).OfType<Guid>().Distinct().Chunk(1000))
        {
            var rows = await db.Set<MemberRow>()
                .Where(m => ids.Contains(m.Id))
                .Join(db.Set<PersonRow>(), m => m.PersonId, p => p.Id, (m, p) => new { m.Id, Person = p })
                .AsNoTracking()
                .ToListAsync(cancellation);
            foreach (var row in rows)
                found[row.Id] = row.Person;
        }
        return found;
    }
}

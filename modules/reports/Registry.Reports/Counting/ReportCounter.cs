using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Enterprises;
using Registry.People.Rows;
using Registry.Reports.Definitions;

namespace Registry.Reports.Counting;

/// <summary>What is counted, from a day to a day (both inclusive): the tree as known at an instant, and the term the last day lies in.</summary>
/// <param name="Known">The instant up to which the ledgers are read, UTC.</param>
/// <param name="Ownerships">Of the organisations that belong to an enterprise.</param>
internal sealed record CountingBasis(
    DateOnly From,
    DateOnly To,
    DatedTree Tree,
    DateTime Known,
    DateOnly? TermFrom,
    IReadOnlyDictionary<Guid, Ownership> Ownerships
)
{
    public DateOnly Since(Window window) =>
        window switch
        {
            Window.Year => new DateOnly(To.Year, 1, 1),
            Window.Term => TermFrom ?? To.AddDays(1),
            _ => From,
        };
}

/// <summary>Counts every cell of a definition at every organisation: in queries grouped by organisation. Reads as the system.</summary>
internal sealed class ReportCounter(RegistryDbContext db, CountedSources sources)
{
    private sealed record Heads(Guid OrganisationId, Standing Standing, Sex? Sex, int Count);

    private sealed record Flow(MembershipEventKind Kind, Movement Movement, int Count);

    public async Task<Sheet> CountAsync(ReportDefinition definition, CountingBasis basis, CancellationToken cancellation)
    {
        var sheet = new Sheet(definition, basis.Tree.During(basis.From, basis.To));
        var flows = new Dictionary<(Population, Window, Criteria), List<Flow>>();
        foreach (var cell in definition.Cells)
        {
            switch (cell.Count)
            {
                case { } side when cell.Source is { } source:
                    await AddMovedAsync(sheet, cell.Code, source, side, basis, cancellation);
                    break;
                case null when cell.Source is { } source:
                    await AddCountedAsync(sheet, cell.Code, source, basis, cancellation);
                    break;
                case Population.MembersAtStart or Population.MembersAtEnd or Population.Outgrown:
                    break;
                case Population.Joined or Population.Left or Population.Admitted:
                    await AddFlowsAsync(sheet, cell, basis, flows, cancellation);
                    break;
                case Population.Happened:
                    await AddHappenedAsync(sheet, cell, basis, cancellation);
                    break;
                case { } organisations:
                    foreach (var (id, day) in CountedOrganisations.Of(organisations, cell.Where, basis))
                        sheet.Add(cell.Code, basis.Tree.NodesOf(id, day), 1);
                    break;
            }
        }
        foreach (
            var cells in definition
                .Cells.Where(c => c.Count is Population.MembersAtStart or Population.MembersAtEnd or Population.Outgrown)
                .GroupBy(c => (c.Count, c.Where with { Standings = null, Sex = null }))
        )
            await AddMembersAsync(sheet, [.. cells], cells.Key.Item2, basis, cancellation);
        sheet.Sum();
        return sheet;
    }

    /// <summary>Cells that ask the same but for standing and sex are counted in one reading.</summary>
    /// <param name="criteria">What they all ask.</param>
    private async Task AddMembersAsync(
        Sheet sheet,
        IReadOnlyList<CellDefinition> cells,
        Criteria criteria,
        CountingBasis basis,
        CancellationToken cancellation
    )
    {
        var bySex = cells.Any(c => c.Where.Sex is not null);
        var (facts, day) = MembersCounted.Of(db, cells[0].Count!.Value, criteria, basis, withPerson: bySex);
        var heads = bySex
            ? await facts
                .GroupBy(f => new
                {
                    f.OrganisationId,
                    f.Standing,
                    f.Sex,
                })
                .Select(g => new Heads(g.Key.OrganisationId, g.Key.Standing, g.Key.Sex, g.Count()))
                .ToListAsync(cancellation)
            : await facts
                .GroupBy(f => new { f.OrganisationId, f.Standing })
                .Select(g => new Heads(g.Key.OrganisationId, g.Key.Standing, null, g.Count()))
                .ToListAsync(cancellation);
        foreach (var cell in cells)
        {
            var counted = heads.Where(h =>
                cell.Where.Standings?.Contains(h.Standing) != false && (cell.Where.Sex is not { } sex || h.Sex == sex)
            );
            foreach (var head in counted)
                sheet.Add(cell.Code, basis.Tree.NodesOf(head.OrganisationId, day), head.Count);
        }
    }

    private async Task AddCountedAsync(
        Sheet sheet,
        string code,
        string population,
        CountingBasis basis,
        CancellationToken cancellation
    )
    {
        var counts = await sources
            .Read(population, basis)
            .Facts.GroupBy(f => new { f.OrganisationId, f.On })
            .Select(g => new { g.Key, Count = g.Sum(f => f.Count) })
            .ToListAsync(cancellation);
        foreach (var count in counts)
            sheet.Add(code, basis.Tree.NodesOf(count.Key.OrganisationId, count.Key.On), count.Count);
    }

    /// <summary>What came to a node or left it, of a population of another module.</summary>
    private async Task AddMovedAsync(
        Sheet sheet,
        string code,
        string population,
        Population side,
        CountingBasis basis,
        CancellationToken cancellation
    )
    {
        // Not grouped by the database: EF Core gets the sum wrong where a key is converted (it compares with the bare column).
        var moved = await sources
            .Read(population, basis)
            .Facts.Select(f => new
            {
                f.FromOrganisationId,
                f.ToOrganisationId,
                f.On,
                f.First,
                f.Last,
                f.EndsIn,
                f.Count,
            })
            .ToListAsync(cancellation);
        foreach (var f in moved)
            Add(new Movement(f.FromOrganisationId, f.ToOrganisationId, f.On, f.First, f.Last, f.EndsIn), f.Count);
        foreach (var (day, facts) in sources.Staying(population, basis))
        {
            var stayed = await facts
                .GroupBy(f => f.OrganisationId)
                .Select(g => new { g.Key, Count = g.Sum(f => f.Count) })
                .ToListAsync(cancellation);
            foreach (var at in stayed)
                Add(new Movement(at.Key, at.Key, day), at.Count);
        }

        void Add(Movement movement, int count) =>
            sheet.Add(code, Border.Crossed(basis.Tree, movement, side == Population.Joined), count);
    }

    private async Task AddHappenedAsync(Sheet sheet, CellDefinition cell, CountingBasis basis, CancellationToken cancellation)
    {
        var counts = await new PersonFacts(db, basis.Known, basis.To)
            .Happened(basis.Since(cell.Window), basis.To, cell.Where)
            .GroupBy(f => new { f.OrganisationId, f.On })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        foreach (var count in counts)
            sheet.Add(cell.Code, basis.Tree.NodesOf(count.Key.OrganisationId, count.Key.On), count.Count);
    }

    private async Task AddFlowsAsync(
        Sheet sheet,
        CellDefinition cell,
        CountingBasis basis,
        Dictionary<(Population, Window, Criteria), List<Flow>> flows,
        CancellationToken cancellation
    )
    {
        var population = cell.Count!.Value;
        var joining = population != Population.Left;
        var key = (population, cell.Window, cell.Where with { Kinds = null });
        if (!flows.TryGetValue(key, out var all))
            flows[key] = all = await ReadFlowsAsync(basis, population, cell.Window, key.Item3, cancellation);
        foreach (var flow in all.Where(f => cell.Where.Kinds?.Contains(f.Kind) ?? true))
            sheet.Add(cell.Code, Border.Crossed(basis.Tree, flow.Movement, joining), flow.Count);
    }

    /// <summary>Movements of the window by kind, place and day; those who moved with their organisation are among them.</summary>
    private async Task<List<Flow>> ReadFlowsAsync(
        CountingBasis basis,
        Population population,
        Window window,
        Criteria criteria,
        CancellationToken cancellation
    )
    {
        var facts = new PersonFacts(db, basis.Known, basis.To);
        var grouped = await facts
            .Movements(basis.Since(window), basis.To, criteria, population)
            .GroupBy(f => new
            {
                f.Kind,
                f.FromOrganisationId,
                f.ToOrganisationId,
                f.On,
                f.First,
                f.Last,
                f.EndsIn,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        var flows = grouped
            .Select(g => new Flow(
                g.Key.Kind,
                new(g.Key.FromOrganisationId, g.Key.ToOrganisationId, g.Key.On, g.Key.First, g.Key.Last, g.Key.EndsIn),
                g.Count
            ))
            .ToList();
        if (population == Population.Admitted)
            return flows;
        foreach (var day in basis.Tree.DaysOfMoves(basis.Since(window), basis.To))
        {
            var carried = await facts
                .Carried(day, criteria)
                .GroupBy(f => f.OrganisationId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(cancellation);
            flows.AddRange(carried.Select(c => new Flow(MembershipEventKind.MovedWithin, new(c.Key, c.Key, day), c.Count)));
        }
        return flows;
    }
}

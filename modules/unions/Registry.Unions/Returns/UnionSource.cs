using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Unions.Ledger;

namespace Registry.Unions.Returns;

/// <summary>What the return of unions counts: unions themselves, and what their accepted quarterly returns say.</summary>
/// <remarks>
/// There is one definition of a union's members on a day: what its last accepted return up to that day says, as long as it stands. What
/// joined and left by returns, was there at the first one, and was in those dissolved is what changed.
/// </remarks>
internal sealed class UnionSource(RegistryDbContext db) : ICountedSource
{
    /// <summary>Members whose union moved with its Party organisation.</summary>
    private const string Moved = "unions.moved";

    public IReadOnlyCollection<string> Populations { get; } =
    [
        "unions.standing",
        "unions.founded",
        "unions.dissolved",
        "unions.returned",
        "unions.atStart",
        "unions.joined",
        "unions.left",
        "unions.takenOver",
        "unions.dissolvedMembers",
        Moved,
        "unions.atEnd",
        "unions.womenAtEnd",
        "unions.workers",
        "unions.femaleWorkers",
        "unions.foreignWorkers",
    ];

    private IQueryable<Union> Unions => db.Set<Union>().Where(u => Union.MakingReturns.Contains(u.Type));

    public string PageOf(string population) => "/unions/";

    public IQueryable<CountedFact> Read(string population, CountedWindow window)
    {
        var (from, to) = (window.From, window.To);
        return population switch
        {
            "unions.standing" => Each(Standing(to), to),
            "unions.founded" => Each(Unions.Where(u => u.FoundedOn >= from && u.FoundedOn <= to), to),
            "unions.dissolved" => Each(Unions.Where(u => u.DissolvedOn >= from && u.DissolvedOn <= to), to),
            "unions.dissolvedMembers" => Ended(from, to),
            // They move with their organisation only.
            Moved => Staying(Moved, from, window.Known)!.Where(_ => false),
            "unions.atStart" => Said("unions.atEnd", from, from.AddDays(-1)),
            _ => Said(population, from, to),
        };
    }

    private IQueryable<UnionReturn> Accepted => db.Set<UnionReturn>().Where(r => r.State == ReturnState.Accepted);

    /// <summary>Members of unions dissolved in the period, by their last return from when they stood.</summary>
    private IQueryable<CountedFact> Ended(DateOnly first, DateOnly last)
    {
        var accepted = Accepted;
        return from union in Unions
            where union.DissolvedOn >= first && union.DissolvedOn <= last
            from r in accepted
            where r.UnionId == union.Id && r.QuarterEnd < union.DissolvedOn && r.Figures.AtEnd > 0
            where !accepted.Any(x => x.UnionId == r.UnionId && x.QuarterEnd > r.QuarterEnd && x.QuarterEnd < union.DissolvedOn)
            select new CountedFact
            {
                Id = union.Id,
                OrganisationId = union.OrganisationId,
                // Where it was when it last was.
                On = union.DissolvedOn!.Value.AddDays(-1),
                Name = union.Name,
                Count = r.Figures.AtEnd,
            };
    }

    public IQueryable<CountedFact>? Staying(string population, DateOnly day, DateTime known)
    {
        if (population != Moved)
            return null;
        var before = day.AddDays(-1);
        var accepted = Accepted.Where(r => r.QuarterEnd <= before);
        return from union in Standing(day)
            where union.FoundedOn <= before
            from r in accepted
            where r.UnionId == union.Id && r.Figures.AtEnd > 0
            where !accepted.Any(x => x.UnionId == r.UnionId && x.QuarterEnd > r.QuarterEnd)
            select new CountedFact
            {
                Id = union.Id,
                OrganisationId = union.OrganisationId,
                On = day,
                Name = union.Name,
                Count = r.Figures.AtEnd,
            };
    }

    /// <summary>Unions of a day.</summary>
    private IQueryable<Union> Standing(DateOnly day) =>
        Unions.Where(u => u.FoundedOn <= day && (u.DissolvedOn == null || u.DissolvedOn > day));

    private static IQueryable<CountedFact> Each(IQueryable<Union> unions, DateOnly day) =>
        unions.Select(u => new CountedFact
        {
            Id = u.Id,
            OrganisationId = u.OrganisationId,
            On = day,
            Name = u.Name,
            Count = 1,
        });

    /// <summary>What accepted returns say: what adds up, in all of the period; what holds on a day, in the last one up to its end.</summary>
    private IQueryable<CountedFact> Said(string population, DateOnly first, DateOnly to)
    {
        var accepted = Accepted.Where(r => r.QuarterEnd <= to);
        var addsUp = population is "unions.returned" or "unions.joined" or "unions.left" or "unions.takenOver";
        var returns = addsUp
            ? accepted.Where(r => r.QuarterEnd >= first)
            : accepted.Where(r => !accepted.Any(x => x.UnionId == r.UnionId && x.QuarterEnd > r.QuarterEnd));
        if (population == "unions.takenOver")
            returns = returns.Where(r => !accepted.Any(x => x.UnionId == r.UnionId && x.QuarterEnd < r.QuarterEnd));
        var facts =
            from r in returns
            join union in addsUp ? Unions : Standing(to) on r.UnionId equals union.Id
            // A return of a quarter at whose end the union was no more changes nobody's number.
            where population == "unions.returned" || union.DissolvedOn == null || union.DissolvedOn > r.QuarterEnd
            where population == "unions.returned" || union.FoundedOn <= r.QuarterEnd
            select new { r, union };
        return facts
            .Select(f => new CountedFact
            {
                Id = f.union.Id,
                OrganisationId = f.union.OrganisationId,
                On = addsUp ? f.r.QuarterEnd : to,
                Name = f.union.Name,
                Count =
                    population == "unions.joined" ? f.r.Figures.Joined
                    : population == "unions.left" ? f.r.Figures.Left
                    : population == "unions.takenOver" ? f.r.Figures.AtStart
                    : population == "unions.atEnd" ? f.r.Figures.AtEnd
                    : population == "unions.womenAtEnd" ? f.r.Figures.WomenAtEnd
                    : population == "unions.workers" ? f.r.Figures.Workers
                    : population == "unions.femaleWorkers" ? f.r.Figures.FemaleWorkers
                    : population == "unions.foreignWorkers" ? f.r.Figures.ForeignWorkers
                    : 1,
            })
            .Where(f => f.Count > 0);
    }
}

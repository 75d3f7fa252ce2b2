using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Unions.Tree;

namespace Registry.Unions.Returns;

/// <summary>What the return of unions counts: unions themselves, and what their accepted quarterly returns say.</summary>
internal sealed class UnionSource(RegistryDbContext db) : ICountedSource
{
    public IReadOnlyCollection<string> Populations { get; } =
    [
        "unions.standing",
        "unions.founded",
        "unions.dissolved",
        "unions.returned",
        "unions.joined",
        "unions.left",
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
            _ => Said(population, from, to),
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
        var accepted = db.Set<UnionReturn>().Where(r => r.State == ReturnState.Accepted && r.QuarterEnd <= to);
        var addsUp = population is "unions.returned" or "unions.joined" or "unions.left";
        var returns = addsUp
            ? accepted.Where(r => r.QuarterEnd >= first)
            : accepted.Where(r => !accepted.Any(x => x.UnionId == r.UnionId && x.QuarterEnd > r.QuarterEnd));
        var facts =
            from r in returns
            join union in addsUp ? Unions : Standing(to) on r.UnionId equals union.Id
            select new { r, union };
        return facts
            .Select(f => new CountedFact
            {
                Id = f.union.Id,
                OrganisationId = f.union.OrganisationId,
                On = to,
                Name = f.union.Name,
                Count =
                    population == "unions.joined" ? f.r.Figures.Joined
                    : population == "unions.left" ? f.r.Figures.Left
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

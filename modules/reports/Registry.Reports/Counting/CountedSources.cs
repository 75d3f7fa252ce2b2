using Registry.Organisations.Integration;

namespace Registry.Reports.Counting;

/// <summary>Populations that other modules count, by name.</summary>
internal sealed class CountedSources(IEnumerable<ICountedSource> sources)
{
    public static Movement AsMovement(CountedFact fact) =>
        new(fact.FromOrganisationId, fact.ToOrganisationId, fact.On, fact.First, fact.Last, fact.EndsIn);

    /// <summary>The facts, and the start of the address of each one's page.</summary>
    public (IQueryable<CountedFact> Facts, string Page) Read(string population, CountingBasis basis)
    {
        var source = sources.Single(s => s.Populations.Contains(population));
        return (source.Read(population, new CountedWindow(basis.From, basis.To, basis.Known)), source.PageOf(population));
    }

    /// <summary>What of a population of movements moved because its organisation did, day by day.</summary>
    public IEnumerable<(DateOnly Day, IQueryable<CountedFact> Facts)> Staying(string population, CountingBasis basis)
    {
        var source = sources.Single(s => s.Populations.Contains(population));
        foreach (var day in basis.Tree.DaysOfChanges(basis.From, basis.To))
        {
            if (source.Staying(population, day, basis.Known) is not { } staying)
                yield break;
            yield return (day, staying);
        }
    }
}

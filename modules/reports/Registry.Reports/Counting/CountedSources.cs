using Registry.Organisations.Integration;

namespace Registry.Reports.Counting;

/// <summary>Populations that other modules count, by name.</summary>
internal sealed class CountedSources(IEnumerable<ICountedSource> sources)
{
    public bool Has(string population) => sources.Any(s => s.Populations.Contains(population));

    /// <summary>The facts, and the start of the address of each one's page.</summary>
    public (IQueryable<CountedFact> Facts, string Page) Read(string population, CountingBasis basis)
    {
        var source = sources.Single(s => s.Populations.Contains(population));
        return (source.Read(population, new CountedWindow(basis.From, basis.To, basis.Known)), source.PageOf(population));
    }
}

using Registry.Kernel;
using Registry.Reports.Definitions;

namespace Registry.Reports.Counting;

/// <summary>The organisations a cell counts, each with the day on which its place in the tree decides under whom it counts.</summary>
internal static class CountedOrganisations
{
    public static IEnumerable<(Guid Id, DateOnly Day)> Of(Population population, Criteria criteria, CountingBasis basis) =>
        Of(population, basis)
            .Where(o =>
                criteria.Ownerships is not { } wanted || (basis.Ownerships.TryGetValue(o.Id, out var own) && wanted.Contains(own))
            )
            .Where(o => criteria.Types is not { } types || types.Contains(basis.Tree.At(o.Id, o.Day)!.Type));

    private static IEnumerable<(Guid Id, DateOnly Day)> Of(Population population, CountingBasis basis)
    {
        var (from, to) = (basis.From, basis.To);
        return population switch
        {
            Population.OrganisationsAtEnd => basis.Tree.Counted().Where(o => o.From <= to && o.To > to).Select(o => (o.Id, to)),
            Population.OrganisationsEstablished => basis
                .Tree.Counted()
                .Where(o => o.From >= from && o.From <= to)
                .Select(o => (o.Id, o.From)),
            Population.OrganisationsClosed => basis
                .Tree.Counted()
                .Where(o => o.To >= from && o.To <= to)
                .Select(o => (o.Id, o.To.AddDays(-1))),
            _ => throw new ArgumentOutOfRangeException(nameof(population), population, "No population of organisations."),
        };
    }
}

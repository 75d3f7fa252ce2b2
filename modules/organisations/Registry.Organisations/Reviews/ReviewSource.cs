using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Reviews;

/// <summary>Organisations by the level decided for the year the period ends in (form 6, domain.md 8.1).</summary>
internal sealed class ReviewSource(RegistryDbContext db) : ICountedSource
{
    private const string Prefix = "reviews.";

    public IReadOnlyCollection<string> Populations { get; } = [.. Enum.GetNames<ReviewLevel>().Select(name => Prefix + name)];

    public IQueryable<CountedFact> Read(string population, CountedWindow window)
    {
        var level = Enum.Parse<ReviewLevel>(population[Prefix.Length..]);
        var (year, day) = (window.To.Year, window.To);
        return from review in db.Set<OrganisationReview>()
            where review.Year == year && review.Level == level
            join organisation in db.Set<Organisation>() on review.OrganisationId equals organisation.Id
            select new CountedFact
            {
                Id = organisation.Id,
                OrganisationId = organisation.Id,
                On = day,
                Name = organisation.Name,
                Count = 1,
            };
    }

    public string PageOf(string population) => "/organisations/";
}

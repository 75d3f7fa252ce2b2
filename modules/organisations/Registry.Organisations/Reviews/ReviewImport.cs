using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Reviews;

internal sealed class ReviewImport(RegistryDbContext db) : IReviewImport
{
    public void Import(IEnumerable<ImportedReview> reviews)
    {
        foreach (var imported in reviews)
        {
            var review = new OrganisationReview(imported.OrganisationId, imported.Path, imported.Year);
            review.Assess(imported.Level, imported.Studied, imported.Studying, imported.Note, null);
            review.Propose(imported.Level, null);
            review.Decide(imported.Level, imported.Decision, null);
            db.Add(review);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Reports.Contracts;

namespace Registry.Reports.Targets;

/// <summary>What the congress of the term asked of the annual review of organisations.</summary>
internal sealed class ReviewTargetSource(RegistryDbContext db) : IReviewTargets
{
    public async Task<ReviewTargets> OfYearAsync(int year, CancellationToken cancellation)
    {
        var end = new DateOnly(Math.Clamp(year, 1, 9998), 12, 31);
        var term = await db.Set<Term>()
            .Include(t => t.Targets)
            .AsNoTracking()
            .Where(t => t.From <= end && t.To >= end)
            .FirstOrDefaultAsync(cancellation);
        decimal? Of(string indicator) =>
            term?.Targets.FirstOrDefault(t => t.Indicator == indicator && t.Cadence == TargetCadence.Year)?.Value;
        return new ReviewTargets(Of(Term.RatedGood), Of(Term.NotFulfilling), Of(Term.Studied));
    }
}

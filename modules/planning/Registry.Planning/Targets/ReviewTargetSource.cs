using Registry.Organisations.Integration;
using Registry.Planning.Catalogue;

namespace Registry.Planning.Targets;

/// <summary>What the congress of the term asked of the annual review of organisations.</summary>
internal sealed class ReviewTargetSource(TargetBook targets) : IReviewTargets
{
    public async Task<ReviewTargets> OfYearAsync(int year, CancellationToken cancellation)
    {
        var last = new DateOnly(Math.Clamp(year, 1, 9998), 12, 31);
        var term = await targets.TermAtAsync(last, cancellation);
        decimal? Of(string indicator) =>
            term?.TargetsOn(last).FirstOrDefault(t => t.Indicator == indicator && t.Cadence == TargetCadence.Year)?.Value;
        return new ReviewTargets(Of(IndicatorKeys.RatedGood), Of(IndicatorKeys.NotFulfilling), Of(IndicatorKeys.Studied));
    }
}

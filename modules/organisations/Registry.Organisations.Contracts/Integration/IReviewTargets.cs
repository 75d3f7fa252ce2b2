namespace Registry.Organisations.Integration;

/// <summary>Implemented by the module that keeps the targets: what the congress asked of the annual review.</summary>
public interface IReviewTargets
{
    /// <summary>The targets of a year; a part that was not set is null.</summary>
    Task<ReviewTargets> OfYearAsync(int year, CancellationToken cancellation = default);
}

/// <param name="GoodPercent">Least share of organisations rated good or better.</param>
/// <param name="Failing">Most organisations that did not fulfil their tasks.</param>
/// <param name="StudyPercent">Share of members who studied the resolutions that is to be exceeded.</param>
public sealed record ReviewTargets(decimal? GoodPercent, decimal? Failing, decimal? StudyPercent);

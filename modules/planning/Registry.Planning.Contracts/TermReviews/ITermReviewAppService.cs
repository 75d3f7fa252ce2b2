using Registry.Kernel;
using Registry.Planning.Targets;

namespace Registry.Planning.TermReviews;

/// <summary>A term of office as its congress reviews it: every figure computed, in sentences.</summary>
public interface ITermReviewAppService
{
    /// <summary>The review of a term (null: the last one that ended) at an organisation (null: the topmost in scope).</summary>
    /// <exception cref="BusinessException">404: not in scope, or no term at all. 422: no such term.</exception>
    Task<TermReviewDto> GetAsync(string? term, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>The review as a Word document.</summary>
    Task<TermReviewFile> ExportAsync(string? term, Guid? organisationId, CancellationToken cancellation = default);
}

/// <param name="Terms">Names of all terms, the latest first.</param>
/// <param name="Day">The day it is counted up to: that of the congress, else the first day of the next term, else the end of this one; today while it runs.</param>
/// <param name="Notes">What is noted with the targets of the term, their source for one, as written; each once.</param>
/// <param name="NextTargets">What the congress set for the next term; empty: nothing yet.</param>
public sealed record TermReviewDto(
    IReadOnlyList<string> Terms,
    string Term,
    DateOnly From,
    DateOnly To,
    DateOnly Day,
    Guid OrganisationId,
    string OrganisationName,
    IReadOnlyList<TermSentenceDto> Sentences,
    IReadOnlyList<string> Notes,
    string? NextTerm,
    IReadOnlyList<TargetDto> NextTargets
);

/// <summary>A sentence. Text: key Planning:Review.{Topic}, its {0}, {1} … are the figures.</summary>
public sealed record TermSentenceDto(string Topic, IReadOnlyList<TermFigureDto> Figures);

/// <param name="Text">As it stands in the sentence.</param>
/// <param name="Value">Null: no number.</param>
/// <param name="Address">Page with what is behind it; null: it is computed from others, or says when.</param>
public sealed record TermFigureDto(string Text, decimal? Value = null, string? Address = null);

/// <summary>A review as it is taken away.</summary>
public sealed record TermReviewFile(string Name, string ContentType, byte[] Content);

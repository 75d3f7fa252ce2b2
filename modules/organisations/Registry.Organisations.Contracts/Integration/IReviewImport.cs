using Registry.Kernel;
using Registry.Organisations.Reviews;

namespace Registry.Organisations.Integration;

/// <summary>Loads decided reviews of organisations from an older system or the reference data, through the same aggregate as the pages.</summary>
public interface IReviewImport
{
    /// <summary>Adds them to the caller's unit of work; the caller saves. The organisations are there already.</summary>
    void Import(IEnumerable<ImportedReview> reviews);
}

/// <param name="Path">Of the organisation in today's tree.</param>
/// <param name="Studied">Members who studied the resolutions, of <paramref name="Studying"/> who were to.</param>
public sealed record ImportedReview(
    Guid OrganisationId,
    string Path,
    int Year,
    ReviewLevel Level,
    int Studied,
    int Studying,
    string? Note,
    Decision Decision
);

using Registry.People.Rows;

namespace Registry.Members.Integration;

/// <summary>
/// Implemented by each module that keeps resolutions introducing somebody to the Party (forms 4-KNĐ and 4A-KNĐ, domain.md 2.2); all
/// of them are asked. Not limited to the user's subtrees: the caller names cells it may see.
/// </summary>
public interface IReferralSource
{
    /// <summary>Resolutions addressed to these cells that no dossier has taken, the oldest first.</summary>
    Task<IReadOnlyList<ReferralDto>> WaitingAsync(IReadOnlyCollection<Guid> cellIds, CancellationToken cancellation = default);
}

/// <summary>A resolution by which a mass organisation introduces somebody. Votes are heads.</summary>
/// <param name="FormCode">4-KNĐ (Youth Union) or 4A-KNĐ (Trade Union).</param>
/// <param name="CellId">The Party cell it is addressed to.</param>
/// <param name="Issuer">The body that passed it.</param>
public sealed record ReferralDto(
    Guid Id,
    string FormCode,
    Guid CellId,
    Guid PersonId,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    string Issuer,
    string Number,
    DateOnly Date,
    int Total,
    int InFavour
);

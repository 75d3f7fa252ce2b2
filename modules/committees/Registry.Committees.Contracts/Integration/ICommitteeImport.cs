using Registry.Committees.Rows;
using Registry.Kernel;

namespace Registry.Committees.Integration;

/// <summary>Loads terms of office from an older system or the reference data, through the same aggregate as the pages.</summary>
public interface ICommitteeImport
{
    /// <summary>Adds terms with their seats to the caller's unit of work; the caller saves. The members are there already.</summary>
    void Import(IReadOnlyList<ImportedTerm> terms);
}

/// <summary>A term of office with its seats; dates are inclusive.</summary>
public sealed record ImportedTerm(
    Guid Id,
    Guid OrganisationId,
    string Name,
    DateOnly From,
    DateOnly To,
    Decision Decision,
    IReadOnlyList<ImportedSeat> Seats
);

/// <summary>A seat from a date to the end of its term.</summary>
public sealed record ImportedSeat(Guid MemberId, Body Body, Post Post, DateOnly From);

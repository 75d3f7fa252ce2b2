using Registry.Committees.Rows;
using Registry.Kernel;

namespace Registry.Committees.Integration;

/// <summary>Loads terms of office and congresses from an older system or the reference data, through the same aggregate as the pages.</summary>
public interface ICommitteeImport
{
    /// <summary>Adds terms with their seats to the caller's unit of work; the caller saves. The members are there already.</summary>
    void Import(IReadOnlyList<ImportedTerm> terms);

    /// <summary>Adds a congress that was held to the caller's unit of work; the caller saves. Its term and the members are there already.</summary>
    /// <exception cref="InvalidOperationException">An organisation has fewer candidates than places.</exception>
    void Import(ImportedCongress congress);
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

/// <summary>A seat from a date to the end of its term, or to the day before <paramref name="Until"/>, when the holder left.</summary>
public sealed record ImportedSeat(Guid MemberId, Body Body, Post Post, DateOnly From, DateOnly? Until = null);

/// <summary>A congress with its delegates, all of whom came, and the term of the committee it elected.</summary>
/// <param name="Path">Of the organisation in today's tree.</param>
/// <param name="CountedOn">Day on which members were counted for the allotment.</param>
/// <param name="Delegates">In all; <paramref name="BaseEach"/>: that each organisation sends before the rest is shared out by members.</param>
/// <param name="Members">Of each organisation that sends delegates, on the day counted.</param>
/// <param name="Candidates">Of each of them, in the order in which they are sent.</param>
public sealed record ImportedCongress(
    Guid Id,
    Guid OrganisationId,
    string Path,
    string Name,
    DateOnly HeldOn,
    DateOnly CountedOn,
    int Delegates,
    int BaseEach,
    Decision Decision,
    Guid TermId,
    IReadOnlyDictionary<Guid, int> Members,
    IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Candidates
);

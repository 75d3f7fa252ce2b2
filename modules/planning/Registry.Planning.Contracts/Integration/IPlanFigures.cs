using Registry.Kernel;

namespace Registry.Planning.Integration;

/// <summary>
/// Implemented by the module that counts: what was done, to be set beside what was asked. The caller stands within its permission: who
/// may not see an organisation is told that there is none.
/// </summary>
public interface IPlanFigures
{
    /// <summary>The indicators at an organisation (null: the topmost in scope) for the year of a day (null: today) and its term.</summary>
    /// <exception cref="BusinessException">404: not in scope. 422: a day to come.</exception>
    Task<IndicatorFigures> OfIndicatorsAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>What the organisations directly below one did of an indicator that adds up.</summary>
    /// <param name="from">First day counted; of a day to come: the first one of the running year.</param>
    /// <param name="to">Last day counted; of a day to come: today.</param>
    Task<IReadOnlyList<BelowFigure>> OfBelowAsync(
        string indicator,
        Guid organisationId,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    );

    /// <summary>What a term came to at an organisation.</summary>
    /// <param name="from">First day of the term; <paramref name="to"/>: the last one.</param>
    /// <param name="day">The day on which members and organisations are counted.</param>
    Task<TermFigures> OfTermAsync(
        Guid organisationId,
        DateOnly from,
        DateOnly to,
        DateOnly day,
        CancellationToken cancellation = default
    );
}

/// <param name="Day">Up to which was counted: of a large organisation that of its figures.</param>
/// <param name="IsRoot">It is the whole committee.</param>
/// <param name="Year">Values by key for the year of the day; null: nothing known. <paramref name="OfTerm"/>: for its term, of what adds up.</param>
/// <param name="KnownAt">When the figures of a large organisation were counted, UTC; null: now.</param>
public sealed record IndicatorFigures(
    Guid OrganisationId,
    string OrganisationName,
    bool IsRoot,
    DateOnly Day,
    IReadOnlyDictionary<string, decimal?> Year,
    IReadOnlyDictionary<string, decimal?> OfTerm,
    DateTime? KnownAt
);

/// <param name="Members">On the day before the first one counted.</param>
/// <param name="Done">Null: nothing is on record.</param>
public sealed record BelowFigure(Guid OrganisationId, string OrganisationName, int Members, decimal? Done);

/// <param name="Day">Up to which was counted: of a large organisation that of its figures.</param>
/// <param name="IsRoot">It is the whole committee.</param>
/// <param name="OrganisationsBefore">On the day before the term, as <paramref name="MembersBefore"/>.</param>
/// <param name="Founded">In the term up to the day, as <paramref name="Closed"/> and <paramref name="Admitted"/>.</param>
public sealed record TermFigures(
    Guid OrganisationId,
    string OrganisationName,
    bool IsRoot,
    DateOnly Day,
    CountWithList Organisations,
    CountWithList OrganisationsBefore,
    CountWithList Founded,
    CountWithList Closed,
    CountWithList Members,
    CountWithList MembersBefore,
    CountWithList Probationary,
    CountWithList Admitted
);

/// <param name="Address">Page with the list it is the length of.</param>
public sealed record CountWithList(int Count, string Address);

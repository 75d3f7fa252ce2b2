using Registry.Planning.Targets;

namespace Registry.Planning.Integration;

/// <summary>What was asked of organisations, for those who set what they counted beside it. The caller stands within its permission.</summary>
public interface ITargetBook
{
    /// <summary>All terms, the latest first.</summary>
    Task<IReadOnlyList<PlannedTerm>> TermsAsync(CancellationToken cancellation = default);

    /// <summary>The term a day lies in; null: none.</summary>
    Task<PlannedTerm?> TermAtAsync(DateOnly day, CancellationToken cancellation = default);

    /// <summary>What the congress of a term asked for in whole numbers, as decided by a day; null: nothing.</summary>
    Task<int?> NumberAsync(
        PlannedTerm term,
        string indicator,
        TargetCadence cadence,
        DateOnly day,
        CancellationToken cancellation = default
    );

    /// <summary>The target of an organisation for the year of a day, as decided by then; null: none was set.</summary>
    /// <param name="isRoot">It is the whole committee, of which its congress asks.</param>
    Task<decimal?> OfYearAsync(
        string indicator,
        DateOnly day,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation = default
    );

    /// <summary>The targets of an organisation in all years as decided by a day, to be asked for by year.</summary>
    Task<Func<int, decimal?>> OfYearsAsync(
        string indicator,
        Guid organisation,
        bool isRoot,
        DateOnly day,
        CancellationToken cancellation = default
    );

    /// <summary>The target of an organisation for a term as decided by a day; never derived from those of the years.</summary>
    Task<decimal?> OfTermAsync(
        string indicator,
        PlannedTerm term,
        DateOnly day,
        Guid organisation,
        bool isRoot,
        CancellationToken cancellation = default
    );

    /// <summary>The shares of a year of the organisations directly below one, by their id, as decided by a day.</summary>
    Task<IReadOnlyDictionary<Guid, decimal>> SharesOfYearAsync(
        string indicator,
        int year,
        Guid parent,
        DateOnly day,
        CancellationToken cancellation = default
    );
}

/// <param name="Name">Such as 2025-2030.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record PlannedTerm(Guid Id, string Name, DateOnly From, DateOnly To);

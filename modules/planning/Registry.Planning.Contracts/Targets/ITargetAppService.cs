namespace Registry.Planning.Targets;

/// <summary>The targets of a year or a term, handed down from an organisation to those directly below it.</summary>
public interface ITargetAppService
{
    /// <summary>An organisation's target of an indicator, with the shares of those below: as set, and as proposed by size.</summary>
    /// <param name="period">A year (2026) or the name of a term (2025-2030).</param>
    Task<CascadeDto> GetAsync(string indicator, string period, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Sets the shares of those below, all at once, as a new version with its decision. A difference from the whole needs a reason.</summary>
    Task<CascadeDto> SetAsync(SetTargetsInput input, CancellationToken cancellation = default);
}

/// <summary>Difference: the sum of the shares less the whole. Version: how often the shares were set.</summary>
public sealed record CascadeDto(
    string Indicator,
    string IndicatorName,
    string Period,
    Guid OrganisationId,
    string OrganisationName,
    Guid? ParentId,
    decimal? Whole,
    decimal Sum,
    decimal? Difference,
    int Version,
    string? Decision,
    string? DifferenceReason,
    bool MaySet,
    IReadOnlyList<ShareDto> Shares
);

/// <param name="Members">When the year or term began (the running year, where it is to come): what the proposal goes by.</param>
/// <param name="Done">Null: nothing is on record.</param>
public sealed record ShareDto(
    Guid OrganisationId,
    string OrganisationName,
    int Members,
    decimal? Target,
    decimal? Proposed,
    decimal? Done
);

/// <param name="Period">A year (2026) or the name of a term (2025-2030).</param>
/// <param name="Version">The version the user saw: another one set since is a conflict.</param>
public sealed record SetTargetsInput(
    string? Indicator,
    string? Period,
    Guid? OrganisationId,
    int Version,
    IReadOnlyList<ShareInput>? Shares,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DifferenceReason
);

/// <summary>The share of an organisation in a target; null: it has none.</summary>
public sealed record ShareInput(Guid OrganisationId, decimal? Target);

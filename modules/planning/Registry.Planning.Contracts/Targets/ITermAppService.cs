using Registry.Kernel;
using Registry.Planning.Catalogue;

namespace Registry.Planning.Targets;

/// <summary>The terms of office of the whole committee and what its congress asked of each of them.</summary>
public interface ITermAppService
{
    /// <summary>All terms, the latest first, with the targets that hold and the versions there were.</summary>
    Task<TermBookDto> GetAsync(CancellationToken cancellation = default);

    /// <summary>Targets of all terms as they were set.</summary>
    Task<IReadOnlyList<TargetDto>> GetTargetsAsync(CancellationToken cancellation = default);

    /// <summary>Opens a term. Its targets are set next.</summary>
    /// <exception cref="BusinessException">422: the name is taken, or the days overlap with another term.</exception>
    Task<TermDto> AddAsync(AddTermInput input, CancellationToken cancellation = default);

    /// <summary>Corrects name and days of a term.</summary>
    Task<TermDto> ChangeAsync(Guid id, ChangeTermInput input, CancellationToken cancellation = default);

    /// <summary>Sets all targets of a term as the resolution says, as its next version.</summary>
    Task<TermDto> SetAsync(Guid id, SetTermTargetsInput input, CancellationToken cancellation = default);
}

/// <param name="MaySet">The user may open terms and set their targets.</param>
public sealed record TermBookDto(bool MaySet, IReadOnlyList<TermIndicatorDto> Indicators, IReadOnlyList<TermDto> Terms);

/// <param name="HoldsOnADay">It does not add up: it is asked for each year, not for a term.</param>
public sealed record TermIndicatorDto(string Key, string Name, IndicatorUnit Unit, TargetDirection Direction, bool HoldsOnADay);

/// <param name="To">Last day, inclusive.</param>
/// <param name="Targets">Those that hold.</param>
/// <param name="Versions">The latest first; empty: none was set.</param>
public sealed record TermDto(
    Guid Id,
    Guid Stamp,
    string Name,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<TargetDto> Targets,
    IReadOnlyList<TermVersionDto> Versions
);

/// <param name="DecisionNumber">Null: taken over from before the Registry was used.</param>
/// <param name="At">UTC.</param>
public sealed record TermVersionDto(
    int Version,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string Note,
    string By,
    DateTime At,
    IReadOnlyList<TargetDto> Targets
);

/// <param name="Name">Such as 2025-2030.</param>
public sealed record AddTermInput(string? Name, DateOnly? From, DateOnly? To);

/// <inheritdoc cref="AddTermInput"/>
public sealed record ChangeTermInput(string? Name, DateOnly? From, DateOnly? To) : StampedInput;

/// <param name="Note">What the reader should know of them.</param>
public sealed record SetTermTargetsInput(
    IReadOnlyList<TermTargetInput>? Targets,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? Note
) : StampedInput;

/// <param name="To">Upper end where a range was set.</param>
/// <param name="GrowthPercent">The growth a year that the resolution names beside the value.</param>
public sealed record TermTargetInput(
    string Indicator,
    TargetCadence Cadence,
    decimal? Value,
    decimal? To,
    decimal? GrowthPercent
);

/// <summary>A target as it was set. To: upper end where a range was set. Note: where it comes from.</summary>
public sealed record TargetDto(
    string Term,
    string Indicator,
    TargetCadence Cadence,
    TargetDirection Direction,
    decimal Value,
    decimal? To,
    decimal? GrowthPercent,
    string Note
);

/// <summary>How often a target is reached anew.</summary>
public enum TargetCadence
{
    Year,
    Term,
}

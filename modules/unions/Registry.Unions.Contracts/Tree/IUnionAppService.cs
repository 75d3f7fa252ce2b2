using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Planning.Integration;
using Registry.Unions.Ledger;

namespace Registry.Unions.Tree;

/// <summary>The dated hierarchy of union organisations. A union is seen through the Party subtree it is attached to.</summary>
public interface IUnionAppService
{
    /// <summary>Unions that were open on a date, by name; each with the members of its last accepted return up to then.</summary>
    Task<Page<UnionListItemDto>> ListAsync(ListUnionsInput input, CancellationToken cancellation = default);

    /// <summary>One union as of a date (null: today) with its whole history.</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<UnionDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Open unions by name, to choose from.</summary>
    Task<IReadOnlyList<UnionOptionDto>> GetOptionsAsync(CancellationToken cancellation = default);

    /// <summary>Unions and members of a date, and what was done of the year's targets up to it.</summary>
    Task<UnionFiguresDto> GetFiguresAsync(DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Founds a union. The level above decides: needs <see cref="UnionsPermissions.Manage"/> there.</summary>
    Task<UnionDto> FoundAsync(FoundUnionInput input, CancellationToken cancellation = default);

    /// <summary>Gives a union a new name from a date on.</summary>
    Task<UnionDto> RenameAsync(Guid id, RenameUnionInput input, CancellationToken cancellation = default);

    /// <summary>Puts a union below another one from a date on.</summary>
    Task<UnionDto> MoveAsync(Guid id, MoveUnionInput input, CancellationToken cancellation = default);

    /// <summary>Dissolves a union that has no open unions below it.</summary>
    Task<UnionDto> DissolveAsync(Guid id, DissolveUnionInput input, CancellationToken cancellation = default);
}

/// <param name="Text">Part of the name; tones do not matter.</param>
/// <param name="ParentId">Only those directly below this one.</param>
/// <param name="Take">1 to 200.</param>
public sealed record ListUnionsInput(
    string? Text = null,
    UnionType? Type = null,
    Guid? ParentId = null,
    DateOnly? AsOf = null,
    int Skip = 0,
    int Take = 50
);

/// <param name="Members">Of the last accepted return up to the date; null: none was accepted yet.</param>
public sealed record UnionListItemDto(
    Guid Id,
    string Name,
    UnionType Type,
    Guid? ParentId,
    string? ParentName,
    DateOnly FoundedOn,
    int? Members,
    string? MembersOfQuarter
);

/// <summary>A union to choose from.</summary>
public sealed record UnionOptionDto(Guid Id, string Name, UnionType Type, Guid OrganisationId);

/// <param name="OrganisationName">The Party organisation it is attached to.</param>
/// <param name="MaySubmit">The user may submit returns of this union.</param>
/// <param name="MayManage">The user may rename, move and dissolve it.</param>
public sealed record UnionDto(
    Guid Id,
    Guid Stamp,
    string Name,
    UnionType Type,
    Guid? ParentId,
    string? ParentName,
    Guid OrganisationId,
    string OrganisationName,
    Guid? EnterpriseId,
    string? EnterpriseName,
    DateOnly FoundedOn,
    int FoundingMembers,
    DateOnly? DissolvedOn,
    int? Members,
    string? MembersOfQuarter,
    bool MakesReturns,
    bool MaySubmit,
    bool MayManage,
    IReadOnlyList<UnionOptionDto> Children,
    IReadOnlyList<UnionEventDto> History
);

/// <summary>What happened to a union: <paramref name="EffectiveOn"/> is when it took effect, <paramref name="RecordedAt"/> (UTC) when it was written here.</summary>
public sealed record UnionEventDto(
    MassOrganisationEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    Decision Decision,
    string? Name,
    string? ParentName,
    string? Reason
);

/// <summary>Counted from the records each time: unions from the ledger, members from accepted returns.</summary>
public sealed record UnionFiguresDto(
    DateOnly AsOf,
    int Unions,
    int Members,
    int ReturnsOutstanding,
    YearProgressDto NewUnions,
    YearProgressDto NewMembers
);

/// <param name="OrganisationId">The Party organisation whose subtree it belongs to; null: that of the union above.</param>
/// <param name="Members">Members (or workers with applications) it is founded with.</param>
public sealed record FoundUnionInput(
    Guid? ParentId,
    string? Name,
    UnionType? Type,
    Guid? OrganisationId,
    Guid? EnterpriseId,
    DateOnly? FoundedOn,
    int? Members,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
);

/// <summary>A new name from a day on, and its paper.</summary>
public sealed record RenameUnionInput(
    string? Name,
    DateOnly? EffectiveOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <summary>Another union above from a day on, and its paper.</summary>
public sealed record MoveUnionInput(
    Guid? ParentId,
    DateOnly? EffectiveOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <summary>The end of a union, with reason and paper.</summary>
public sealed record DissolveUnionInput(
    DateOnly? DissolvedOn,
    string? Reason,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

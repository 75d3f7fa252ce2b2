using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Planning.Integration;

namespace Registry.YouthUnion.Tree;

/// <summary>Kind of youth organisation (domain.md 7). Text of a kind: key YouthUnion:Type.{value}.</summary>
public enum YouthOrganisationType
{
    /// <summary>Đoàn cấp trên trực tiếp, of the zones.</summary>
    ZoneUnion,

    /// <summary>Đoàn cơ sở, with branches below it.</summary>
    GrassrootsUnion,

    /// <summary>Chi đoàn cơ sở, directly below the union of the zones.</summary>
    GrassrootsBranch,

    /// <summary>Chi đoàn.</summary>
    Branch,
}

/// <summary>The dated hierarchy of youth organisations. One is seen through the Party subtree it is attached to.</summary>
public interface IYouthOrganisationAppService
{
    /// <summary>Organisations that were open on a date, by name, each with its own members.</summary>
    Task<Page<YouthOrganisationListItemDto>> ListAsync(
        ListYouthOrganisationsInput input,
        CancellationToken cancellation = default
    );

    /// <summary>One organisation as of a date (null: today) with its whole history.</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<YouthOrganisationDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Organisations open on a date (null: today) by name, to choose from.</summary>
    Task<IReadOnlyList<YouthOptionDto>> GetOptionsAsync(DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Organisations and members of a date, and what was done of the year's targets up to it.</summary>
    Task<YouthFiguresDto> GetFiguresAsync(DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Founds an organisation. The level above decides: needs <see cref="YouthUnionPermissions.Manage"/> there.</summary>
    Task<YouthOrganisationDto> FoundAsync(FoundYouthOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Gives an organisation a new name from a date on.</summary>
    Task<YouthOrganisationDto> RenameAsync(Guid id, RenameYouthOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Puts an organisation below another one from a date on.</summary>
    Task<YouthOrganisationDto> MoveAsync(Guid id, MoveYouthOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Dissolves an organisation without open ones below it and without members.</summary>
    Task<YouthOrganisationDto> DissolveAsync(
        Guid id,
        DissolveYouthOrganisationInput input,
        CancellationToken cancellation = default
    );
}

/// <param name="Text">Part of the name; tones do not matter.</param>
/// <param name="Take">1 to 200.</param>
public sealed record ListYouthOrganisationsInput(
    string? Text = null,
    YouthOrganisationType? Type = null,
    Guid? ParentId = null,
    DateOnly? AsOf = null,
    int Skip = 0,
    int Take = 50
);

/// <param name="Members">Its own, not those of organisations below it.</param>
public sealed record YouthOrganisationListItemDto(
    Guid Id,
    string Name,
    YouthOrganisationType Type,
    Guid? ParentId,
    string? ParentName,
    DateOnly FoundedOn,
    int Members
);

/// <param name="TakesMembers">People belong to branches; the organisations above only group them.</param>
public sealed record YouthOptionDto(Guid Id, string Name, YouthOrganisationType Type, bool TakesMembers);

/// <param name="OrganisationName">The Party organisation it is attached to.</param>
/// <param name="Members">With all below it.</param>
public sealed record YouthOrganisationDto(
    Guid Id,
    Guid Stamp,
    string Name,
    YouthOrganisationType Type,
    Guid? ParentId,
    string? ParentName,
    Guid OrganisationId,
    string OrganisationName,
    Guid? EnterpriseId,
    string? EnterpriseName,
    DateOnly FoundedOn,
    int FoundingMembers,
    DateOnly? DissolvedOn,
    int Members,
    bool MayManage,
    IReadOnlyList<YouthOptionDto> Children,
    IReadOnlyList<YouthOrganisationEventDto> History
);

/// <summary>What happened to an organisation: when it took effect, and when it was written here (UTC).</summary>
public sealed record YouthOrganisationEventDto(
    MassOrganisationEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    Decision Decision,
    string? Name,
    string? ParentName,
    string? Reason
);

/// <summary>Counted from the ledgers each time. <paramref name="OverAge"/>: members past the age without leave to stay.</summary>
public sealed record YouthFiguresDto(
    DateOnly AsOf,
    int Organisations,
    int Members,
    int Women,
    int OverAge,
    int PartyMembers,
    YearProgressDto NewOrganisations,
    YearProgressDto NewMembers
);

/// <param name="OrganisationId">The Party organisation whose subtree it belongs to; null: that of the organisation above.</param>
/// <param name="Members">Members it is founded with.</param>
/// <param name="ConsentNumber">Consent of the level above to a grassroots union with fewer members than the charter asks for.</param>
public sealed record FoundYouthOrganisationInput(
    Guid? ParentId,
    string? Name,
    YouthOrganisationType? Type,
    Guid? OrganisationId,
    Guid? EnterpriseId,
    DateOnly? FoundedOn,
    int? Members,
    string? ConsentNumber,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
);

/// <summary>A new name from a day on, and its paper.</summary>
public sealed record RenameYouthOrganisationInput(
    string? Name,
    DateOnly? EffectiveOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <summary>Another organisation above from a day on, and its paper.</summary>
public sealed record MoveYouthOrganisationInput(
    Guid? ParentId,
    DateOnly? EffectiveOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <summary>The end of a youth organisation, with reason and paper.</summary>
public sealed record DissolveYouthOrganisationInput(
    DateOnly? DissolvedOn,
    string? Reason,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

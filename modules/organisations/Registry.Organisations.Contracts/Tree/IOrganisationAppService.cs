using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>The dated tree of Party organisations. Everything read is limited to the user's subtrees.</summary>
public interface IOrganisationAppService
{
    /// <summary>The tree as of a date (null: today), parents before children, siblings by name.</summary>
    Task<IReadOnlyList<OrganisationNodeDto>> GetTreeAsync(DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>One organisation as of a date (null: today) with its whole history.</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<OrganisationDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Establishes an organisation below an open parent. Needs <see cref="OrganisationsPermissions.Manage"/> there.</summary>
    Task<OrganisationDto> EstablishAsync(EstablishOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Gives an organisation a new name from a date on.</summary>
    Task<OrganisationDto> RenameAsync(Guid id, RenameOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Closes an organisation that has no open organisations below it, and no members left unless it is said where they go.</summary>
    Task<OrganisationDto> CloseAsync(Guid id, CloseOrganisationInput input, CancellationToken cancellation = default);
}

/// <summary>A node of the tree. Members: on the date, with all below it.</summary>
public sealed record OrganisationNodeDto(
    Guid Id,
    Guid? ParentId,
    string Name,
    OrganisationType Type,
    string Path,
    int Depth,
    int Members
);

/// <summary>An organisation with facts, counts and history. <paramref name="Stamp"/> goes back with the next write.</summary>
public sealed record OrganisationDto(
    Guid Id,
    Guid? ParentId,
    string? ParentName,
    string Name,
    OrganisationType Type,
    string Path,
    DateOnly EstablishedOn,
    DateOnly? ClosedOn,
    string? EnterpriseName,
    string? EnterpriseTaxCode,
    Enterprises.Ownership? Ownership,
    string? ZoneName,
    Guid Stamp,
    HeadCountDto HeadCount,
    IReadOnlyList<OrganisationEventDto> History
)
{
    public Guid? EnterpriseId { get; init; }

    /// <summary>Name of the type by the regulation of the date, in Vietnamese and in English.</summary>
    public TypeNameDto TypeName { get; init; } = new("", "");

    /// <summary>What is not as the regulation of the date wants it; text keys with their values.</summary>
    public IReadOnlyList<Rejection> Warnings { get; init; } = [];

    /// <summary>What it grew from and what grew from it, the oldest first.</summary>
    public IReadOnlyList<LineageDto> Lineage { get; init; } = [];
}

/// <summary>A type of organisation in both languages.</summary>
public sealed record TypeNameDto(string Vietnamese, string English);

/// <summary>A step from one organisation to the next. An end outside the registry has a name and no id.</summary>
/// <param name="ChangeId">The change that made it.</param>
public sealed record LineageDto(
    Guid ChangeId,
    LineageKind Kind,
    DateOnly On,
    Guid? PredecessorId,
    string PredecessorName,
    Guid? SuccessorId,
    string SuccessorName
);

/// <summary>How an organisation grew from another. Text: key Organisations:Lineage.{value}.</summary>
public enum LineageKind
{
    Merged,
    Split,
    Dissolved,
    HandedOver,
    Received,
}

/// <summary>People of an organisation and all below it on a date.</summary>
public sealed record HeadCountDto(int Members, int Official, int Probationary, int Women)
{
    public static readonly HeadCountDto None = new(0, 0, 0, 0);
}

/// <summary>What happened to an organisation: <paramref name="EffectiveOn"/> is when it took effect, <paramref name="RecordedAt"/> (UTC) when it was written here.</summary>
public sealed record OrganisationEventDto(
    OrganisationEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    string DecisionNumber,
    DateOnly DecisionDate,
    string DecisionIssuer,
    string? Name,
    string? Reason
)
{
    /// <summary>The change this is part of, to take it back; null: of its own.</summary>
    public Guid? ChangeId { get; init; }

    /// <summary>Under which the scans of its decision are kept: the whole change, or the entry where it stands alone.</summary>
    public Guid PaperId { get; init; }

    /// <summary>The organisation it came to stand below.</summary>
    public string? ParentName { get; init; }
    public OrganisationType? Type { get; init; }

    /// <summary>Paper by which the committee above agreed to an exception, with its date and issuer.</summary>
    public string? Consent { get; init; }

    /// <summary>Taken back by a later entry.</summary>
    public bool Reversed { get; init; }
}

/// <summary>Kinds of event in an organisation's ledger. Text of a kind: key Organisations:Event.{value}.</summary>
public enum OrganisationEventKind
{
    Established,
    Renamed,
    Closed,

    /// <summary>Stands below another organisation, perhaps as another type.</summary>
    Moved,
    TypeChanged,

    /// <summary>The committee above agreed that it stays a cell with 30 members or more.</summary>
    KeptAsCell,

    /// <summary>Ended by becoming part of another.</summary>
    Merged,

    /// <summary>Ended by being divided; or a part of it left.</summary>
    Split,

    /// <summary>Left the registry with everything below it.</summary>
    HandedOver,

    /// <summary>Came from outside the registry.</summary>
    Received,

    /// <summary>Takes back the event it names.</summary>
    Reversed,
}

/// <summary>A new organisation below an open one, and its founding paper.</summary>
public sealed record EstablishOrganisationInput(
    Guid? ParentId,
    string? Name,
    OrganisationType? Type,
    Guid? EnterpriseId,
    DateOnly? EstablishedOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
);

/// <summary>A new name from a day on, and its paper.</summary>
public sealed record RenameOrganisationInput(
    string? Name,
    DateOnly? EffectiveOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <param name="MembersTo">Where the members that are left go; null: none are left.</param>
public sealed record CloseOrganisationInput(
    DateOnly? ClosedOn,
    string? Reason,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer,
    Guid? MembersTo = null
) : StampedInput;

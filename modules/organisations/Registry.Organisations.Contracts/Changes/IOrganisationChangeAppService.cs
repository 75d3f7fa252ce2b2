using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

/// <summary>
/// Decisions that change the tree, recorded from their papers: each is one transaction with everybody it carries, and each can be taken back.
/// Needs <see cref="OrganisationsPermissions.Manage"/> at every organisation that is touched. Two changes at once are made one after the other.
/// </summary>
public interface IOrganisationChangeAppService
{
    /// <summary>Puts an organisation with all below it under another, as another type where the input says so.</summary>
    Task<OrganisationDto> MoveAsync(Guid id, MoveOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Makes a cell a committee or a committee a cell; an exception from the number of members needs a paper.</summary>
    Task<OrganisationDto> ChangeTypeAsync(Guid id, ChangeTypeInput input, CancellationToken cancellation = default);

    /// <summary>Keeps the paper by which a cell stays one with 30 members or more.</summary>
    Task<OrganisationDto> KeepAsCellAsync(Guid id, KeepAsCellInput input, CancellationToken cancellation = default);

    /// <summary>Merges organisations of one level into one of them or into a new one; answers with the one that goes on.</summary>
    Task<OrganisationDto> MergeAsync(MergeOrganisationsInput input, CancellationToken cancellation = default);

    /// <summary>Divides an organisation: every member and every organisation below it goes to exactly one part, or stays where it remains.</summary>
    Task<OrganisationDto> SplitAsync(Guid id, SplitOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Hands an organisation with all below it to a committee outside; its members leave with it.</summary>
    Task<OrganisationDto> HandOverAsync(Guid id, HandOverInput input, CancellationToken cancellation = default);

    /// <summary>Records an organisation that comes from outside; its members are received one by one, as their papers arrive.</summary>
    Task<OrganisationDto> ReceiveAsync(ReceiveOrganisationInput input, CancellationToken cancellation = default);

    /// <summary>Takes back a change with everything it did, by further entries; refused where something later rests on it.</summary>
    Task<OrganisationDto> ReverseAsync(Guid id, ReverseChangeInput input, CancellationToken cancellation = default);

    /// <summary>Members of an organisation on a day or later, to say who goes where.</summary>
    Task<IReadOnlyList<MemberChoiceDto>> GetMembersAsync(Guid id, DateOnly on, CancellationToken cancellation = default);
}

/// <summary>A paper as it is typed in: number, date and issuer.</summary>
public sealed record DecisionInput(string? DecisionNumber, DateOnly? DecisionDate, string? DecisionIssuer);

/// <param name="Type">Null: as before.</param>
/// <param name="Consent">Paper of the committee above where a rule on numbers is not met.</param>
public sealed record MoveOrganisationInput(
    Guid? ParentId,
    OrganisationType? Type,
    DateOnly? EffectiveOn,
    DecisionInput Decision,
    string? Consent = null
) : StampedInput;

/// <summary>An organisation becomes one of another type, e.g. a cell a committee.</summary>
public sealed record ChangeTypeInput(
    OrganisationType? Type,
    DateOnly? EffectiveOn,
    DecisionInput Decision,
    string? Consent = null
) : StampedInput;

/// <summary>The consent to stay a cell with 30 members or more.</summary>
public sealed record KeepAsCellInput(string? Consent, DateOnly? EffectiveOn, DecisionInput Decision) : StampedInput;

/// <param name="Ids">All that are merged, the one that goes on among them where <paramref name="IntoId"/> names it.</param>
/// <param name="IntoId">Null: a new one, with <paramref name="NewName"/>, beside the others.</param>
public sealed record MergeOrganisationsInput(
    IReadOnlyList<Guid>? Ids,
    Guid? IntoId,
    string? NewName,
    string? Reason,
    DateOnly? EffectiveOn,
    DecisionInput Decision
);

/// <param name="Remains">The organisation goes on with whom no part names; else everybody is named.</param>
public sealed record SplitOrganisationInput(
    IReadOnlyList<SplitPartInput>? Parts,
    bool Remains,
    string? Reason,
    DateOnly? EffectiveOn,
    DecisionInput Decision
) : StampedInput;

/// <summary>A new organisation beside the one that is split, with who and what goes to it.</summary>
public sealed record SplitPartInput(
    string? Name,
    OrganisationType? Type,
    IReadOnlyList<Guid>? MemberIds,
    IReadOnlyList<Guid>? OrganisationIds = null
);

/// <param name="To">The committee outside.</param>
public sealed record HandOverInput(string? To, DateOnly? EffectiveOn, DecisionInput Decision) : StampedInput;

/// <param name="From">The committee outside.</param>
public sealed record ReceiveOrganisationInput(
    Guid? ParentId,
    string? Name,
    OrganisationType? Type,
    Guid? EnterpriseId,
    string? From,
    DateOnly? EffectiveOn,
    DecisionInput Decision
);

/// <param name="ChangeId">The change, as the history of the organisation names it.</param>
public sealed record ReverseChangeInput(Guid? ChangeId, string? Reason, DecisionInput Decision) : StampedInput;

/// <summary>A member to choose in a change of organisations.</summary>
public sealed record MemberChoiceDto(Guid Id, string FullName, bool Official);

using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Committees.Congresses;

/// <summary>
/// Congresses of an organisation: delegates allotted by rule, named, counted when they come, and the committee that is elected.
/// Read within the user's subtrees; written with <see cref="CommitteesPermissions.Manage"/>.
/// </summary>
public interface ICongressAppService
{
    /// <summary>Congresses of an organisation, the latest first.</summary>
    Task<IReadOnlyList<CongressListItemDto>> ListAsync(Guid organisationId, CancellationToken cancellation = default);

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<CongressDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Calls a congress and allots its delegates to the organisations directly below.</summary>
    Task<CongressDto> CallAsync(Guid organisationId, CallCongressInput input, CancellationToken cancellation = default);

    /// <summary>Names a delegate of the organisation the member belongs to, as long as it has places left.</summary>
    Task<CongressDto> NameAsync(Guid id, DelegateInput input, CancellationToken cancellation = default);

    /// <summary>Takes a delegate off the list.</summary>
    Task<CongressDto> WithdrawAsync(Guid id, DelegateInput input, CancellationToken cancellation = default);

    /// <summary>Says who came, all at once; whoever is not named did not.</summary>
    Task<CongressDto> CheckCredentialsAsync(Guid id, CredentialsInput input, CancellationToken cancellation = default);

    /// <summary>Records who was elected: the new committee is seated on the day of the congress, the one before ends the day before.</summary>
    Task<CongressDto> RecordResultAsync(Guid id, ElectionResultInput input, CancellationToken cancellation = default);
}

/// <summary>A congress in a list: how many delegates it was to have, and how many were elected to the committee (null: not recorded).</summary>
public sealed record CongressListItemDto(Guid Id, string Name, DateOnly HeldOn, int Delegates, int? Elected);

/// <param name="CountedOn">The day whose members the allotment rests on.</param>
/// <param name="BaseEach">Delegates of each organisation before members are looked at.</param>
/// <param name="Present">Delegates who came.</param>
/// <param name="Elected">Members of the committee; null: no result yet.</param>
public sealed record CongressDto(
    Guid Id,
    Guid Stamp,
    Guid OrganisationId,
    string OrganisationName,
    string Name,
    DateOnly HeldOn,
    DateOnly CountedOn,
    int Delegates,
    int BaseEach,
    int Present,
    int? Elected,
    bool MayManage,
    IReadOnlyList<AllotmentDto> Allotments,
    IReadOnlyList<DelegateDto> Named
) : IHasStamp;

/// <summary>An organisation's share: <paramref name="Places"/> allotted, <paramref name="Named"/> filled.</summary>
public sealed record AllotmentDto(Guid OrganisationId, string OrganisationName, int Members, int Places, int Named);

/// <summary>A delegate of a congress and the organisation that sent them.</summary>
public sealed record DelegateDto(Guid MemberId, string FullName, Guid OrganisationId, string OrganisationName, bool Present);

/// <param name="Delegates">How many in all.</param>
public sealed record CallCongressInput(
    string? Name,
    DateOnly? HeldOn,
    DateOnly? CountedOn,
    int? Delegates,
    int? BaseEach,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
);

/// <summary>The member who becomes a delegate, or is one no more.</summary>
public sealed record DelegateInput(Guid? MemberId) : StampedInput;

/// <summary>The delegates who were there; everybody else was not.</summary>
public sealed record CredentialsInput(IReadOnlyList<Guid>? Present) : StampedInput;

/// <param name="Elected">Everybody elected to the executive committee, the secretary among them.</param>
/// <param name="TermTo">Last day of the term.</param>
public sealed record ElectionResultInput(
    IReadOnlyList<Guid>? Elected,
    Guid? SecretaryId,
    string? TermName,
    DateOnly? TermTo,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

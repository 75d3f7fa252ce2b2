using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Committees.Bodies;

/// <summary>Terms of office and who holds which seat. Read within the user's subtrees; written with <see cref="CommitteesPermissions.Manage"/>.</summary>
public interface IBodyAppService
{
    /// <summary>The terms of an organisation, the latest first, with every seat; held or not is said for a date (null: today).</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<BodiesDto> GetAsync(Guid organisationId, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Begins a term; the one before ends the day before, with its seats.</summary>
    Task<BodiesDto> BeginTermAsync(Guid organisationId, BeginTermInput input, CancellationToken cancellation = default);

    /// <summary>Seats an official member, perhaps in the place of somebody whose seat ends the day before.</summary>
    Task<BodiesDto> SeatAsync(Guid organisationId, Guid termId, SeatInput input, CancellationToken cancellation = default);

    /// <summary>Ends a seat before its term does.</summary>
    Task<BodiesDto> EndAsync(Guid organisationId, Guid termId, EndSeatInput input, CancellationToken cancellation = default);

    /// <summary>Official members of the organisation and all below it whose name holds the text; at most 30.</summary>
    Task<IReadOnlyList<CandidateSeatDto>> FindAsync(Guid organisationId, string? text, CancellationToken cancellation = default);
}

/// <param name="MayManage">This user may write.</param>
/// <param name="AllowedBodies">Bodies an organisation of its type has.</param>
/// <param name="TermMonths">Months of a term by the rules, of a cell below a grassroots committee.</param>
public sealed record BodiesDto(
    Guid OrganisationId,
    string OrganisationName,
    OrganisationType Type,
    DateOnly AsOf,
    bool MayManage,
    IReadOnlyList<Body> AllowedBodies,
    IReadOnlyList<TermDto> Terms,
    int? TermMonths
);

/// <param name="To">Last day.</param>
public sealed record TermDto(
    Guid Id,
    Guid Stamp,
    string Name,
    DateOnly From,
    DateOnly To,
    string DecisionNumber,
    DateOnly DecisionDate,
    string DecisionIssuer,
    IReadOnlyList<SeatDto> Seats
);

/// <param name="To">Last day.</param>
/// <param name="Held">On the date that was asked for.</param>
public sealed record SeatDto(
    Guid Id,
    Guid MemberId,
    string FullName,
    Body Body,
    Post Post,
    DateOnly From,
    DateOnly To,
    string? EndReason,
    bool Held
);

/// <summary>A term of a committee that begins, with the paper that says so.</summary>
public sealed record BeginTermInput(
    string? Name,
    DateOnly? From,
    DateOnly? To,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
);

/// <param name="ReplacesId">A seat that ends the day before, with <paramref name="Reason"/>.</param>
public sealed record SeatInput(
    Guid? MemberId,
    Body? Body,
    Post? Post,
    DateOnly? From,
    Guid? ReplacesId = null,
    string? Reason = null
) : StampedInput;

/// <param name="EndedOn">Last day.</param>
public sealed record EndSeatInput(Guid? SeatId, DateOnly? EndedOn, string? Reason) : StampedInput;

/// <summary>An official member who may be given a seat.</summary>
public sealed record CandidateSeatDto(Guid MemberId, string FullName, string OrganisationName);

using Registry.Kernel;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Roster;

/// <summary>Youth members at any date, and their ledger. Limited to the user's subtrees; each write carries the stamp read.</summary>
public interface IYouthMemberAppService
{
    /// <summary>One page in Vietnamese name order (given name first) with the number of hits.</summary>
    Task<Page<YouthRowDto>> SearchAsync(YouthRosterInput input, CancellationToken cancellation = default);

    /// <summary>All rows of the filter as a file. Needs <see cref="YouthUnionPermissions.Export"/>; the export is audited.</summary>
    Task<YouthFile> ExportAsync(YouthRosterInput input, YouthFileFormat format, CancellationToken cancellation = default);

    /// <summary>A youth member as of a date (null: today) with the ledger as a timeline.</summary>
    Task<YouthMemberDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Admits somebody, or takes in who comes from a branch elsewhere. Who is in the registry already is found by the national id.</summary>
    Task<YouthMemberDto> AdmitAsync(AdmitYouthMemberInput input, CancellationToken cancellation = default);

    /// <summary>Moves a member to another branch of the registry.</summary>
    Task<YouthMemberDto> MoveAsync(Guid id, MoveYouthMemberInput input, CancellationToken cancellation = default);

    /// <summary>Gives leave to stay past the age.</summary>
    Task<YouthMemberDto> ApproveStayAsync(Guid id, ApproveStayInput input, CancellationToken cancellation = default);

    /// <summary>Ends a membership: come of age, transferred elsewhere, resigned, expelled, died.</summary>
    Task<YouthMemberDto> LeaveAsync(Guid id, LeaveYouthUnionInput input, CancellationToken cancellation = default);

    /// <summary>Takes back an entry that was wrong, with a reason.</summary>
    Task<YouthMemberDto> ReverseAsync(Guid id, ReverseYouthEventInput input, CancellationToken cancellation = default);
}

/// <summary>The kind of file a roster is put into.</summary>
public enum YouthFileFormat
{
    Xlsx,
    Csv,
}

/// <summary>A roster as a file.</summary>
public sealed record YouthFile(string Name, string ContentType, byte[] Content);

/// <param name="Text">Part of the name; tones do not matter, đ as d.</param>
/// <param name="BranchId">A youth organisation, with all below it.</param>
/// <param name="MinAge">In full years on the as-of date.</param>
/// <param name="AdmittedFrom">Inclusive; so is <paramref name="AdmittedTo"/>.</param>
/// <param name="OverAge">Only those past the age without leave to stay.</param>
/// <param name="InParty">Only those who are Party members as well (false: who are not).</param>
/// <param name="AsOf">Null: today.</param>
/// <param name="Take">1 to 200.</param>
public sealed record YouthRosterInput(
    string? Text = null,
    Guid? BranchId = null,
    YouthStanding? Standing = null,
    Sex? Sex = null,
    int? MinAge = null,
    int? MaxAge = null,
    DateOnly? AdmittedFrom = null,
    DateOnly? AdmittedTo = null,
    bool OverAge = false,
    bool? InParty = null,
    DateOnly? AsOf = null,
    int Skip = 0,
    int Take = 50
);

/// <summary>A youth member in the roster, as of the roster's date.</summary>
public sealed record YouthRowDto(
    Guid MemberId,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    Guid BranchId,
    string BranchName,
    YouthStanding Standing,
    DateOnly AdmittedOn,
    DateOnly? JoinedPartyOn
);

/// <summary>A youth member as of a date. Standing is null when not a member on that date.</summary>
/// <param name="ComesOfAgeOn">First day past the age.</param>
/// <param name="ProposalId">The latest proposal to the Party, if there is one.</param>
public sealed record YouthMemberDto(
    Guid Id,
    Guid Stamp,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    string? MaskedNationalId,
    Guid? BranchId,
    string? BranchName,
    YouthStanding? Standing,
    DateOnly AdmittedOn,
    DateOnly ComesOfAgeOn,
    DateOnly? StaysUntil,
    DateOnly? JoinedPartyOn,
    Guid? ProposalId,
    bool MayRecord,
    IReadOnlyList<YouthEventDto> Timeline
);

/// <summary>A ledger entry with both clocks; <paramref name="RecordedAt"/> in UTC.</summary>
/// <param name="MayReverse">It stands, and can be taken back by hand.</param>
public sealed record YouthEventDto(
    Guid Id,
    YouthEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    string? FromBranch,
    string? ToBranch,
    Decision? Decision,
    string? Note,
    bool Reversed,
    bool MayReverse
);

/// <param name="TransferredIn">Comes from a branch elsewhere: <paramref name="EffectiveOn"/> is the day of arrival, <paramref name="AdmittedOn"/> the admission there.</param>
public sealed record AdmitYouthMemberInput(
    Guid? BranchId,
    string? FullName,
    DateOnly? BirthDate,
    Sex? Sex,
    string? NationalId,
    DateOnly? EffectiveOn,
    bool TransferredIn,
    DateOnly? AdmittedOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
);

/// <summary>Another branch from a day on, and the paper.</summary>
public sealed record MoveYouthMemberInput(
    Guid? BranchId,
    DateOnly? EffectiveOn,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <param name="Until">Last day.</param>
public sealed record ApproveStayInput(
    StayGround? Ground,
    DateOnly? EffectiveOn,
    DateOnly? Until,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <param name="Kind">CameOfAge, TransferredOut, Resigned, Expelled or Died.</param>
/// <param name="DecisionNumber">Not needed for a death.</param>
public sealed record LeaveYouthUnionInput(
    YouthEventKind? Kind,
    DateOnly? EffectiveOn,
    string? Note,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? DecisionIssuer
) : StampedInput;

/// <summary>The entry that was wrong and why; a further entry takes it back.</summary>
public sealed record ReverseYouthEventInput(Guid? EventId, string? Reason) : StampedInput;

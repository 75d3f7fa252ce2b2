using System.Text.Json.Serialization;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.People.Rows;

namespace Registry.Members.Roster;

/// <summary>The roster at any date. Limited to the user's subtrees.</summary>
public interface IRosterAppService
{
    /// <summary>One page in Vietnamese name order (given name first) with the number of hits.</summary>
    Task<Page<RosterRowDto>> SearchAsync(RosterInput input, CancellationToken cancellation = default);

    /// <summary>A member as of a date (null: today), as known at an instant (null: now), with the ledger as a timeline.</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<MemberDto> GetAsync(Guid id, DateOnly? asOf, DateTime? knownAt = null, CancellationToken cancellation = default);

    /// <summary>All rows of the filter as a file. Needs <see cref="MembersPermissions.ExportRoster"/>; the export is audited.</summary>
    Task<RosterFile> ExportAsync(RosterInput input, RosterFormat format, CancellationToken cancellation = default);
}

/// <summary>The kind of file a roster is put into.</summary>
public enum RosterFormat
{
    Xlsx,
    Csv,
}

/// <summary>A roster as a file.</summary>
public sealed record RosterFile(string Name, string ContentType, byte[] Content);

/// <param name="Text">Part of the name (tones do not matter, đ as d) or the start of the card number.</param>
/// <param name="OrganisationId">With all organisations below it, in the tree of the as-of date.</param>
/// <param name="MinAge">In full years on the as-of date.</param>
/// <param name="AdmittedFrom">Ceremony date, inclusive; so is <paramref name="AdmittedTo"/>.</param>
/// <param name="AsOf">Null: today.</param>
/// <param name="Take">1 to 200.</param>
/// <param name="KnownAt">The second clock: who was on record at that instant (UTC); null: now.</param>
/// <param name="Columns">Keys of the columns that are asked for, in a file beside name and id; null: those shown by default.</param>
public sealed record RosterInput(
    string? Text = null,
    Guid? OrganisationId = null,
    Standing[]? Standings = null,
    Sex? Sex = null,
    int? MinAge = null,
    int? MaxAge = null,
    DateOnly? AdmittedFrom = null,
    DateOnly? AdmittedTo = null,
    Guid? ZoneId = null,
    DateOnly? AsOf = null,
    int Skip = 0,
    int Take = 50,
    DateTime? KnownAt = null,
    string[]? Columns = null
);

/// <summary>A member in the roster, as of the roster's date.</summary>
/// <param name="File">By key, what was asked for as columns of the member's file of today and the user may see; left out where nothing was.</param>
public sealed record RosterRowDto(
    Guid MemberId,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    Guid OrganisationId,
    string OrganisationName,
    Standing Standing,
    DateOnly? AdmittedOn,
    DateOnly? OfficialOn,
    string? CardNumber,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? File = null
);

/// <summary>A member as of a date. Standing is null when not a member on that date. The four dates are four facts (domain.md 2.5).</summary>
/// <param name="File">By key, what the roster knows of the member's file of today and the user may see; left out where there is nothing.</param>
/// <param name="PartyAge">Null: not official yet, or the first decision is not known.</param>
public sealed record MemberDto(
    Guid Id,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    string? CardNumber,
    string? FileNumber,
    Guid? OrganisationId,
    string? OrganisationName,
    Standing? Standing,
    DateOnly? AdmissionDecisionOn,
    DateOnly? AdmittedOn,
    DateOnly? ProbationEndsOn,
    DateOnly? OfficialOn,
    Guid? DossierId,
    Guid? RecognitionId,
    IReadOnlyList<MemberEventDto> Timeline,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? File = null,
    PartyAgeDto? PartyAge = null
);

/// <summary>Full years of Party age on the day, counted from the first admission decision less the gaps (domain.md 2.5).</summary>
public sealed record PartyAgeDto(DateOnly CountsFrom, int Years, IReadOnlyList<AgeGapDto> Gaps);

/// <summary>A time that counts for no Party age.</summary>
/// <param name="To">The day on which it was over.</param>
/// <param name="EndedBy">A re-admission, or the reconnection after a broken transfer.</param>
/// <param name="Reason">As recorded; null: the time outside the Party before a re-admission.</param>
public sealed record AgeGapDto(
    DateOnly From,
    DateOnly To,
    int Days,
    MembershipEventKind EndedBy,
    string? Reason,
    Decision? Decision
);

/// <summary>A ledger entry with both clocks; <paramref name="RecordedAt"/> in UTC.</summary>
/// <param name="CaseId">The case that wrote it; null: another procedure, or an older system.</param>
public sealed record MemberEventDto(
    MembershipEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    string? FromOrganisation,
    string? ToOrganisation,
    Decision? Decision,
    string? Note,
    bool Reversed,
    Guid? CaseId = null,
    DisciplineMeasure? Measure = null
);

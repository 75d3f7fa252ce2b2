using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>The annual review of members: one sheet a cell and year, correctable until the committee decides. Limited to the user's subtrees.</summary>
public interface IClassificationAppService
{
    /// <summary>Cells with the state of their sheet of a year.</summary>
    Task<IReadOnlyList<ClassificationCellDto>> GetCellsAsync(int year, CancellationToken cancellation = default);

    /// <summary>The sheet of a cell and year; before anything is recorded, the members to be rated.</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<ClassificationDto> GetAsync(Guid organisationId, int year, CancellationToken cancellation = default);

    /// <summary>Records the ratings of a cell, all at once; replaces those recorded before.</summary>
    Task<ClassificationDto> RecordAsync(
        Guid organisationId,
        int year,
        RecordClassificationInput input,
        CancellationToken cancellation = default
    );

    /// <summary>The committee decides on the sheet. Not by whoever recorded it.</summary>
    Task<ClassificationDto> DecideAsync(
        Guid organisationId,
        int year,
        DecideClassificationInput input,
        CancellationToken cancellation = default
    );
}

/// <summary>The four levels (domain.md 3.5). Text: key Members:Rating.{value}.</summary>
public enum Rating
{
    Excellent,
    Good,
    Completed,
    NotCompleted,
}

/// <summary>Where a sheet is. Text: key Members:SheetState.{value}.</summary>
public enum SheetState
{
    Recording,
    Decided,
}

/// <summary>What is done with the annual review of an organisation's members. Text: key Members:SheetStep.{value}.</summary>
public enum SheetStepKind
{
    Record,
    Decide,
}

/// <summary>Why somebody is not rated. Text: key Members:NotRated.{value}.</summary>
public enum NotRatedReason
{
    /// <summary>Admitted less than six months before.</summary>
    TooNew,
    Suspended,
    Prosecuted,
    Detained,
    Exempt,

    /// <summary>Has a rating of this year from another cell.</summary>
    RatedElsewhere,
}

/// <param name="State">Null: nothing recorded yet.</param>
public sealed record ClassificationCellDto(Guid Id, string Name, SheetState? State, int Rated);

/// <param name="Stamp">Null: nothing recorded yet.</param>
/// <param name="AsOf">The day that decides who is rated: the end of the year, or today.</param>
/// <param name="Blockers">Why the user cannot decide; empty when they can.</param>
public sealed record ClassificationDto(
    Guid OrganisationId,
    string OrganisationName,
    int Year,
    Guid? Stamp,
    SheetState? State,
    DateOnly AsOf,
    ExcellentCapDto Cap,
    IReadOnlyList<RatedMemberDto> Members,
    IReadOnlyList<NotRatedMemberDto> NotRated,
    Decision? Decision,
    bool MayRecord,
    IReadOnlyList<string> Blockers
);

/// <summary>How many may be excellent: counted within one grassroots organisation, not within each of its cells.</summary>
/// <param name="Within">The grassroots organisation.</param>
/// <param name="OfGoodAlone">The share is of those rated good; else of those rated good or better.</param>
/// <param name="ExcellentElsewhere">Already decided in its other cells.</param>
/// <param name="BaseElsewhere">Those of the other cells, decided, that the share is of.</param>
public sealed record ExcellentCapDto(string Within, int Percent, bool OfGoodAlone, int ExcellentElsewhere, int BaseElsewhere)
{
    /// <summary>Heads in the organisation, with so many of the base in this cell.</summary>
    public int Most(int here) => Heads(here + BaseElsewhere, Percent);

    /// <summary>Whether somebody with the rating is one of those the share is of.</summary>
    public static bool Counts(Rating rating, bool ofGoodAlone) =>
        rating == Rating.Good || (rating == Rating.Excellent && !ofGoodAlone);

    /// <summary>A share in percent of so many, rounded up to heads.</summary>
    public static int Heads(int of, int percent) => ((of * percent) + 99) / 100;
}

/// <summary>A member who is rated for a year; null: not yet.</summary>
public sealed record RatedMemberDto(Guid MemberId, string FullName, DateOnly BirthDate, Rating? Rating);

/// <summary>A member who is not rated for a year, and why.</summary>
public sealed record NotRatedMemberDto(Guid MemberId, string FullName, NotRatedReason Reason);

/// <summary>The rating proposed for a member; null: none yet.</summary>
public sealed record RatingInput(Guid MemberId, Rating? Rating);

/// <summary>The first record of a sheet carries no stamp.</summary>
public sealed record RecordClassificationInput(IReadOnlyList<RatingInput>? Ratings) : StampedInput;

/// <summary>The decision on the ratings of a year.</summary>
public sealed record DecideClassificationInput(string? DecisionNumber, DateOnly? DecisionDate) : StampedInput;

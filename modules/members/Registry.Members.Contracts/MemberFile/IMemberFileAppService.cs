using Registry.Kernel;

namespace Registry.Members.MemberFile;

/// <summary>
/// The member file (form 2-HSĐV, domain.md 3.2): what is known of a member beyond the ledger, part by part. It goes with the member:
/// who has the member's organisation in scope today sees it. Sensitive parts are masked for everybody until they are asked for with a reason.
/// </summary>
public interface IMemberFileAppService
{
    /// <summary>The whole file, sensitive parts masked.</summary>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<MemberFileDto> GetAsync(Guid memberId, CancellationToken cancellation = default);

    /// <summary>Writes one part whole; the other parts stay as they are. Answers with the part as everybody sees it: masked when sensitive.</summary>
    Task<FilePartDto> WriteAsync(
        Guid memberId,
        FilePartKind part,
        WriteFilePartInput input,
        CancellationToken cancellation = default
    );

    /// <summary>Shows one sensitive part; who, which part and why is on record before anything is shown.</summary>
    Task<FilePartDto> UnmaskAsync(Guid memberId, UnmaskFilePartInput input, CancellationToken cancellation = default);

    /// <summary>Who has seen sensitive parts of this file, the latest first.</summary>
    Task<IReadOnlyList<FileAccessDto>> GetAccessLogAsync(Guid memberId, CancellationToken cancellation = default);
}

/// <summary>The parts in which the file is written and shown, in the order of the form. Text: key Members:File.Part.{value}.</summary>
public enum FilePartKind
{
    Personal,

    /// <summary>Ethnic group, religion, family class.</summary>
    Origin,
    Work,
    Organisations,
    Education,
    Languages,
    Health,

    /// <summary>Kept with the person, not typed here.</summary>
    NationalId,
    Career,
    Training,
    Rewards,
    Titles,
    Discipline,

    /// <summary>What the ledger does not have of item 27: legal proceedings, organisations of the former regime.</summary>
    History,
    Abroad,
    Family,
    Economy,
}

/// <summary>What a field of the member's file holds, which says how it is typed and checked.</summary>
public enum FileFieldKind
{
    /// <summary>One line.</summary>
    Text,
    Lines,

    /// <summary>A <see cref="PartialDate"/>.</summary>
    Date,

    /// <summary>A code of a code list.</summary>
    Choice,

    /// <summary>A telephone number as people write it: digits, blanks, dots, hyphens, brackets and a plus; leading zeros count.</summary>
    Phone,
}

/// <summary>A field of a part. Text: key Members:File.Field.{key}.</summary>
/// <param name="Item">Item of the form it belongs to, 1 to 30; 0: the form does not ask for it.</param>
/// <param name="MaxLength">In characters.</param>
/// <param name="CodeList">Name of a list of <see cref="CodeLists"/>, for a choice.</param>
/// <param name="Required">In every row that is not empty.</param>
public sealed record FileField(
    string Key,
    int Item,
    FileFieldKind Kind = FileFieldKind.Text,
    int MaxLength = 300,
    string? CodeList = null,
    bool Required = false
);

/// <param name="Layout">Version of the form the items are numbered by.</param>
/// <param name="Facts">What is known elsewhere in the registry and not typed here.</param>
/// <param name="EmptyItems">Items of the form (1 to 30) about which nothing is recorded.</param>
public sealed record MemberFileDto(
    Guid MemberId,
    string FullName,
    DateOnly BirthDate,
    string Layout,
    IReadOnlyList<FileFactDto> Facts,
    IReadOnlyList<FilePartDto> Parts,
    IReadOnlyList<int> EmptyItems,
    IReadOnlyList<FileChangeDto> Changes,
    bool MayEdit,
    bool MayUnmask,
    bool MayViewAccessLog
);

/// <summary>Something the registry knows already. Text: key Members:File.Fact.{key}.</summary>
/// <param name="Item">Item of the form; 0: its head.</param>
public sealed record FileFactDto(int Item, string Key, string? Value);

/// <param name="Stamp">All zeros: nothing was ever written.</param>
/// <param name="Many">Any number of rows; else at most one.</param>
/// <param name="Editable">Not kept elsewhere.</param>
/// <param name="Masked">Something is recorded, and not shown.</param>
/// <param name="None">It was stated that there is nothing to record.</param>
/// <param name="Rows">Values by field key; fields without value are left out. Dates as <see cref="PartialDate"/> keeps them, choices as codes.</param>
/// <param name="ChangedAt">In UTC.</param>
public sealed record FilePartDto(
    FilePartKind Part,
    Guid Stamp,
    bool Many,
    bool Sensitive,
    bool Editable,
    bool Masked,
    bool None,
    IReadOnlyList<FileField> Fields,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows,
    DateTime? ChangedAt,
    string? ChangedBy
);

/// <summary>A part was written. <paramref name="At"/> in UTC.</summary>
public sealed record FileChangeDto(FilePartKind Part, DateTime At, string By);

/// <summary>A sensitive part was shown. <paramref name="At"/> in UTC.</summary>
/// <param name="Part">Null: a part the form no longer has; the reason names it.</param>
public sealed record FileAccessDto(DateTime At, string By, FilePartKind? Part, string Reason);

/// <param name="Rows">Values by field key; empty ones clear the field, rows without any value are dropped.</param>
/// <param name="None">There is nothing to record in a part of many rows.</param>
public sealed record WriteFilePartInput(IReadOnlyList<IReadOnlyDictionary<string, string?>>? Rows, bool None = false)
    : StampedInput;

/// <param name="Reason">10 to 300 characters.</param>
public sealed record UnmaskFilePartInput(FilePartKind? Part, string? Reason);

using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Reports.Contracts;

/// <summary>How often a report is made. Text: key Reports:Cadence.{value}.</summary>
public enum Cadence
{
    Quarter,
    HalfYear,
    Year,
}

/// <summary>Where a report is. Text: key Reports:State.{value}.</summary>
public enum ReportState
{
    /// <summary>Counted; can be counted again until it is frozen.</summary>
    Draft,

    /// <summary>Signed: nothing changes its figures.</summary>
    Frozen,

    /// <summary>Sent up to the superior committee.</summary>
    Sent,
}

/// <summary>Where the return of one organisation is. Text: key Reports:Return.{value}.</summary>
public enum ReturnState
{
    Open,
    Submitted,
    Accepted,
}

/// <summary>What can happen to a report. Text: key Reports:Step.{value}.</summary>
public enum ReportStepKind
{
    Made,

    /// <summary>Of a period of before the Registry was used: frozen as it is.</summary>
    TakenOver,
    Refreshed,
    Submitted,
    Accepted,
    GivenBack,

    /// <summary>With an organisation below it that was given back: only what rests on accepted returns is submitted.</summary>
    GivenBackWith,
    Frozen,
    Sent,
    ReopenAsked,
    Reopened,
    ReopenDeclined,
}

/// <summary>Files a report comes as.</summary>
public enum ReportFormat
{
    Xlsx,
    Docx,
    Csv,
}

/// <summary>Reports of any definition: read, listed, had made. A user sees the lines of the own subtrees.</summary>
public interface IReportAppService
{
    /// <summary>The kinds of report there are, by title.</summary>
    IReadOnlyList<ReportDefinitionDto> GetDefinitions();

    /// <summary>Reports of a definition, the newest first; null: of every cadence.</summary>
    /// <exception cref="BusinessException">404: no such definition.</exception>
    Task<IReadOnlyList<ReportListItemDto>> ListAsync(string key, Cadence? cadence, CancellationToken cancellation = default);

    /// <summary>Reports that are not frozen yet, as they stand for the topmost organisation in scope; the earliest period first.</summary>
    Task<IReadOnlyList<OpenReportDto>> ListOpenAsync(CancellationToken cancellation = default);

    /// <summary>The report of a period such as 2020-Q2, 2020-H1 or 2020, at an organisation (null: the topmost in scope).</summary>
    /// <exception cref="BusinessException">404: not made, or not in scope. 422: not a period.</exception>
    Task<ReportDto> GetAsync(string key, string period, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>The canonical JSON whose SHA-256 the report shows. Only for those who see all of it.</summary>
    Task<ReportFile> GetCanonicalAsync(string key, string period, CancellationToken cancellation = default);

    /// <summary>The report of an organisation and of those directly below it as a file.</summary>
    Task<ReportFile> ExportAsync(
        string key,
        string period,
        Guid? organisationId,
        ReportFormat format,
        CancellationToken cancellation = default
    );

    /// <summary>Counts the hash of what is kept again, and every number from the ledger as known then. Needs <see cref="ReportsPermissions.View"/>.</summary>
    Task<ReportVerificationDto> VerifyAsync(string key, string period, CancellationToken cancellation = default);

    /// <summary>Makes every report still missing up to the last period that ended. Needs <see cref="ReportsPermissions.Make"/>.</summary>
    /// <returns>The reports made now, as quarterly/2020-Q2; none when all were there.</returns>
    /// <exception cref="BusinessException">A report does not reconcile; nothing of it is stored.</exception>
    Task<IReadOnlyList<string>> MakeMissingAsync(CancellationToken cancellation = default);
}

/// <summary>The people or organisations behind a number. Reading it is on record where the cell asks for sensitive values.</summary>
public interface ICellListAppService
{
    /// <exception cref="BusinessException">404: no such cell, or not in scope. 422: the cell is sensitive and there is no reason.</exception>
    Task<CellListDto> GetAsync(string key, string period, CellListInput input, CancellationToken cancellation = default);

    /// <summary>The whole list for Excel. Needs the permission to export rosters.</summary>
    Task<ReportFile> ExportAsync(string key, string period, CellListInput input, CancellationToken cancellation = default);
}

/// <summary>A form that is made, with the periods it is made for.</summary>
public sealed record ReportDefinitionDto(
    string Key,
    string Title,
    int Version,
    DateOnly From,
    string Source,
    IReadOnlyList<Cadence> Cadences
);

/// <summary>Headline: the numbers of the topmost organisation in scope that stand for the report; empty where none is in scope.</summary>
/// <param name="ReopenAsked">Somebody asked to open it again and nobody answered yet.</param>
public sealed record ReportListItemDto(
    string Key,
    string Period,
    Cadence Cadence,
    DateOnly From,
    DateOnly To,
    DateTime TakenAt,
    ReportState State,
    bool ReopenAsked,
    IReadOnlyList<HeadlineDto> Headline
);

/// <param name="IsWhole">The whole committee's: nobody above accepts it, it is frozen.</param>
/// <param name="Return">Where the organisation's own figures are.</param>
/// <param name="Accepted">Of the <paramref name="Below"/> organisations directly below, those whose figures were accepted.</param>
/// <param name="ToAccept">Of those below, how many submitted figures wait for this user to accept them.</param>
public sealed record OpenReportDto(
    string Key,
    string Title,
    string Period,
    DateOnly To,
    bool IsWhole,
    ReturnState Return,
    int Accepted,
    int Below,
    int ToAccept
);

/// <summary>A number that stands for a report in a list.</summary>
public sealed record HeadlineDto(string Code, string Label, int Value);

/// <summary>A report at one organisation. TakenAt: the instant up to which the ledgers were read, UTC.</summary>
/// <param name="OtherTitle">In the language the reader does not read in: what is printed has its headings in both.</param>
/// <param name="YearBefore">The same cells in the same period of the year before, without those counted since a term began; null: no such report.</param>
/// <param name="Term">Name of the term of office the period ends in, with its targets of admissions; shown to those who see the whole.</param>
/// <param name="ToAccept">Organisations directly below whose submitted figures this user may accept now.</param>
public sealed record ReportDto(
    string Key,
    string Title,
    string OtherTitle,
    int Version,
    string Source,
    string Period,
    Cadence Cadence,
    DateOnly From,
    DateOnly To,
    ReportState State,
    int Revision,
    DateTime TakenAt,
    string Sha256,
    string? RuleSet,
    Guid Stamp,
    IReadOnlyList<ReportRowDto> Rows,
    IReadOnlyList<ReportColumnDto> Columns,
    ReportLineDto Line,
    Guid? ParentId,
    IReadOnlyDictionary<string, int>? YearBefore,
    IReadOnlyList<ReportLineDto> Below,
    string? Term,
    int? YearTarget,
    int? TermTarget,
    string? ReopenReason,
    IReadOnlyList<ReportActionDto> Actions,
    IReadOnlyList<ReportStepDto> History,
    IReadOnlyList<Guid> ToAccept
);

/// <summary>A row. Heading: it has no numbers. The code of a cell is the row's, or row.column.</summary>
public sealed record ReportRowDto(
    string Code,
    string Label,
    string OtherLabel,
    int Depth,
    bool IsSum,
    bool IsHeading,
    bool IsAdjustment
);

/// <summary>A column of a report in the reader's language and the other one.</summary>
public sealed record ReportColumnDto(string Code, string Label, string OtherLabel);

/// <summary>The numbers of one organisation with all below it, and where its own return is.</summary>
public sealed record ReportLineDto(
    Guid OrganisationId,
    string OrganisationName,
    OrganisationType Type,
    IReadOnlyDictionary<string, int> Cells,
    ReturnState Return
);

/// <summary>A step this user may take now, or why not.</summary>
/// <param name="Says">What else it does; null: nothing.</param>
public sealed record ReportActionDto(ReportStepKind Step, bool Allowed, string? WhyNot, string? Says = null);

/// <summary>What was done with a report, by whom and when (UTC).</summary>
public sealed record ReportStepDto(
    ReportStepKind Kind,
    string By,
    DateTime At,
    int Revision,
    string? Note,
    string? OrganisationName
);

/// <param name="HashMatches">What is kept still has the SHA-256 it was frozen with.</param>
/// <param name="Differences">Numbers that the ledger as known then gives otherwise: organisation, cell, kept, counted. At most 100.</param>
public sealed record ReportVerificationDto(
    string Key,
    string Period,
    string Sha256,
    bool HashMatches,
    IReadOnlyList<string> Differences
);

/// <summary>A step in the life of a report, with the note it asks for: a reason, or when sent the number and date of the letter.</summary>
public sealed record ReportStepInput(string? Note = null) : StampedInput;

/// <summary>Takes what an organisation submitted, or gives it back with a reason.</summary>
public sealed record AnswerReturnInput(bool Accepted, string? Reason) : StampedInput;

/// <param name="OrganisationId">The organisation above them.</param>
/// <param name="Organisations">Those the user was shown: what was submitted since is not accepted unseen.</param>
public sealed record AcceptAllInput(Guid OrganisationId, IReadOnlyList<Guid> Organisations);

/// <summary>The second person's answer to a frozen report being opened again.</summary>
public sealed record AnswerReopeningInput(bool Agreed) : StampedInput;

/// <param name="Take">1 to 200.</param>
/// <param name="Reason">Why a list that shows sensitive values is opened.</param>
public sealed record CellListInput(string? Cell, Guid? OrganisationId, int Skip = 0, int Take = 50, string? Reason = null);

/// <summary>
/// The list behind a cell. Total is the number in the cell; of an adjustment, the entries it is the sum of; of what returns say, those
/// returns.
/// </summary>
/// <param name="Number">What the report says; of a frozen one the list can have become another, where it rests on what has no history.</param>
/// <param name="Sensitive">The list is opened with a reason only; without one it is empty and Total is the number.</param>
public sealed record CellListDto(
    string Title,
    string Cell,
    string CellLabel,
    string OrganisationName,
    bool Sensitive,
    int Total,
    IReadOnlyList<CellItemDto> Items,
    int Number
);

/// <summary>A person or an organisation in a cell.</summary>
/// <param name="Change">Of an adjustment: +1 or −1 at the organisation; else null.</param>
/// <param name="Count">Of what another module counts: how much of the number it is; else null.</param>
/// <param name="Address">Its page, where that is neither a member's nor an organisation's.</param>
public sealed record CellItemDto(
    Guid? MemberId,
    Guid? OrganisationId,
    string Name,
    DateOnly? BirthDate,
    string? OrganisationName,
    string? What,
    DateOnly? On,
    DateTime? RecordedAt,
    int? Change,
    int? Count = null,
    string? Address = null
);

/// <summary>A report as a file.</summary>
public sealed record ReportFile(string Name, string ContentType, byte[] Content);

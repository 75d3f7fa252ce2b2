using Registry.Kernel;

namespace Registry.Reports.Contracts;

/// <summary>Quarterly reports: made once for a quarter, then never changed. Lines are limited to the user's subtrees.</summary>
public interface IReportAppService
{
    /// <summary>All reports, the newest first.</summary>
    Task<IReadOnlyList<ReportListItemDto>> ListAsync(CancellationToken cancellation = default);

    /// <summary>The report of a quarter such as 2020-Q2.</summary>
    /// <exception cref="BusinessException">404: not made yet. 422: not a quarter.</exception>
    Task<ReportDto> GetAsync(string quarter, CancellationToken cancellation = default);

    /// <summary>The report as a sheet for Excel.</summary>
    Task<ReportFile> ExportAsync(string quarter, CancellationToken cancellation = default);

    /// <summary>Makes every report still missing up to the last quarter that ended. Needs <see cref="ReportsPermissions.Make"/>.</summary>
    /// <returns>The quarters made now; none when all were there.</returns>
    /// <exception cref="BusinessException">A report does not reconcile; nothing of it is stored.</exception>
    Task<IReadOnlyList<string>> MakeMissingAsync(CancellationToken cancellation = default);
}

/// <summary>What the committee looks at first: figures of a date and a term, counted from the ledgers each time.</summary>
public interface IFiguresAppService
{
    /// <param name="asOf">Null: today.</param>
    /// <param name="term">Name such as 2015-2020; null: the term the date lies in.</param>
    Task<FiguresDto> GetAsync(DateOnly? asOf, string? term, CancellationToken cancellation = default);

    /// <summary>Admissions by quarter of the term against its plan, for the chart; only quarters begun by the date.</summary>
    Task<AdmissionPlanDto> GetAdmissionPlanAsync(DateOnly? asOf, string? term, CancellationToken cancellation = default);

    /// <summary>Targets of all terms as they were set.</summary>
    Task<IReadOnlyList<TargetDto>> GetTargetsAsync(CancellationToken cancellation = default);
}

/// <summary>Permissions of the module with the roles that hold them.</summary>
public sealed class ReportsPermissions : PermissionDefinitionProvider
{
    /// <summary>See figures and reports of one's subtrees.</summary>
    public const string View = "Reports.View";

    /// <summary>Have missing reports made now, rather than in the night after the quarter.</summary>
    public const string Make = "Reports.Make";

    /// <summary>Who runs the system, and the officers of mass organisations: the Party's figures are not theirs.</summary>
    private static readonly string[] WithoutFigures = [Roles.Administrator, Roles.UnionOfficer, Roles.YouthUnionOfficer];

    public override IEnumerable<PermissionDefinition> Define() =>
        [new(View, [.. Roles.All.Where(r => !WithoutFigures.Contains(r))]), new(Make, Roles.HrOfficer, Roles.OrganisationBoard)];
}

/// <summary>Figures of a date. Organisations: those directly counted (grassroots committees and grassroots cells). Percentages have one decimal.</summary>
public sealed record FiguresDto(
    DateOnly AsOf,
    string? Term,
    DateOnly? TermFrom,
    DateOnly? TermTo,
    int Organisations,
    int NewOrganisations,
    int ClosedOrganisations,
    int Members,
    int OfficialMembers,
    int ProbationaryMembers,
    int ExecutiveCommittee,
    int Admitted,
    int? AdmissionTarget,
    decimal? AdmissionPercent,
    int AdmittedThisYear,
    int? AdmissionTargetOfYear,
    decimal? ExpectedByNow
);

public sealed record AdmissionPlanDto(string? Term, int? Target, IReadOnlyList<QuarterAdmissionsDto> Quarters);

/// <summary>Planned: the term target spread evenly over its quarters, summed up to this one.</summary>
public sealed record QuarterAdmissionsDto(string Quarter, int Admitted, int Cumulative, decimal? Planned);

/// <summary>A target as it was set. To: upper end where a range was set. Note: where it comes from.</summary>
public sealed record TargetDto(
    string Term,
    string Indicator,
    TargetCadence Cadence,
    TargetDirection Direction,
    decimal Value,
    decimal? To,
    decimal? GrowthPercent,
    string Note
);

public enum TargetCadence
{
    Year,
    Term,
}

public enum TargetDirection
{
    AtLeast,
    AtMost,
    Above,
}

public sealed record ReportListItemDto(string Quarter, DateOnly From, DateOnly To, DateTime MadeAt, int? Closing, int? Admitted);

/// <summary>A report: the line of the root first (where it is in scope), then the counted organisations. MadeAt: also the instant up to which the ledger was read, UTC.</summary>
public sealed record ReportDto(
    string Quarter,
    DateOnly From,
    DateOnly To,
    DateTime MadeAt,
    int? YearTarget,
    int? TermTarget,
    string? Term,
    IReadOnlyList<ReportLineDto> Lines
);

/// <summary>
/// Form 1 of the basic statistics (domain.md 8.2) for one organisation: closing = opening + adjustment + increases − decreases.
/// Adjustment: late entries that belong to quarters reported before. Moves between counted organisations are transfers of each, and net to zero at the root.
/// </summary>
public sealed record ReportLineDto(
    Guid OrganisationId,
    string OrganisationName,
    bool IsRoot,
    int Opening,
    int Adjustment,
    int Admitted,
    int TransferredIn,
    int Restored,
    int Died,
    int Expelled,
    int StruckOff,
    int Resigned,
    int TransferredOut,
    int AdmissionsCancelled,
    int Closing,
    int OrganisationsEstablished,
    int OrganisationsClosed,
    int AdmittedInYear,
    int AdmittedInTerm
);

public sealed record ReportFile(string Name, string ContentType, byte[] Content);

/// <summary>Loads terms and targets from the reference data; adds to the caller's unit of work.</summary>
public interface ITargetImport
{
    void Import(IEnumerable<ImportedTerm> terms);
}

public sealed record ImportedTerm(string Name, DateOnly From, DateOnly To, IReadOnlyList<TargetDto> Targets);

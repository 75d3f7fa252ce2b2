using Registry.Access;
using Registry.Kernel;
using Registry.Organisations.Tree;

namespace Registry.Reports.Contracts;

/// <summary>What the committee looks at first: figures of a date and a term.</summary>
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

/// <summary>Has the figures of large organisations counted, so that nobody waits for them (docs/adr/0008).</summary>
public interface IFigureKeeper
{
    /// <summary>Counts each that was not counted just now, for today. Of as many as there are.</summary>
    /// <returns>How many organisations have their figures kept.</returns>
    Task<int> KeepAllAsync(CancellationToken cancellation = default);
}

/// <summary>Permissions of the module with the roles that hold them.</summary>
public sealed class ReportsPermissions : PermissionDefinitionProvider
{
    /// <summary>See figures and reports of one's subtrees.</summary>
    public const string View = "Reports.View";

    /// <summary>Have missing reports made now, rather than in the night after the period, and drafts counted again.</summary>
    public const string Make = "Reports.Make";

    /// <summary>Confirm the figures of one's own organisation.</summary>
    public const string Submit = "Reports.Submit";

    /// <summary>Accept the figures of the organisations directly below an upper committee.</summary>
    public const string Accept = "Reports.Accept";

    /// <summary>Accept the figures of the organisations directly below a grassroots committee.</summary>
    public const string AcceptOfCells = "Reports.AcceptOfCells";

    /// <summary>Freeze a report, send it up, have it opened again.</summary>
    public const string Freeze = "Reports.Freeze";

    /// <summary>Share a target out to the organisations directly below.</summary>
    public const string SetTargets = "Reports.SetTargets";

    /// <summary>Enter values that are not counted.</summary>
    public const string EnterValues = "Reports.EnterValues";

    /// <summary>Who runs the system, and the officers of mass organisations: the Party's figures are not theirs.</summary>
    private static readonly string[] WithoutFigures = [Roles.Administrator, Roles.UnionOfficer, Roles.YouthUnionOfficer];

    /// <summary>What it takes, on an organisation of this type, to accept the figures of those directly below it: the level above is never passed over.</summary>
    public static string ToAcceptBelow(OrganisationType type) => type == OrganisationType.UpperCommittee ? Accept : AcceptOfCells;

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(View, [.. Roles.All.Where(r => !WithoutFigures.Contains(r))]),
            new(Make, Roles.HrOfficer, Roles.OrganisationBoard),
            new(Submit, Roles.CellSecretary, Roles.GrassrootsCommittee),
            new(Accept, Roles.OrganisationBoard, Roles.HrOfficer),
            new(AcceptOfCells, Roles.GrassrootsCommittee),
            new(SetTargets, Roles.OrganisationBoard),
            new(EnterValues, Roles.OrganisationBoard, Roles.HrOfficer),
            new(Freeze, Roles.OrganisationBoard, Roles.CommitteeApprover),
        ];
}

/// <summary>Figures of a date. Organisations: those directly counted (grassroots committees and grassroots cells). Percentages have one decimal.</summary>
/// <param name="KnownAt">When the figures of a large organisation were counted, UTC; null: now.</param>
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
    decimal? ExpectedByNow,
    DateTime? KnownAt
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

/// <summary>Loads terms and targets from the reference data; adds to the caller's unit of work.</summary>
public interface ITargetImport
{
    void Import(IEnumerable<ImportedTerm> terms);
}

public sealed record ImportedTerm(string Name, DateOnly From, DateOnly To, IReadOnlyList<TargetDto> Targets);

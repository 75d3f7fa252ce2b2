using Registry.Access;
using Registry.Kernel;
using Registry.Organisations.Types;
using Registry.Planning;

namespace Registry.Reports.Contracts;

/// <summary>What the committee looks at first: figures of a date and a term.</summary>
public interface IFiguresAppService
{
    /// <param name="asOf">Null: today.</param>
    /// <param name="term">Name such as 2015-2020; null: the term the date lies in.</param>
    Task<FiguresDto> GetAsync(DateOnly? asOf, string? term, CancellationToken cancellation = default);

    /// <summary>Admissions by quarter of the term against its plan, for the chart; only quarters begun by the date.</summary>
    Task<AdmissionPlanDto> GetAdmissionPlanAsync(DateOnly? asOf, string? term, CancellationToken cancellation = default);
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
    /// <inheritdoc cref="PlanningPermissions.View"/>
    public const string View = PlanningPermissions.View;

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

    /// <summary>What it takes, on an organisation of this type, to accept the figures of those directly below it: the level above is never passed over.</summary>
    public static string ToAcceptBelow(OrganisationType type) => type == OrganisationType.UpperCommittee ? Accept : AcceptOfCells;

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(Make, Roles.HrOfficer, Roles.OrganisationBoard),
            new(Submit, Roles.CellSecretary, Roles.GrassrootsCommittee),
            new(Accept, Roles.OrganisationBoard, Roles.HrOfficer),
            new(AcceptOfCells, Roles.GrassrootsCommittee),
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

/// <summary>Admissions of a term by quarter against its target.</summary>
public sealed record AdmissionPlanDto(string? Term, int? Target, IReadOnlyList<QuarterAdmissionsDto> Quarters);

/// <summary>Planned: the term target spread evenly over its quarters, summed up to this one.</summary>
public sealed record QuarterAdmissionsDto(string Quarter, int Admitted, int Cumulative, decimal? Planned);

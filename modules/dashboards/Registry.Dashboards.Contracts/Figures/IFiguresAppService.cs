using Registry.Kernel;

namespace Registry.Dashboards.Figures;

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
public interface IFigureService
{
    /// <summary>Counts each that was not counted just now, for today. Of as many as there are.</summary>
    /// <returns>How many organisations have their figures kept.</returns>
    Task<int> KeepAllAsync(CancellationToken cancellation = default);
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

using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Types;

namespace Registry.Dashboards.Figures;

/// <summary>
/// Pictures of an organisation and all below it (null: the topmost in scope) on a day (null: today). Every number is the length of a
/// list: of the roster, of the dossiers, or of <see cref="GetListAsync"/>.
/// </summary>
public interface IDashboardAppService
{
    /// <summary>The organisation and its key figures.</summary>
    /// <exception cref="BusinessException">404: not in scope.</exception>
    Task<DashboardDto> GetAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Admissions by year up to the day, and by month of one year (null: that of the day), each against its plan.</summary>
    Task<AdmissionHistoryDto> GetAdmissionsAsync(
        DateOnly? asOf,
        Guid? organisationId,
        int? year,
        CancellationToken cancellation = default
    );

    /// <summary>Members of the day by age and sex, in the age groups of form 3.</summary>
    Task<AgesDto> GetAgesAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Grassroots organisations founded, closed and standing, by year since the first one.</summary>
    Task<IReadOnlyList<GrowthYearDto>> GetGrowthAsync(
        DateOnly? asOf,
        Guid? organisationId,
        CancellationToken cancellation = default
    );

    /// <summary>Where applications of the last twelve months got to, how long each step took, and where dossiers wait today.</summary>
    Task<FunnelDto> GetFunnelAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation = default);

    /// <summary>Members and grassroots organisations by industrial zone; those outside of any last.</summary>
    Task<IReadOnlyList<ZoneFigureDto>> GetZonesAsync(
        DateOnly? asOf,
        Guid? organisationId,
        CancellationToken cancellation = default
    );

    /// <summary>The organisations directly below, side by side, the highest first.</summary>
    Task<ComparisonDto> GetComparisonAsync(
        DateOnly? asOf,
        Guid? organisationId,
        ComparedBy by,
        int skip,
        int take,
        CancellationToken cancellation = default
    );

    /// <summary>The people, organisations or dossiers behind a number. Of people and dossiers only to those who may see them.</summary>
    Task<Page<DashboardItemDto>> GetListAsync(DashboardListInput input, CancellationToken cancellation = default);

    /// <summary>The whole list for Excel. Needs the permission to export rosters as well.</summary>
    Task<DashboardFile> ExportListAsync(DashboardListInput input, CancellationToken cancellation = default);
}

/// <param name="TermAdmitted">Admitted since the term began; null: no term holds on the day.</param>
/// <param name="YearTarget">Of admissions, as <paramref name="TermTarget"/>; null: none was set for the organisation by that day.</param>
/// <param name="KnownAt">When the figures of a large organisation were counted, UTC; null: now.</param>
public sealed record DashboardDto(
    Guid OrganisationId,
    string OrganisationName,
    OrganisationType Type,
    bool IsWhole,
    DateOnly AsOf,
    int Members,
    int Probationary,
    int Organisations,
    int AdmittedThisYear,
    decimal? YearTarget,
    string? Term,
    DateOnly? TermFrom,
    int? TermAdmitted,
    decimal? TermTarget,
    DateTime? KnownAt
);

/// <param name="Months">January to the last month begun by the day; planned: the year's target spread evenly over its days.</param>
public sealed record AdmissionHistoryDto(
    int Year,
    IReadOnlyList<AdmissionYearDto> Years,
    IReadOnlyList<AdmissionMonthDto> Months
);

/// <summary>Admissions of a year up to a day against its target (null: none is set).</summary>
public sealed record AdmissionYearDto(int Year, DateOnly From, DateOnly To, int Admitted, decimal? Target);

/// <summary>Admissions of a month, since the year began, and the part of the target due by then.</summary>
public sealed record AdmissionMonthDto(DateOnly From, DateOnly To, int Admitted, int Sum, decimal? Planned);

/// <summary>Members by age in whole years on the day; the average to one decimal (null: nobody).</summary>
public sealed record AgesDto(int Members, decimal? AverageAge, IReadOnlyList<AgeGroupDto> Groups);

/// <param name="MinAge">Full years, inclusive, as <paramref name="MaxAge"/>; null: no bound.</param>
public sealed record AgeGroupDto(int? MinAge, int? MaxAge, int Men, int Women);

/// <param name="Total">On the last day of the year, or on the day looked at.</param>
public sealed record GrowthYearDto(int Year, DateOnly From, DateOnly To, int Founded, int Closed, int Total);

/// <param name="From">First day of the twelve months the applications are of.</param>
public sealed record FunnelDto(DateOnly From, DateOnly To, IReadOnlyList<FunnelStepDto> Steps, IReadOnlyList<WaitingDto> Waiting);

/// <param name="Reached">Applications that got as far, so far.</param>
/// <param name="MedianDays">From the step before to this one, of those who took both; null: nobody did.</param>
public sealed record FunnelStepDto(FunnelStep Step, int Reached, decimal? MedianDays);

/// <summary>Milestones of an application. Text: key Dashboards:Funnel.{value}.</summary>
public enum FunnelStep
{
    Applied,
    CellVoted,
    Submitted,
    GrassrootsVoted,
    Approved,
    Celebrated,
}

/// <param name="Group">As the list of dossiers groups them. Text: key Members:Group.{value}.</param>
public sealed record WaitingDto(string Group, int Count, int Overdue);

/// <param name="ZoneId">Null: organisations outside of any zone.</param>
public sealed record ZoneFigureDto(Guid? ZoneId, string? Name, int Members, int Organisations, int AdmittedThisYear);

/// <summary>What organisations are compared by. Text: key Dashboards:ComparedBy.{value}.</summary>
public enum ComparedBy
{
    Members,
    AdmittedThisYear,
    OfTarget,
    Organisations,
}

/// <param name="Items">One page; <paramref name="Total"/>: of all below.</param>
/// <param name="Most">The highest value of the measure, which a whole bar stands for.</param>
/// <param name="OwnMembers">Members of the organisation itself, in none of those below.</param>
public sealed record ComparisonDto(ComparedBy By, int Total, decimal Most, int OwnMembers, IReadOnlyList<ComparedDto> Items);

/// <summary>An organisation beside its neighbours.</summary>
public sealed record ComparedDto(
    Guid OrganisationId,
    string OrganisationName,
    int Members,
    int Organisations,
    int AdmittedThisYear,
    decimal? YearTarget,
    decimal? PercentOfTarget
);

/// <summary>What a list of the dashboard holds. Text: key Dashboards:Behind.{value}.</summary>
public enum Behind
{
    /// <summary>People whose ceremony lies in the period.</summary>
    Admitted,

    /// <summary>Organisations that began in the period.</summary>
    Founded,

    /// <summary>Organisations that ended in the period.</summary>
    Closed,

    /// <summary>Grassroots organisations on the last day of the period.</summary>
    Organisations,

    /// <summary>Members on the last day of the period.</summary>
    Members,

    /// <summary>Applications of the period that got to a step.</summary>
    Applications,
}

/// <param name="From">Of what has a period; needed there.</param>
/// <param name="Zone">Of members and organisations: only those of the zone.</param>
/// <param name="NoZone">Of members and organisations: only those outside of any zone.</param>
/// <param name="Step">Of applications: those that got as far; null: all.</param>
/// <param name="Take">1 to 200.</param>
public sealed record DashboardListInput(
    Behind What,
    DateOnly? From,
    DateOnly? To,
    Guid? OrganisationId = null,
    Guid? Zone = null,
    bool NoZone = false,
    FunnelStep? Step = null,
    int Skip = 0,
    int Take = 50
);

/// <param name="Kind">Of people: what happened.</param>
public sealed record DashboardItemDto(
    Guid Id,
    string Name,
    DateOnly? BirthDate,
    string? OrganisationName,
    DateOnly? On,
    MembershipEventKind? Kind = null
);

/// <summary>A list behind a number as a file.</summary>
public sealed record DashboardFile(string Name, string ContentType, byte[] Content);

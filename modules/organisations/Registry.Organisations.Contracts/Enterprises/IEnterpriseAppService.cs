using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Enterprises;

/// <summary>Who owns an enterprise (domain.md 5).</summary>
public enum Ownership
{
    StateMajority,
    StateMinority,
    Private,
    ForeignOwned,
    JointVenture,
}

/// <summary>Enterprises and industrial zones: reference lists that everybody signed in may read.</summary>
public interface IEnterpriseAppService
{
    Task<IReadOnlyList<ZoneDto>> GetZonesAsync(CancellationToken cancellation = default);

    /// <summary>Enterprises whose name or tax code contains the text (tones do not matter), by name; at most 1,000.</summary>
    Task<IReadOnlyList<EnterpriseDto>> FindAsync(string? text, CancellationToken cancellation = default);

    /// <summary>Records an enterprise. Needs <see cref="OrganisationsPermissions.Manage"/>.</summary>
    Task<EnterpriseDto> CreateAsync(CreateEnterpriseInput input, CancellationToken cancellation = default);

    /// <summary>Enterprises by name with their workers and bodies on a date; perhaps only those that lack a kind of body.</summary>
    Task<Page<EnterpriseRowDto>> ListAsync(ListEnterprisesInput input, CancellationToken cancellation = default);

    /// <summary>One enterprise with its three bodies as of a date (null: today), and its workers over time.</summary>
    /// <exception cref="BusinessException">404: unknown.</exception>
    Task<EnterpriseDetailDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Records the workers counted on a day; a second count of a day replaces the first.</summary>
    /// <remarks>Needs <see cref="OrganisationsPermissions.Manage"/> on an open organisation of the enterprise, or on the whole tree.</remarks>
    Task<EnterpriseDetailDto> RecordWorkersAsync(Guid id, RecordWorkersInput input, CancellationToken cancellation = default);
}

/// <param name="Text">Part of the name or the beginning of the tax code.</param>
/// <param name="Missing">Only enterprises without such a body.</param>
/// <param name="Take">1 to 200.</param>
public sealed record ListEnterprisesInput(
    string? Text = null,
    Guid? ZoneId = null,
    Ownership? Ownership = null,
    EnterpriseBodyKind? Missing = null,
    DateOnly? AsOf = null,
    int Skip = 0,
    int Take = 50
);

/// <param name="Workers">By the last count until the date; null: none.</param>
/// <param name="Bodies">Within the user's subtrees.</param>
public sealed record EnterpriseRowDto(
    Guid Id,
    string Name,
    string TaxCode,
    string ZoneName,
    Ownership Ownership,
    int? Workers,
    IReadOnlyList<EnterpriseBodyDto> Bodies
);

/// <param name="Missing">Kinds of body of which none was found.</param>
/// <param name="Counts">Workers over time, the latest first.</param>
public sealed record EnterpriseDetailDto(
    EnterpriseRowDto Enterprise,
    Guid Stamp,
    bool MayManage,
    IReadOnlyList<EnterpriseBodyKind> Missing,
    IReadOnlyList<WorkersDto> Counts
);

/// <summary>How many work in an enterprise, counted on a day.</summary>
public sealed record WorkersDto(DateOnly On, int Workers);

/// <summary>How many work there, and the day of the count; a second count of a day replaces the first.</summary>
public sealed record RecordWorkersInput(DateOnly? On, int? Workers) : StampedInput;

/// <summary>An industrial or export processing zone.</summary>
public sealed record ZoneDto(Guid Id, string Name);

/// <summary>An enterprise with its tax code of 10 or 13 digits and its zone.</summary>
public sealed record EnterpriseDto(Guid Id, string Name, string TaxCode, Guid ZoneId, string ZoneName, Ownership Ownership);

/// <summary>Tax code: 10 or 13 digits, kept as text.</summary>
public sealed record CreateEnterpriseInput(string? Name, string? TaxCode, Guid? ZoneId, Ownership? Ownership);

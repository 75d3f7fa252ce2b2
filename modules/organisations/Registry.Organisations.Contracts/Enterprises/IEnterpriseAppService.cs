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
}

public sealed record ZoneDto(Guid Id, string Name);

public sealed record EnterpriseDto(Guid Id, string Name, string TaxCode, Guid ZoneId, string ZoneName, Ownership Ownership);

/// <summary>Tax code: 10 or 13 digits, kept as text.</summary>
public sealed record CreateEnterpriseInput(string? Name, string? TaxCode, Guid? ZoneId, Ownership? Ownership);

using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Integration;

/// <summary>What other modules ask of organisations.</summary>
public interface IOrganisationIntegrationService
{
    /// <summary>
    /// The organisations with these ids as they are today, closed ones too; unknown ids are left out. Not limited to the user's
    /// subtrees: the caller checks its own.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, OrganisationInfo>> GetAsync(IEnumerable<Guid> ids, CancellationToken cancellation = default);

    /// <summary>Where the first organisation of the user's subtrees is that a decision is about; null: about none of them.</summary>
    /// <param name="paperId">As <see cref="OrganisationEventDto.PaperId"/>.</param>
    Task<string?> PathOfDecisionAsync(Guid paperId, CancellationToken cancellation = default);
}

/// <summary>An organisation as it is today. <paramref name="ParentType"/> tells whether a grassroots committee stands above it.</summary>
public sealed record OrganisationInfo(
    Guid Id,
    string Name,
    OrganisationType Type,
    string Path,
    Guid? ParentId,
    OrganisationType? ParentType,
    DateOnly EstablishedOn,
    DateOnly? ClosedOn
);

using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

/// <summary>Many organisations go below others by one decision: all of them or none. Needs <see cref="OrganisationsPermissions.Manage"/>.</summary>
public interface IBulkMoveAppService
{
    /// <summary>Reads a table (XLSX or CSV) whose first three columns are the organisation, the new parent and, if it changes, the type.</summary>
    /// <exception cref="BusinessException">Not such a table, or more rows than 2,000.</exception>
    Task<IReadOnlyList<BulkMoveRowDto>> ReadAsync(Stream file, string fileName, CancellationToken cancellation = default);

    /// <summary>Who can and who cannot, and why; nothing is changed.</summary>
    Task<IReadOnlyList<BulkMoveRowDto>> PreviewAsync(BulkMoveInput input, CancellationToken cancellation = default);

    /// <summary>Moves all of them in one transaction, or refuses with what stands against each. Taken back as one change.</summary>
    Task<BulkMoveResultDto> ApplyAsync(BulkMoveInput input, CancellationToken cancellation = default);
}

/// <summary>Organisations that move together by one decision, all or none.</summary>
public sealed record BulkMoveInput(IReadOnlyList<BulkMoveRowInput>? Rows, DateOnly? EffectiveOn, DecisionInput? Decision);

/// <param name="Type">Null: as before.</param>
public sealed record BulkMoveRowInput(Guid? OrganisationId, Guid? ParentId, OrganisationType? Type = null);

/// <param name="Row">1, 2, 3 … in the order of the input.</param>
/// <param name="Members">Carried along, with all below.</param>
/// <param name="Refusals">What stands against it; none: it can be done.</param>
public sealed record BulkMoveRowDto(
    int Row,
    Guid? OrganisationId,
    string Organisation,
    Guid? ParentId,
    string Parent,
    OrganisationType? Type,
    int Members,
    IReadOnlyList<Rejection> Refusals
);

/// <param name="ChangeId">By which all of it is taken back.</param>
public sealed record BulkMoveResultDto(Guid ChangeId, int Organisations, int Members);

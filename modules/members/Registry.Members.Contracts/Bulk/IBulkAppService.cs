using Registry.Kernel;

namespace Registry.Members.Bulk;

/// <summary>The same step for many: who can and who cannot and why, then one by one, each saved for itself.</summary>
public interface IBulkAppService
{
    /// <summary>Everybody the step could be taken for now, with what stands against it.</summary>
    Task<IReadOnlyList<BulkRowDto>> PreviewAsync(BulkPreviewInput input, CancellationToken cancellation = default);

    /// <summary>Takes the step for each; a refusal of one does not stop the others.</summary>
    /// <returns>One row each, in the order given.</returns>
    /// <exception cref="BusinessException">422: more than 500 at once.</exception>
    Task<IReadOnlyList<BulkRowDto>> RunAsync(BulkRunInput input, CancellationToken cancellation = default);
}

/// <summary>Text: key Members:Bulk.{value}.</summary>
public enum BulkAction
{
    /// <summary>One decision recognises several probationary members.</summary>
    Recognise,

    /// <summary>One decision for several cases.</summary>
    DecideCases,

    /// <summary>Proposes the transfer of every member of a cell to another.</summary>
    TransferCell,
}

/// <param name="CellId">Of a transfer: the cell whose members move.</param>
/// <param name="DestinationId">Of a transfer: the cell they move to.</param>
public sealed record BulkPreviewInput(BulkAction? Action, Guid? CellId = null, Guid? DestinationId = null);

/// <param name="LateReason">Of a recognition decided after its last day: why.</param>
/// <param name="Items">Whom, each with the stamp that the preview showed.</param>
/// <param name="PaperNumber">Number of the decision; of a transfer, of the letter.</param>
/// <param name="FeesPaidThrough">Of a transfer: first day of the month through which fees are paid.</param>
public sealed record BulkRunInput(
    BulkAction? Action,
    IReadOnlyList<BulkItemInput>? Items,
    string? PaperNumber,
    DateOnly? PaperDate,
    Guid? DestinationId = null,
    DateOnly? FeesPaidThrough = null,
    string? LateReason = null
);

/// <summary>One of those a step is taken for together, with the stamp of the preview; of a transfer: the member, without a stamp.</summary>
public sealed record BulkItemInput(Guid Id, Guid? Stamp);

/// <param name="Id">Of the recognition, the case, or the member to be transferred.</param>
/// <param name="Done">Null: not tried yet.</param>
/// <param name="Reasons">What stands against it, or why it was refused.</param>
public sealed record BulkRowDto(
    Guid Id,
    Guid? Stamp,
    string Name,
    string Detail,
    bool Can,
    bool? Done,
    IReadOnlyList<string> Reasons
);

using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Scans;

/// <summary>
/// Scans beside a procedure or a member. Who may view the subject sees the list; who works on the procedure, or may see sensitive parts
/// there, may download; who may record on it now may upload and remove.
/// A subject outside the user's subtrees does not exist, and neither do its files.
/// </summary>
public interface IAttachmentAppService
{
    /// <summary>The files of a subject, the newest first; removed ones too, with the reason.</summary>
    /// <exception cref="BusinessException">404: unknown subject, or outside the user's subtrees.</exception>
    Task<AttachmentsDto> ListAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation = default);

    /// <summary>Stores a scan. What it is (PDF, JPEG, PNG) is read from its content; refused as soon as it is longer than the limit.</summary>
    Task<AttachmentDto> UploadAsync(UploadAttachmentInput input, Stream content, CancellationToken cancellation = default);

    /// <summary>The content of a file, to be disposed by the caller. That it was downloaded, and by whom, is recorded before.</summary>
    Task<FileDownload> DownloadAsync(SubjectKind kind, Guid subjectId, Guid id, CancellationToken cancellation = default);

    /// <summary>Takes a file out of use with a reason. Its row and its content are kept.</summary>
    Task<AttachmentDto> RemoveAsync(
        SubjectKind kind,
        Guid subjectId,
        Guid id,
        RemoveAttachmentInput input,
        CancellationToken cancellation = default
    );
}

/// <param name="FormCode">Form the scan is of, e.g. 6-KNĐ; null: some other paper. At most 20 characters.</param>
/// <param name="FileName">As typed; cleaned, and cut to 200 characters.</param>
/// <param name="DeclaredLength">Bytes as the sender announces them, to refuse before reading; null: unknown.</param>
public sealed record UploadAttachmentInput(
    SubjectKind Kind,
    Guid SubjectId,
    string? FormCode,
    string? FileName,
    long? DeclaredLength = null
);

/// <summary>Why a scan is taken away; who did so and why stays on record.</summary>
public sealed record RemoveAttachmentInput(string? Reason) : StampedInput;

/// <param name="MayRecord">This user may upload and remove now.</param>
/// <param name="MayOpen">This user may download them.</param>
public sealed record AttachmentsDto(IReadOnlyList<AttachmentDto> Items, bool MayRecord, int MaxMegabytes, bool MayOpen);

/// <param name="Size">In bytes.</param>
/// <param name="UploadedAt">UTC, as is <paramref name="RemovedAt"/>.</param>
public sealed record AttachmentDto(
    Guid Id,
    Guid Stamp,
    string? FormCode,
    string FileName,
    string ContentType,
    long Size,
    string UploadedBy,
    DateTime UploadedAt,
    string? RemovedBy,
    DateTime? RemovedAt,
    string? RemovedReason
);

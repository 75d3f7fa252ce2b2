using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>
/// Statutory forms made from templates and what the registry knows; what it does not know becomes dotted lines to write on. Who may
/// view a subject may make its forms; each one made is on record.
/// </summary>
public interface IDocumentAppService
{
    /// <summary>The forms that fit a subject.</summary>
    /// <exception cref="BusinessException">404: unknown subject, or outside the user's subtrees.</exception>
    Task<IReadOnlyList<FormDto>> GetFormsAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation = default);

    /// <summary>One form as .docx, to be disposed by the caller.</summary>
    Task<FileDownload> GenerateAsync(GenerateInput input, CancellationToken cancellation = default);

    /// <summary>A form for each of many as a zip; the list inside says which could not be made and why.</summary>
    Task<FileDownload> GenerateManyAsync(GenerateManyInput input, CancellationToken cancellation = default);
}

/// <param name="Title">In the language asked in.</param>
public sealed record FormDto(string Code, string Title);

/// <summary>A form and the thing it is filled in for.</summary>
public sealed record GenerateInput(string? FormCode, SubjectKind SubjectKind, Guid SubjectId);

/// <param name="SubjectIds">1 to 200 subjects of one kind.</param>
public sealed record GenerateManyInput(string? FormCode, SubjectKind SubjectKind, IReadOnlyList<Guid>? SubjectIds);

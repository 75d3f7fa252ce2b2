using Registry.Documents.Files;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>
/// The templates of the forms. They hold for the whole registry, so only the Organisation Board of its root replaces them; a new
/// version holds from now on, earlier ones are kept.
/// </summary>
public interface ITemplateAppService
{
    Task<IReadOnlyList<TemplateDto>> ListAsync(CancellationToken cancellation = default);

    /// <summary>The placeholders a template may hold.</summary>
    IReadOnlyList<FieldDto> GetFields();

    /// <summary>A template as .docx: a version of it, 0 the one shipped with the program, null the current one.</summary>
    Task<FileDownload> DownloadAsync(string formCode, int? version, CancellationToken cancellation = default);

    /// <summary>Replaces a template. What is uploaded is not trusted: no macros, nothing from outside, known fields only.</summary>
    Task<TemplateDto> ReplaceAsync(
        string formCode,
        ReplaceTemplateInput input,
        Stream content,
        CancellationToken cancellation = default
    );

    /// <summary>The template shipped with the program holds again.</summary>
    Task<TemplateDto> RestoreAsync(string formCode, RestoreTemplateInput input, CancellationToken cancellation = default);
}

/// <param name="Version">0: the one shipped with the program.</param>
/// <param name="Shipped">It is the one shipped with the program, at first or again.</param>
public sealed record TemplateDto(
    string FormCode,
    string Title,
    int Version,
    bool Shipped,
    IReadOnlyList<TemplateVersionDto> Versions
);

/// <param name="FileName">Null: the shipped template was restored.</param>
/// <param name="UploadedAt">UTC.</param>
public sealed record TemplateVersionDto(int Version, string? FileName, string UploadedBy, DateTime UploadedAt);

/// <param name="Placeholder">As it stands in a template, e.g. {{FullName}}.</param>
public sealed record FieldDto(string Placeholder, string Description);

/// <param name="BasedOn">Version that was current when the author began; another one since then is a conflict.</param>
/// <param name="DeclaredLength">Bytes as the sender announces them, to refuse before reading; null: unknown.</param>
public sealed record ReplaceTemplateInput(string? FileName, int? BasedOn, long? DeclaredLength = null);

/// <param name="BasedOn">Version that was current when the author looked.</param>
public sealed record RestoreTemplateInput(int? BasedOn);

using Microsoft.AspNetCore.Components;

namespace Registry.Documents.Integration;

/// <summary>What is shown of a subject's papers on its own page, which belongs to the module of the subject.</summary>
public interface IDocumentPanels
{
    /// <summary>Scans beside the subject: what is there, adding, downloading, taking out.</summary>
    RenderFragment Scans(SubjectKind kind, Guid subjectId);

    /// <summary>The scans, and the forms that can be made for the subject.</summary>
    /// <param name="formCodes">Forms to choose from for a scan; none: the choice is not shown.</param>
    RenderFragment Papers(SubjectKind kind, Guid subjectId, params IReadOnlyList<string> formCodes);
}

using Microsoft.AspNetCore.Components;
using Registry.Documents.Integration;
using Registry.Documents.Scans;

namespace Registry.Documents;

internal sealed class DocumentPanels : IDocumentPanels
{
    public RenderFragment Scans(SubjectKind kind, Guid subjectId) => Attachments.Of(kind, subjectId);

    public RenderFragment Papers(SubjectKind kind, Guid subjectId, params IReadOnlyList<string> formCodes) =>
        DocumentPanel.Of(kind, subjectId, formCodes);
}

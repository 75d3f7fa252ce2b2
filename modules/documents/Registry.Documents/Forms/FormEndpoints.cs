using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Forms;

internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/documents").WithTags("Documents");
        group.Get(
            "/{kind}/{subjectId:guid}/forms",
            (SubjectKind kind, Guid subjectId, IDocumentAppService service, CancellationToken c) =>
                service.GetFormsAsync(kind, subjectId, c)
        );
        // The same as generate, as a link that a page can show.
        group.Get(
            "/{kind}/{subjectId:guid}/forms/{formCode}",
            async (SubjectKind kind, Guid subjectId, string formCode, IDocumentAppService service, CancellationToken c) =>
                FileTransport.Send(await service.GenerateAsync(new(formCode, kind, subjectId), c))
        );
        group.Post(
            "/generate",
            async (GenerateInput input, IDocumentAppService service, CancellationToken c) =>
                FileTransport.Send(await service.GenerateAsync(input, c))
        );
        // The same as the one below, as a link that a page can show.
        group.Get(
            "/generate-many",
            async (string formCode, SubjectKind kind, Guid[] id, IDocumentAppService service, CancellationToken c) =>
                FileTransport.Send(await service.GenerateManyAsync(new(formCode, kind, id), c))
        );
        group.Post(
            "/generate-many",
            async (GenerateManyInput input, IDocumentAppService service, CancellationToken c) =>
                FileTransport.Send(await service.GenerateManyAsync(input, c))
        );
        MapTemplates(group.MapGroup("/templates"));
    }

    private static void MapTemplates(IEndpointRouteBuilder templates)
    {
        templates.Get("/", (ITemplateAppService service, CancellationToken c) => service.ListAsync(c));
        templates.Get("/fields", (ITemplateAppService service) => service.GetFields());
        templates.Get(
            "/{formCode}",
            async (string formCode, int? version, ITemplateAppService service, CancellationToken c) =>
                FileTransport.Send(await service.DownloadAsync(formCode, version, c))
        );
        templates
            .Post(
                "/{formCode}",
                (string formCode, int? basedOn, HttpRequest request, ITemplateAppService service, CancellationToken c) =>
                    service.ReplaceAsync(
                        formCode,
                        new(FileTransport.NameOf(request), basedOn, request.ContentLength),
                        FileTransport.Body(request),
                        c
                    )
            )
            .WithSummary("The body is the .docx itself, as bytes, its name in Content-Disposition.");
        templates.Post(
            "/{formCode}/restore",
            (string formCode, RestoreTemplateInput input, ITemplateAppService service, CancellationToken c) =>
                service.RestoreAsync(formCode, input, c)
        );
    }
}

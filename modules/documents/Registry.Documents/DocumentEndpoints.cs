using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Registry.Documents.Files;
using Registry.Documents.Forms;
using Registry.Documents.Integration;
using Registry.Documents.Scans;
using Registry.Kernel;

namespace Registry.Documents;

internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/documents").WithTags("Documents");
        MapAttachments(group.MapGroup("/{kind}/{subjectId:guid}/files"));
        MapForms(group);
        MapTemplates(group.MapGroup("/templates"));
    }

    private static void MapAttachments(IEndpointRouteBuilder files)
    {
        files.Get(
            "/",
            (SubjectKind kind, Guid subjectId, IAttachmentAppService service, CancellationToken c) =>
                service.ListAsync(kind, subjectId, c)
        );
        files
            .Post(
                "/",
                (
                    SubjectKind kind,
                    Guid subjectId,
                    string? formCode,
                    HttpRequest request,
                    IAttachmentAppService service,
                    CancellationToken c
                ) => service.UploadAsync(new(kind, subjectId, formCode, NameOf(request), request.ContentLength), Body(request), c)
            )
            .WithSummary(
                "The body is the file itself, as bytes, its name in Content-Disposition; what it is is read from its content."
            );
        files.Get(
            "/{id:guid}",
            async (SubjectKind kind, Guid subjectId, Guid id, IAttachmentAppService service, CancellationToken c) =>
                Send(await service.DownloadAsync(kind, subjectId, id, c))
        );
        files.Post(
            "/{id:guid}/remove",
            (
                SubjectKind kind,
                Guid subjectId,
                Guid id,
                RemoveAttachmentInput input,
                IAttachmentAppService service,
                CancellationToken c
            ) => service.RemoveAsync(kind, subjectId, id, input, c)
        );
    }

    private static void MapForms(IEndpointRouteBuilder group)
    {
        group.Get(
            "/{kind}/{subjectId:guid}/forms",
            (SubjectKind kind, Guid subjectId, IDocumentAppService service, CancellationToken c) =>
                service.GetFormsAsync(kind, subjectId, c)
        );
        // The same as generate, as a link that a page can show.
        group.Get(
            "/{kind}/{subjectId:guid}/forms/{formCode}",
            async (SubjectKind kind, Guid subjectId, string formCode, IDocumentAppService service, CancellationToken c) =>
                Send(await service.GenerateAsync(new(formCode, kind, subjectId), c))
        );
        group.Post(
            "/generate",
            async (GenerateInput input, IDocumentAppService service, CancellationToken c) =>
                Send(await service.GenerateAsync(input, c))
        );
        // The same as the one below, as a link that a page can show.
        group.Get(
            "/generate-many",
            async (string formCode, SubjectKind kind, Guid[] id, IDocumentAppService service, CancellationToken c) =>
                Send(await service.GenerateManyAsync(new(formCode, kind, id), c))
        );
        group.Post(
            "/generate-many",
            async (GenerateManyInput input, IDocumentAppService service, CancellationToken c) =>
                Send(await service.GenerateManyAsync(input, c))
        );
    }

    private static void MapTemplates(IEndpointRouteBuilder templates)
    {
        templates.Get("/", (ITemplateAppService service, CancellationToken c) => service.ListAsync(c));
        templates.Get("/fields", (ITemplateAppService service) => service.GetFields());
        templates.Get(
            "/{formCode}",
            async (string formCode, int? version, ITemplateAppService service, CancellationToken c) =>
                Send(await service.DownloadAsync(formCode, version, c))
        );
        templates
            .Post(
                "/{formCode}",
                (string formCode, int? basedOn, HttpRequest request, ITemplateAppService service, CancellationToken c) =>
                    service.ReplaceAsync(formCode, new(NameOf(request), basedOn, request.ContentLength), Body(request), c)
            )
            .WithSummary("The body is the .docx itself, as bytes, its name in Content-Disposition.");
        templates.Post(
            "/{formCode}/restore",
            (string formCode, RestoreTemplateInput input, ITemplateAppService service, CancellationToken c) =>
                service.RestoreAsync(formCode, input, c)
        );
    }

    /// <summary>The body as it comes in, unbuffered. Its length is limited by the service, which can say so in words.</summary>
    private static Stream Body(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        return request.Body;
    }

    /// <summary>From a header and not from the address: names of files name people, and addresses end up in logs.</summary>
    private static string? NameOf(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var header)
            ? header.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(header.FileName).Value
            : null;

    private static FileStreamHttpResult Send(FileDownload file) => TypedResults.Stream(file.Content, file.ContentType, file.Name);
}

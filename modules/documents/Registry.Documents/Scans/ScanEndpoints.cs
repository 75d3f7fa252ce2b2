using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Scans;

internal static class ScanEndpoints
{
    public static void MapScans(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/members/documents/{kind}/{subjectId:guid}/files").WithTags("Documents");
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
                ) =>
                    service.UploadAsync(
                        new(kind, subjectId, formCode, FileTransport.NameOf(request), request.ContentLength),
                        FileTransport.Body(request),
                        c
                    )
            )
            .WithSummary(
                "The body is the file itself, as bytes, its name in Content-Disposition; what it is is read from its content."
            );
        files.Get(
            "/{id:guid}",
            async (SubjectKind kind, Guid subjectId, Guid id, IAttachmentAppService service, CancellationToken c) =>
                FileTransport.Send(await service.DownloadAsync(kind, subjectId, id, c))
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
}

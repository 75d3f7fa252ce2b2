using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Registry.Members.Documents;

internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/documents").WithTags("Documents");
        MapAttachments(group.MapGroup("/{kind}/{subjectId:guid}/files"));
    }

    private static void MapAttachments(IEndpointRouteBuilder files)
    {
        files.MapGet(
            "/",
            (SubjectKind kind, Guid subjectId, IAttachmentAppService service, CancellationToken c) =>
                service.ListAsync(kind, subjectId, c)
        );
        files
            .MapPost(
                "/",
                (
                    SubjectKind kind,
                    Guid subjectId,
                    string? formCode,
                    string? fileName,
                    HttpRequest request,
                    IAttachmentAppService service,
                    CancellationToken c
                ) => service.UploadAsync(new(kind, subjectId, formCode, fileName, request.ContentLength), Body(request), c)
            )
            .WithSummary("The body is the file itself, as bytes; what it is is read from its content.");
        files.MapGet(
            "/{id:guid}",
            async (SubjectKind kind, Guid subjectId, Guid id, IAttachmentAppService service, CancellationToken c) =>
                Send(await service.DownloadAsync(kind, subjectId, id, c))
        );
        files.MapPost(
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

    /// <summary>The body as it comes in, unbuffered. Its length is limited by the service, which can say so in words.</summary>
    private static Stream Body(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        return request.Body;
    }

    private static FileStreamHttpResult Send(FileDownload file) => TypedResults.Stream(file.Content, file.ContentType, file.Name);
}

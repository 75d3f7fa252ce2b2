using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Registry.Documents.Integration;

namespace Registry.Documents.Files;

/// <summary>How a file comes in by a request and goes out by an answer.</summary>
internal static class FileTransport
{
    /// <summary>The body as it comes in, unbuffered. Its length is limited by the service, which can say so in words.</summary>
    public static Stream Body(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        return request.Body;
    }

    /// <summary>From a header and not from the address: names of files name people, and addresses end up in logs.</summary>
    public static string? NameOf(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var header)
            ? header.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(header.FileName).Value
            : null;

    public static FileStreamHttpResult Send(FileDownload file) => TypedResults.Stream(file.Content, file.ContentType, file.Name);
}

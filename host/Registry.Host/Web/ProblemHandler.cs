using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Registry.Kernel;

namespace Registry.Host.Web;

/// <summary>Every refusal as an RFC 9457 problem in the caller's language: type is the code, errors name field and rule.</summary>
internal sealed class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        // The middleware has put the path of the error page into the request by now.
        var path = new PathString(context.Features.Get<IExceptionHandlerPathFeature>()!.Path);
        if (!path.StartsWithSegments("/api"))
            return false;
        var texts = context.RequestServices.GetRequiredService<Texts>();
        var problem = exception switch
        {
            BusinessException refused => Refused(refused, texts, null),
            BadHttpRequestException bad => Plain("Registry:BadRequest", bad.StatusCode, texts),
            _ => Plain("Registry:Unexpected", 500, texts),
        };
        if (problem.Status == 500)
            log.LogError(exception, "Unhandled at {Path}, trace {Trace}", path, context.TraceIdentifier);
        context.Response.StatusCode = problem.Status!.Value;
        await WriteAsync(context, problem, cancellation);
        return true;
    }

    /// <summary>An answer that is a status alone, such as 401 without a valid session or 404 for an unknown route, as a problem.</summary>
    public static async Task AnswerAsync(StatusCodeContext bare)
    {
        var context = bare.HttpContext;
        var code = context.Response.StatusCode switch
        {
            401 => "Registry:NotSignedIn",
            403 => "Registry:NotAllowed",
            404 => "Registry:NotFound",
            429 => "Registry:TooManyTries",
            _ => "Registry:BadRequest",
        };
        var texts = context.RequestServices.GetRequiredService<Texts>();
        await WriteAsync(context, Plain(code, context.Response.StatusCode, texts), context.RequestAborted);
    }

    /// <summary>A problem that is its code alone.</summary>
    private static ProblemDetails Plain(string code, int status, Texts texts) =>
        new()
        {
            Type = Type(code),
            Status = status,
            Title = texts[code],
        };

    private static Task WriteAsync(HttpContext context, ProblemDetails problem, CancellationToken cancellation)
    {
        problem.Extensions["traceId"] = context.TraceIdentifier;
        return context.Response.WriteAsJsonAsync(
            problem,
            (System.Text.Json.JsonSerializerOptions?)null,
            "application/problem+json",
            cancellation
        );
    }

    /// <param name="yours">For a conflict: what was tried, beside the state that won.</param>
    public static ProblemDetails Refused(BusinessException refused, Texts texts, object? yours)
    {
        var problem = new ProblemDetails
        {
            Type = Type(refused.Rejections[0].Code),
            Status = (int)refused.Kind,
            Title = texts.Of(refused.Rejections[0]),
        };
        problem.Extensions["errors"] = refused
            .Rejections.GroupBy(r => r.Field ?? "")
            .ToDictionary(g => g.Key, g => g.Select(r => new { code = r.Code, message = texts.Of(r) }).ToArray());
        if (refused.Kind == RejectionKind.Conflict)
        {
            problem.Extensions["yours"] = yours;
            problem.Extensions["current"] = refused.Current;
        }
        return problem;
    }

    private static string Type(string code) => "urn:registry:" + code;
}

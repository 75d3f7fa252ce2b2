using Registry.Kernel;

namespace Registry.Host.Web;

/// <summary>What holds for every route below /api: the header If-Match is the stamp of the input, the stamp of the answer is its ETag.</summary>
internal sealed class ApiConventions(Texts texts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var input = context.Arguments.OfType<StampedInput>().FirstOrDefault();
        var match = context.HttpContext.Request.Headers.IfMatch.ToString().Trim('"');
        if (input is not null && Guid.TryParse(match, out var stamp))
            input.Stamp = stamp;
        try
        {
            InputCheck.Refuse(context);
            var result = await next(context);
            if (result?.GetType().GetProperty(nameof(StampedInput.Stamp))?.GetValue(result) is Guid current)
                context.HttpContext.Response.Headers.ETag = $"\"{current}\"";
            return result;
        }
        catch (BusinessException refused)
        {
            return Results.Problem(ProblemHandler.Refused(refused, texts, input));
        }
    }
}

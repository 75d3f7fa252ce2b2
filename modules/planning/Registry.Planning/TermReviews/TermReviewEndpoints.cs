using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Planning.TermReviews;

internal static class TermReviewEndpoints
{
    public static void MapTermReviews(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.Get(
            "/term-review",
            (string? term, Guid? organisationId, ITermReviewAppService s, CancellationToken c) =>
                s.GetAsync(term, organisationId, c)
        );
        group.Get(
            "/term-review.docx",
            async (string? term, Guid? organisationId, ITermReviewAppService s, CancellationToken c) =>
            {
                var file = await s.ExportAsync(term, organisationId, c);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            }
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Planning.Indicators;
using Registry.Planning.Targets;
using Registry.Planning.TermReviews;

namespace Registry.Planning;

internal static class PlanningEndpoints
{
    public static void MapPlanning(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.MapGet("/targets", (ITermAppService s, CancellationToken c) => s.GetTargetsAsync(c));
        group.MapGet(
            "/progress",
            (DateOnly? asOf, Guid? organisationId, IIndicatorAppService s, CancellationToken c) =>
                s.GetProgressAsync(asOf, organisationId, c)
        );
        group.MapPost("/values", (EnterValueInput input, IIndicatorAppService s, CancellationToken c) => s.EnterAsync(input, c));
        group.MapGet(
            "/cascade/{indicator}/{period}",
            (string indicator, string period, Guid? organisationId, ITargetAppService s, CancellationToken c) =>
                s.GetAsync(indicator, period, organisationId, c)
        );
        group.MapPost("/cascade", (SetTargetsInput input, ITargetAppService s, CancellationToken c) => s.SetAsync(input, c));
        group.MapGet("/terms", (ITermAppService s, CancellationToken c) => s.GetAsync(c));
        group.MapPost("/terms", (AddTermInput input, ITermAppService s, CancellationToken c) => s.AddAsync(input, c));
        group.MapPost(
            "/terms/{id:guid}",
            (Guid id, ChangeTermInput input, ITermAppService s, CancellationToken c) => s.ChangeAsync(id, input, c)
        );
        group.MapPost(
            "/terms/{id:guid}/targets",
            (Guid id, SetTermTargetsInput input, ITermAppService s, CancellationToken c) => s.SetAsync(id, input, c)
        );
        group.MapGet(
            "/term-review",
            (string? term, Guid? organisationId, ITermReviewAppService s, CancellationToken c) =>
                s.GetAsync(term, organisationId, c)
        );
        group.MapGet(
            "/term-review.docx",
            async (string? term, Guid? organisationId, ITermReviewAppService s, CancellationToken c) =>
            {
                var file = await s.ExportAsync(term, organisationId, c);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            }
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Planning.Indicators;
using Registry.Planning.Targets;
using Registry.Planning.TermReviews;

namespace Registry.Planning;

internal static class PlanningEndpoints
{
    public static void MapPlanning(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.Get("/targets", (ITermAppService s, CancellationToken c) => s.GetTargetsAsync(c));
        group.Get(
            "/progress",
            (DateOnly? asOf, Guid? organisationId, IIndicatorAppService s, CancellationToken c) =>
                s.GetProgressAsync(asOf, organisationId, c)
        );
        group.Post("/values", (EnterValueInput input, IIndicatorAppService s, CancellationToken c) => s.EnterAsync(input, c));
        group.Get(
            "/cascade/{indicator}/{period}",
            (string indicator, string period, Guid? organisationId, ITargetAppService s, CancellationToken c) =>
                s.GetAsync(indicator, period, organisationId, c)
        );
        group.Post("/cascade", (SetTargetsInput input, ITargetAppService s, CancellationToken c) => s.SetAsync(input, c));
        group.Get("/terms", (ITermAppService s, CancellationToken c) => s.GetAsync(c));
        group.Post("/terms", (AddTermInput input, ITermAppService s, CancellationToken c) => s.AddAsync(input, c));
        group.Post(
            "/terms/{id:guid}",
            (Guid id, ChangeTermInput input, ITermAppService s, CancellationToken c) => s.ChangeAsync(id, input, c)
        );
        group.Post(
            "/terms/{id:guid}/targets",
            (Guid id, SetTermTargetsInput input, ITermAppService s, CancellationToken c) => s.SetAsync(id, input, c)
        );
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

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Organisations.Reviews;

internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisations/reviews/{year:int}").WithTags("Organisation reviews");
        group.Get(
            "/",
            (int year, int? skip, int? take, IReviewAppService service, CancellationToken c) =>
                service.GetYearAsync(year, skip ?? 0, take ?? 100, c)
        );
        group.Post(
            "/{id:guid}/assess",
            (int year, Guid id, AssessInput input, IReviewAppService service, CancellationToken c) =>
                service.AssessAsync(id, year, input, c)
        );
        group.Post(
            "/{id:guid}/propose",
            (int year, Guid id, ProposeReviewInput input, IReviewAppService service, CancellationToken c) =>
                service.ProposeAsync(id, year, input, c)
        );
        group.Post(
            "/{id:guid}/decide",
            (int year, Guid id, DecideReviewInput input, IReviewAppService service, CancellationToken c) =>
                service.DecideAsync(id, year, input, c)
        );
    }
}

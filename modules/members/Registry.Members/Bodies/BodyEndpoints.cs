using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Registry.Members.Bodies;

internal static class BodyEndpoints
{
    public static void MapBodies(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/bodies/{organisationId:guid}").WithTags("Bodies");
        group.MapGet(
            "/",
            (Guid organisationId, DateOnly? asOf, IBodyAppService service, CancellationToken c) =>
                service.GetAsync(organisationId, asOf, c)
        );
        group.MapGet(
            "/candidates",
            (Guid organisationId, string? text, IBodyAppService service, CancellationToken c) =>
                service.FindAsync(organisationId, text, c)
        );
        group.MapPost(
            "/terms",
            (Guid organisationId, BeginTermInput input, IBodyAppService service, CancellationToken c) =>
                service.BeginTermAsync(organisationId, input, c)
        );
        group.MapPost(
            "/terms/{termId:guid}/seats",
            (Guid organisationId, Guid termId, SeatInput input, IBodyAppService service, CancellationToken c) =>
                service.SeatAsync(organisationId, termId, input, c)
        );
        group.MapPost(
            "/terms/{termId:guid}/end-seat",
            (Guid organisationId, Guid termId, EndSeatInput input, IBodyAppService service, CancellationToken c) =>
                service.EndAsync(organisationId, termId, input, c)
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Committees.Bodies;

internal static class BodyEndpoints
{
    public static void MapBodies(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/bodies/{organisationId:guid}").WithTags("Bodies");
        group.Get(
            "/",
            (Guid organisationId, DateOnly? asOf, IBodyAppService service, CancellationToken c) =>
                service.GetAsync(organisationId, asOf, c)
        );
        group.Get(
            "/candidates",
            (Guid organisationId, string? text, IBodyAppService service, CancellationToken c) =>
                service.FindAsync(organisationId, text, c)
        );
        group.Post(
            "/terms",
            (Guid organisationId, BeginTermInput input, IBodyAppService service, CancellationToken c) =>
                service.BeginTermAsync(organisationId, input, c)
        );
        group.Post(
            "/terms/{termId:guid}/seats",
            (Guid organisationId, Guid termId, SeatInput input, IBodyAppService service, CancellationToken c) =>
                service.SeatAsync(organisationId, termId, input, c)
        );
        group.Post(
            "/terms/{termId:guid}/end-seat",
            (Guid organisationId, Guid termId, EndSeatInput input, IBodyAppService service, CancellationToken c) =>
                service.EndAsync(organisationId, termId, input, c)
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Registry.Organisations.Enterprises;

internal static class EnterpriseEndpoints
{
    public static void MapEnterprises(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisations").WithTags("Enterprises");
        group.MapGet("/zones", (IEnterpriseAppService service, CancellationToken c) => service.GetZonesAsync(c));
        group.MapGet(
            "/enterprises",
            (string? text, IEnterpriseAppService service, CancellationToken c) => service.FindAsync(text, c)
        );
        group.MapPost(
            "/enterprises",
            (CreateEnterpriseInput input, IEnterpriseAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
    }
}

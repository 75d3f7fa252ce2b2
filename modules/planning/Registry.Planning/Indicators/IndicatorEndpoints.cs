using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Planning.Indicators;

internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.Get(
            "/progress",
            (DateOnly? asOf, Guid? organisationId, IIndicatorAppService s, CancellationToken c) =>
                s.GetProgressAsync(asOf, organisationId, c)
        );
        group.Post("/values", (EnterValueInput input, IIndicatorAppService s, CancellationToken c) => s.EnterAsync(input, c));
    }
}

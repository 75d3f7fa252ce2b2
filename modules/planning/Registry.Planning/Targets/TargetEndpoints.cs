using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Planning.Targets;

internal static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.Get("/targets", (ITermAppService s, CancellationToken c) => s.GetTargetsAsync(c));
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
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Unions.Returns;

internal static class ReturnEndpoints
{
    public static void MapReturns(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/unions").WithTags("Union returns");
        group.Get(
            "/returns",
            ([AsParameters] ListQuery q, IReturnAppService service, CancellationToken c) => service.ListAsync(q.ToInput(), c)
        );
        group.Get("/{id:guid}/returns", (Guid id, IReturnAppService service, CancellationToken c) => service.OfUnionAsync(id, c));
        group.Get(
            "/{id:guid}/returns/{quarter}",
            (Guid id, string quarter, IReturnAppService service, CancellationToken c) => service.GetAsync(id, quarter, c)
        );
        group.Post(
            "/{id:guid}/returns",
            (Guid id, SubmitReturnInput input, IReturnAppService service, CancellationToken c) =>
                service.SubmitAsync(id, input, c)
        );
        Step<AcceptReturnInput>(group, "accept", (s, id, input, c) => s.AcceptAsync(id, input, c));
        Step<SendBackReturnInput>(group, "send-back", (s, id, input, c) => s.SendBackAsync(id, input, c));
        Step<AskReopeningInput>(group, "ask-reopening", (s, id, input, c) => s.AskReopeningAsync(id, input, c));
        Step<ReopenReturnInput>(group, "reopen", (s, id, input, c) => s.ReopenAsync(id, input, c));
        Step<KeepReturnInput>(group, "keep-accepted", (s, id, input, c) => s.KeepAcceptedAsync(id, input, c));
    }

    private static void Step<TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<IReturnAppService, Guid, TInput, CancellationToken, Task<ReturnDto>> step
    ) =>
        group.Post(
            "/returns/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, [FromServices] IReturnAppService service, CancellationToken c) =>
                step(service, id, input, c)
        );

    internal sealed record ListQuery(string? Quarter, ReturnStanding? Standing, string? Text, int? Skip, int? Take)
    {
        public ListReturnsInput ToInput() => new(Quarter, Standing, Text, Skip ?? 0, Take ?? 50);
    }
}

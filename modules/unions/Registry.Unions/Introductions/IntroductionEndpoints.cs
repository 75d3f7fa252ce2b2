using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Unions.Introductions;

internal static class IntroductionEndpoints
{
    public static void MapIntroductions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/unions").WithTags("Union introductions");
        group.Get(
            "/introductions",
            ([AsParameters] ListQuery q, IIntroductionAppService service, CancellationToken c) =>
                service.ListAsync(q.ToInput(), c)
        );
        group.Get(
            "/{id:guid}/cells",
            (Guid id, IIntroductionAppService service, CancellationToken c) => service.GetCellsAsync(id, c)
        );
        group.Post(
            "/{id:guid}/introductions",
            (Guid id, RecordIntroductionInput input, IIntroductionAppService service, CancellationToken c) =>
                service.RecordAsync(id, input, c)
        );
        group.Post(
            "/introductions/{id:guid}/withdraw",
            (Guid id, WithdrawIntroductionInput input, IIntroductionAppService service, CancellationToken c) =>
                service.WithdrawAsync(id, input, c)
        );
    }

    internal sealed record ListQuery(string? Text, Guid? UnionId, IntroductionState? State, int? Skip, int? Take)
    {
        public ListIntroductionsInput ToInput() => new(Text, UnionId, State, Skip ?? 0, Take ?? 50);
    }
}

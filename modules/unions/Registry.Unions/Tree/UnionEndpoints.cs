using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Unions.Ledger;

namespace Registry.Unions.Tree;

internal static class UnionEndpoints
{
    public static void MapUnions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/unions").WithTags("Unions");
        group.Get(
            "/",
            ([AsParameters] ListQuery q, IUnionAppService service, CancellationToken c) => service.ListAsync(q.ToInput(), c)
        );
        group.Get("/options", (IUnionAppService service, CancellationToken c) => service.GetOptionsAsync(c));
        group.Get(
            "/figures",
            (DateOnly? asOf, IUnionAppService service, CancellationToken c) => service.GetFiguresAsync(asOf, c)
        );
        group.Get(
            "/{id:guid}",
            (Guid id, DateOnly? asOf, IUnionAppService service, CancellationToken c) => service.GetAsync(id, asOf, c)
        );
        group.Post("/", (FoundUnionInput input, IUnionAppService service, CancellationToken c) => service.FoundAsync(input, c));
        group.Post(
            "/{id:guid}/rename",
            (Guid id, RenameUnionInput input, IUnionAppService service, CancellationToken c) => service.RenameAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/move",
            (Guid id, MoveUnionInput input, IUnionAppService service, CancellationToken c) => service.MoveAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/dissolve",
            (Guid id, DissolveUnionInput input, IUnionAppService service, CancellationToken c) =>
                service.DissolveAsync(id, input, c)
        );
    }

    internal sealed record ListQuery(string? Text, UnionType? Type, Guid? ParentId, DateOnly? AsOf, int? Skip, int? Take)
    {
        public ListUnionsInput ToInput() => new(Text, Type, ParentId, AsOf, Skip ?? 0, Take ?? 50);
    }
}

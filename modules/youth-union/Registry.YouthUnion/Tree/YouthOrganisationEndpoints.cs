using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.YouthUnion.Tree;

internal static class YouthOrganisationEndpoints
{
    public static void MapYouthOrganisations(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/youth-union/organisations").WithTags("Youth organisations");
        group.Get(
            "/",
            ([AsParameters] ListQuery q, IYouthOrganisationAppService service, CancellationToken c) =>
                service.ListAsync(q.ToInput(), c)
        );
        group.Get(
            "/options",
            (DateOnly? asOf, IYouthOrganisationAppService service, CancellationToken c) => service.GetOptionsAsync(asOf, c)
        );
        group.Get(
            "/figures",
            (DateOnly? asOf, IYouthOrganisationAppService service, CancellationToken c) => service.GetFiguresAsync(asOf, c)
        );
        group.Get(
            "/{id:guid}",
            (Guid id, DateOnly? asOf, IYouthOrganisationAppService service, CancellationToken c) => service.GetAsync(id, asOf, c)
        );
        group.Post(
            "/",
            (FoundYouthOrganisationInput input, IYouthOrganisationAppService service, CancellationToken c) =>
                service.FoundAsync(input, c)
        );
        group.Post(
            "/{id:guid}/rename",
            (Guid id, RenameYouthOrganisationInput input, IYouthOrganisationAppService service, CancellationToken c) =>
                service.RenameAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/move",
            (Guid id, MoveYouthOrganisationInput input, IYouthOrganisationAppService service, CancellationToken c) =>
                service.MoveAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/dissolve",
            (Guid id, DissolveYouthOrganisationInput input, IYouthOrganisationAppService service, CancellationToken c) =>
                service.DissolveAsync(id, input, c)
        );
    }

    internal sealed record ListQuery(
        string? Text,
        YouthOrganisationType? Type,
        Guid? ParentId,
        DateOnly? AsOf,
        int? Skip,
        int? Take
    )
    {
        public ListYouthOrganisationsInput ToInput() => new(Text, Type, ParentId, AsOf, Skip ?? 0, Take ?? 50);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Organisations.Tree;

internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisations").WithTags("Organisations");
        group.Get("/", (DateOnly? asOf, IOrganisationAppService service, CancellationToken c) => service.GetTreeAsync(asOf, c));
        group.Get(
            "/tree",
            (Guid? parentId, DateOnly? asOf, int? skip, int? take, ITreeAppService service, CancellationToken c) =>
                service.GetChildrenAsync(parentId, asOf, skip ?? 0, take ?? 200, c)
        );
        group.Get(
            "/search",
            (string? text, DateOnly? asOf, ITreeAppService service, CancellationToken c) => service.SearchAsync(text, asOf, c)
        );
        group.Get(
            "/{id:guid}/way",
            (Guid id, DateOnly? asOf, ITreeAppService service, CancellationToken c) => service.GetWayAsync(id, asOf, c)
        );
        group.Get(
            "/{id:guid}/counts",
            (Guid id, DateOnly? asOf, ITreeAppService service, CancellationToken c) => service.GetMembersAsync(id, asOf, c)
        );
        group.Get(
            "/{id:guid}",
            (Guid id, DateOnly? asOf, IOrganisationAppService service, CancellationToken c) => service.GetAsync(id, asOf, c)
        );
        group.Post(
            "/",
            (EstablishOrganisationInput input, IOrganisationAppService service, CancellationToken c) =>
                service.EstablishAsync(input, c)
        );
        group.Post(
            "/{id:guid}/rename",
            (Guid id, RenameOrganisationInput input, IOrganisationAppService service, CancellationToken c) =>
                service.RenameAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/close",
            (Guid id, CloseOrganisationInput input, IOrganisationAppService service, CancellationToken c) =>
                service.CloseAsync(id, input, c)
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

internal static class OrganisationChangeEndpoints
{
    public static void AddChanges(this IServiceCollection services)
    {
        services.AddScoped<TreeChangeService>();
        services.AddScoped<SubtreeMover>();
        services.AddScoped<TypeRules>();
        services.AddScoped<MoveChange>();
        services.AddScoped<MergeChange>();
        services.AddScoped<SplitChange>();
        services.AddScoped<BorderChange>();
        services.AddScoped<ReversalChange>();
        services.AddScoped<IOrganisationChangeAppService, OrganisationChangeAppService>();
        services.AddScoped<MoveTable>();
        services.AddScoped<IBulkMoveAppService, BulkMoveAppService>();
        services.AddScoped<IVerifier, PathVerifier>();
    }

    public static void MapOrganisationChanges(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisations").WithTags("Organisations");
        group.Post(
            "/{id:guid}/move",
            (Guid id, MoveOrganisationInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.MoveAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/type",
            (Guid id, ChangeTypeInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.ChangeTypeAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/keep-as-cell",
            (Guid id, KeepAsCellInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.KeepAsCellAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/split",
            (Guid id, SplitOrganisationInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.SplitAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/hand-over",
            (Guid id, HandOverInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.HandOverAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/reverse",
            (Guid id, ReverseChangeInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.ReverseAsync(id, input, c)
        );
        group.Get(
            "/{id:guid}/members",
            (Guid id, DateOnly on, IOrganisationChangeAppService service, CancellationToken c) =>
                service.GetMembersAsync(id, on, c)
        );
        group.Post(
            "/merge",
            (MergeOrganisationsInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.MergeAsync(input, c)
        );
        group.Post(
            "/receive",
            (ReceiveOrganisationInput input, IOrganisationChangeAppService service, CancellationToken c) =>
                service.ReceiveAsync(input, c)
        );
        group.Post(
            "/moves/preview",
            (BulkMoveInput input, IBulkMoveAppService service, CancellationToken c) => service.PreviewAsync(input, c)
        );
        group.Post(
            "/moves",
            (BulkMoveInput input, IBulkMoveAppService service, CancellationToken c) => service.ApplyAsync(input, c)
        );
        group.Post(
            "/moves/table",
            (HttpRequest request, string fileName, IBulkMoveAppService service, CancellationToken c) =>
                service.ReadAsync(request.Body, fileName, c)
        );
        group.Get(
            "/types",
            (DateOnly? asOf, IOrganisationTypeAppService service, CancellationToken c) => service.GetAsync(asOf, c)
        );
    }
}

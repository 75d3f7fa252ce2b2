using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Enterprises;

internal static class EnterpriseEndpoints
{
    public static void MapEnterprises(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisations").WithTags("Enterprises");
        group.Get("/zones", (IEnterpriseAppService service, CancellationToken c) => service.GetZonesAsync(c));
        group.Get(
            "/enterprises",
            (string? text, IEnterpriseAppService service, CancellationToken c) => service.FindAsync(text, c)
        );
        group.Get(
            "/enterprises/list",
            ([AsParameters] ListEnterprisesQuery query, IEnterpriseAppService service, CancellationToken c) =>
                service.ListAsync(query.ToInput(), c)
        );
        group.Get(
            "/enterprises/{id:guid}",
            (Guid id, DateOnly? asOf, IEnterpriseAppService service, CancellationToken c) => service.GetAsync(id, asOf, c)
        );
        group.Post(
            "/enterprises/{id:guid}/workers",
            (Guid id, RecordWorkersInput input, IEnterpriseAppService service, CancellationToken c) =>
                service.RecordWorkersAsync(id, input, c)
        );
        group.Post(
            "/enterprises",
            (CreateEnterpriseInput input, IEnterpriseAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
    }
}

/// <summary>The filters as they stand in an address; what is not there is its default.</summary>
internal sealed record ListEnterprisesQuery(
    string? Text,
    Guid? ZoneId,
    Ownership? Ownership,
    EnterpriseBodyKind? Missing,
    DateOnly? AsOf,
    int? Skip,
    int? Take
)
{
    public ListEnterprisesInput ToInput() => new(Text, ZoneId, Ownership, Missing, AsOf, Skip ?? 0, Take ?? 50);
}

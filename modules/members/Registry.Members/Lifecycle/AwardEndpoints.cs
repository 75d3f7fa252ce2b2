using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>Badges and the annual classification.</summary>
internal static class AwardEndpoints
{
    public static void MapBadges(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/badges").WithTags("Badges");
        group.Get(
            "/",
            (DateOnly? day, bool? earlier, int? skip, int? take, bool? soon, IBadgeAppService service, CancellationToken c) =>
                service.GetAsync(new(day, earlier ?? false, skip ?? 0, take ?? 50, soon ?? false), c)
        );
        group.Post(
            "/",
            (ProposeBadgeInput input, IBadgeAppService service, CancellationToken c) => service.ProposeAsync(input, c)
        );
        group.Post(
            "/{id:guid}/decide",
            (Guid id, DecideBadgeInput input, IBadgeAppService service, CancellationToken c) => service.DecideAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/take-back",
            (Guid id, TakeBackBadgeInput input, IBadgeAppService service, CancellationToken c) =>
                service.TakeBackAsync(id, input, c)
        );
    }

    public static void MapClassifications(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/classifications/{year:int}").WithTags("Classification");
        group.Get("/", (int year, IClassificationAppService service, CancellationToken c) => service.GetCellsAsync(year, c));
        group.Get(
            "/{organisationId:guid}",
            (int year, Guid organisationId, IClassificationAppService service, CancellationToken c) =>
                service.GetAsync(organisationId, year, c)
        );
        group.Post(
            "/{organisationId:guid}/record",
            (
                int year,
                Guid organisationId,
                RecordClassificationInput input,
                IClassificationAppService service,
                CancellationToken c
            ) => service.RecordAsync(organisationId, year, input, c)
        );
        group.Post(
            "/{organisationId:guid}/decide",
            (
                int year,
                Guid organisationId,
                DecideClassificationInput input,
                IClassificationAppService service,
                CancellationToken c
            ) => service.DecideAsync(organisationId, year, input, c)
        );
    }
}

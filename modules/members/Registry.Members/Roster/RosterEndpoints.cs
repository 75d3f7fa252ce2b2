using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.People.Rows;

namespace Registry.Members.Roster;

internal static class RosterEndpoints
{
    public static void MapRoster(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members").WithTags("Roster");
        group.Get(
            "/",
            ([AsParameters] RosterQueryString q, IRosterAppService service, CancellationToken c) =>
                service.SearchAsync(q.ToInput(), c)
        );
        group.Get(
            "/{id:guid}",
            (Guid id, DateOnly? asOf, DateTimeOffset? knownAt, IRosterAppService service, CancellationToken c) =>
                service.GetAsync(id, asOf, knownAt?.UtcDateTime, c)
        );
        group.Get(
            "/{id:guid}/memberships",
            (Guid id, DateOnly? asOf, IPersonMembershipAppService service, CancellationToken c) => service.GetAsync(id, asOf, c)
        );
        Export(group, "csv", RosterFormat.Csv);
        Export(group, "xlsx", RosterFormat.Xlsx);
    }

    private static void Export(IEndpointRouteBuilder group, string extension, RosterFormat format) =>
        group.Get(
            "/export." + extension,
            async ([AsParameters] RosterQueryString q, IRosterAppService service, CancellationToken c) =>
            {
                var file = await service.ExportAsync(q.ToInput(), format, c);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            }
        );

    internal sealed record RosterQueryString(
        string? Text,
        Guid? OrganisationId,
        Standing[]? Standing,
        Sex? Sex,
        int? MinAge,
        int? MaxAge,
        DateOnly? AdmittedFrom,
        DateOnly? AdmittedTo,
        Guid? ZoneId,
        DateOnly? AsOf,
        int? Skip,
        int? Take,
        DateTimeOffset? KnownAt,
        string? Columns
    )
    {
        public RosterInput ToInput() =>
            new(
                Text,
                OrganisationId,
                Standing,
                Sex,
                MinAge,
                MaxAge,
                AdmittedFrom,
                AdmittedTo,
                ZoneId,
                AsOf,
                Skip ?? 0,
                Take ?? 50,
                KnownAt?.UtcDateTime,
                Columns?.Split(',')
            );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Dashboards.Figures;
using Registry.Kernel;

namespace Registry.Dashboards.Overview;

internal static class DashboardEndpoints
{
    public static void MapDashboards(this IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/reports").WithTags("Reports");
        figures.Get(
            "/figures",
            (DateOnly? asOf, string? term, IFiguresAppService s, CancellationToken c) => s.GetAsync(asOf, term, c)
        );
        figures.Get(
            "/admission-plan",
            (DateOnly? asOf, string? term, IFiguresAppService s, CancellationToken c) => s.GetAdmissionPlanAsync(asOf, term, c)
        );
        var group = api.MapGroup("/reports/dashboard").WithTags("Dashboards");
        group.Get(
            "/",
            (DateOnly? asOf, Guid? organisationId, IDashboardAppService s, CancellationToken c) =>
                s.GetAsync(asOf, organisationId, c)
        );
        group.Get(
            "/admissions",
            (DateOnly? asOf, Guid? organisationId, int? year, IDashboardAppService s, CancellationToken c) =>
                s.GetAdmissionsAsync(asOf, organisationId, year, c)
        );
        group.Get(
            "/ages",
            (DateOnly? asOf, Guid? organisationId, IDashboardAppService s, CancellationToken c) =>
                s.GetAgesAsync(asOf, organisationId, c)
        );
        group.Get(
            "/growth",
            (DateOnly? asOf, Guid? organisationId, IDashboardAppService s, CancellationToken c) =>
                s.GetGrowthAsync(asOf, organisationId, c)
        );
        group.Get(
            "/funnel",
            (DateOnly? asOf, Guid? organisationId, IDashboardAppService s, CancellationToken c) =>
                s.GetFunnelAsync(asOf, organisationId, c)
        );
        group.Get(
            "/zones",
            (DateOnly? asOf, Guid? organisationId, IDashboardAppService s, CancellationToken c) =>
                s.GetZonesAsync(asOf, organisationId, c)
        );
        group.Get(
            "/organisations",
            ([AsParameters] ComparisonQuery q, IDashboardAppService s, CancellationToken c) =>
                s.GetComparisonAsync(q.AsOf, q.OrganisationId, q.By ?? ComparedBy.Members, q.Skip ?? 0, q.Take ?? 50, c)
        );
        group.Get(
            "/list",
            ([AsParameters] ListQuery query, IDashboardAppService s, CancellationToken c) => s.GetListAsync(query.ToInput(), c)
        );
        group.Get(
            "/list.xlsx",
            async ([AsParameters] ListQuery query, IDashboardAppService s, CancellationToken c) =>
            {
                var file = await s.ExportListAsync(query.ToInput(), c);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            }
        );
    }

    internal sealed record ComparisonQuery(DateOnly? AsOf, Guid? OrganisationId, ComparedBy? By, int? Skip, int? Take);

    internal sealed record ListQuery(
        Behind What,
        DateOnly? From,
        DateOnly? To,
        Guid? OrganisationId,
        Guid? Zone,
        bool? NoZone,
        FunnelStep? Step,
        int? Skip,
        int? Take
    )
    {
        public DashboardListInput ToInput() =>
            new(What, From, To, OrganisationId, Zone, NoZone ?? false, Step, Skip ?? 0, Take ?? 50);
    }
}

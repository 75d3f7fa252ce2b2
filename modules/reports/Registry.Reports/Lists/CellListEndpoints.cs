using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Reports.Contracts;
using Registry.Reports.Life;

namespace Registry.Reports.Lists;

internal static class CellListEndpoints
{
    public static void MapCellLists(this IEndpointRouteBuilder api)
    {
        var report = api.MapGroup("/reports/{key}/{period}").WithTags("Reports");
        report.Get(
            "/list",
            (string key, string period, [AsParameters] ListQuery query, ICellListAppService s, CancellationToken c) =>
                s.GetAsync(key, period, query.ToInput(), c)
        );
        report.Get(
            "/list.xlsx",
            (string key, string period, [AsParameters] ListQuery query, ICellListAppService s, CancellationToken c) =>
                ReportEndpoints.FileAsync(s.ExportAsync(key, period, query.ToInput(), c))
        );
    }

    internal sealed record ListQuery(string? Cell, Guid? OrganisationId, int? Skip, int? Take, string? Reason)
    {
        public CellListInput ToInput() => new(Cell, OrganisationId, Skip ?? 0, Take ?? 50, Reason);
    }
}

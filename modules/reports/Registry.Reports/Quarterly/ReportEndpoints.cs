using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Reports.Contracts;

namespace Registry.Reports.Quarterly;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.MapGet(
            "/figures",
            (DateOnly? asOf, string? term, IFiguresAppService s, CancellationToken c) => s.GetAsync(asOf, term, c)
        );
        group.MapGet(
            "/admission-plan",
            (DateOnly? asOf, string? term, IFiguresAppService s, CancellationToken c) => s.GetAdmissionPlanAsync(asOf, term, c)
        );
        group.MapGet("/targets", (IFiguresAppService s, CancellationToken c) => s.GetTargetsAsync(c));
        group.MapGet("/quarterly", (IReportAppService s, CancellationToken c) => s.ListAsync(c));
        group.MapGet(
            "/quarterly/{quarter}",
            (string quarter, IReportAppService s, CancellationToken c) => s.GetAsync(quarter, c)
        );
        group.MapGet("/quarterly/{quarter}/export.xlsx", ExportAsync);
        group.MapPost("/quarterly/make-missing", (IReportAppService s, CancellationToken c) => s.MakeMissingAsync(c));
    }

    private static async Task<IResult> ExportAsync(string quarter, IReportAppService service, CancellationToken cancellation)
    {
        var file = await service.ExportAsync(quarter, cancellation);
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }
}

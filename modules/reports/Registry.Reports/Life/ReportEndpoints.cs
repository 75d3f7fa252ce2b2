using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.Get("/definitions", (IReportAppService s) => s.GetDefinitions());
        group.Post("/runs", (IReportRunAppService s, CancellationToken c) => s.StartAsync(c));
        group.Get("/runs/{id}", (string id, IReportRunAppService s, CancellationToken c) => s.GetAsync(id, c));
        group.Get("/open", (IReportAppService s, CancellationToken c) => s.ListOpenAsync(c));
        group.Post("/make-missing", (IReportAppService s, CancellationToken c) => s.MakeMissingAsync(c));
        group.Get(
            "/{key}",
            (string key, Cadence? cadence, IReportAppService s, CancellationToken c) => s.ListAsync(key, cadence, c)
        );
        var report = group.MapGroup("/{key}/{period}");
        report.Get(
            "/",
            (string key, string period, Guid? organisationId, IReportAppService s, CancellationToken c) =>
                s.GetAsync(key, period, organisationId, c)
        );
        report.Get(
            "/verify",
            (string key, string period, IReportAppService s, CancellationToken c) => s.VerifyAsync(key, period, c)
        );
        report.Get(
            "/canonical.json",
            (string key, string period, IReportAppService s, CancellationToken c) =>
                FileAsync(s.GetCanonicalAsync(key, period, c))
        );
        Export(report, "xlsx", ReportFormat.Xlsx);
        Export(report, "docx", ReportFormat.Docx);
        Export(report, "csv", ReportFormat.Csv);
        MapSteps(report);
    }

    private static void MapSteps(RouteGroupBuilder report)
    {
        report.Post(
            "/refresh",
            (string key, string period, ReportStepInput input, IReportLifeAppService s, CancellationToken c) =>
                s.RefreshAsync(key, period, input, c)
        );
        report.Post(
            "/freeze",
            (string key, string period, ReportStepInput input, IReportLifeAppService s, CancellationToken c) =>
                s.FreezeAsync(key, period, input, c)
        );
        report.Post(
            "/send",
            (string key, string period, ReportStepInput input, IReportLifeAppService s, CancellationToken c) =>
                s.SendAsync(key, period, input, c)
        );
        report.Post(
            "/reopen",
            (string key, string period, ReportStepInput input, IReportLifeAppService s, CancellationToken c) =>
                s.AskToReopenAsync(key, period, input, c)
        );
        report.Post(
            "/reopen/answer",
            (string key, string period, AnswerReopeningInput input, IReportLifeAppService s, CancellationToken c) =>
                s.AnswerReopeningAsync(key, period, input, c)
        );
        report.Post(
            "/returns/{organisationId:guid}/submit",
            (string key, string period, Guid organisationId, IReportLifeAppService s, CancellationToken c) =>
                s.SubmitAsync(key, period, organisationId, c)
        );
        report.Post(
            "/returns/accept",
            (string key, string period, AcceptAllInput input, IReportLifeAppService s, CancellationToken c) =>
                s.AcceptAllAsync(key, period, input, c)
        );
        report.Post(
            "/returns/{organisationId:guid}/answer",
            (
                string key,
                string period,
                Guid organisationId,
                AnswerReturnInput input,
                IReportLifeAppService s,
                CancellationToken c
            ) => s.AnswerReturnAsync(key, period, organisationId, input, c)
        );
    }

    private static void Export(RouteGroupBuilder report, string extension, ReportFormat format) =>
        report.Get(
            "/export." + extension,
            (string key, string period, Guid? organisationId, IReportAppService s, CancellationToken c) =>
                FileAsync(s.ExportAsync(key, period, organisationId, format, c))
        );

    internal static async Task<IResult> FileAsync(Task<ReportFile> making)
    {
        var file = await making;
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }
}

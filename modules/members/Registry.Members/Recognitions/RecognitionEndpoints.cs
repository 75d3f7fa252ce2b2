using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;

namespace Registry.Members.Recognitions;

internal static class RecognitionEndpoints
{
    public static void MapRecognitions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/recognitions").WithTags("Recognitions");
        group.Get(
            "/",
            (
                string? text,
                RecognitionState[]? state,
                bool? overdueOnly,
                int? skip,
                int? take,
                IRecognitionAppService service,
                CancellationToken c
            ) => service.ListAsync(new(text, state, overdueOnly ?? false, skip ?? 0, take ?? 50), c)
        );
        group.Get("/{id:guid}", (Guid id, IRecognitionAppService service, CancellationToken c) => service.GetAsync(id, c));
        Step<ReceiveDocumentInput>(group, "documents", (s, id, input, c) => s.ReceiveDocumentAsync(id, input, c));
        Step<RecordRecognitionVoteInput>(
            group,
            "cell-resolution",
            (s, id, input, c) => s.RecordCellResolutionAsync(id, input, c)
        );
        Step<SubmitDossierInput>(group, "submit", (s, id, input, c) => s.SubmitAsync(id, input, c));
        Step<RecordResolutionInput>(
            group,
            "grassroots-resolution",
            (s, id, input, c) => s.RecordGrassrootsResolutionAsync(id, input, c)
        );
        Step<RecordSectionalReportInput>(
            group,
            "sectional-report",
            (s, id, input, c) => s.RecordSectionalReportAsync(id, input, c)
        );
        Step<ExtendDecisionInput>(group, "extend", (s, id, input, c) => s.ExtendAsync(id, input, c));
        Step<ApproveDossierInput>(group, "recognise", (s, id, input, c) => s.RecogniseAsync(id, input, c));
        Step<RefuseDossierInput>(group, "strike-off", (s, id, input, c) => s.StrikeOffAsync(id, input, c));
        Step<ReturnDossierInput>(group, "return", (s, id, input, c) => s.ReturnAsync(id, input, c));
        Step<IssueCardInput>(group, "card", (s, id, input, c) => s.IssueCardAsync(id, input, c));
    }

    private static void Step<TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<IRecognitionAppService, Guid, TInput, CancellationToken, Task<RecognitionDto>> step
    ) =>
        group.Post(
            "/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, IRecognitionAppService service, CancellationToken c) => step(service, id, input, c)
        );
}

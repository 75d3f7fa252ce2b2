using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Registry.Members.Admissions;

internal static class AdmissionEndpoints
{
    public static void MapAdmissions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/admissions").WithTags("Admissions");
        group.MapGet(
            "/",
            ([AsParameters] ListQuery q, IAdmissionAppService service, CancellationToken c) => service.ListAsync(q.ToInput(), c)
        );
        group.MapGet("/counts", (IAdmissionAppService service, CancellationToken c) => service.CountAsync(c));
        group.MapGet("/cells", (IAdmissionAppService service, CancellationToken c) => service.GetCellsAsync(c));
        group.MapGet("/{id:guid}", (Guid id, IAdmissionAppService service, CancellationToken c) => service.GetAsync(id, c));
        group.MapPost(
            "/",
            (CreateDossierInput input, IAdmissionAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
        Step<CorrectApplicantInput>(group, "applicant", (s, id, input, c) => s.CorrectApplicantAsync(id, input, c));
        Step<ReceiveDocumentInput>(group, "documents", (s, id, input, c) => s.ReceiveDocumentAsync(id, input, c));
        Step<RecordResolutionInput>(group, "cell-resolution", (s, id, input, c) => s.RecordCellResolutionAsync(id, input, c));
        Step<SubmitDossierInput>(group, "submit", (s, id, input, c) => s.SubmitAsync(id, input, c));
        Step<RecordResolutionInput>(
            group,
            "grassroots-resolution",
            (s, id, input, c) => s.RecordGrassrootsResolutionAsync(id, input, c)
        );
        Step<ApproveDossierInput>(group, "approve", (s, id, input, c) => s.ApproveAsync(id, input, c));
        Step<ReturnDossierInput>(group, "return", (s, id, input, c) => s.ReturnAsync(id, input, c));
        Step<RefuseDossierInput>(group, "refuse", (s, id, input, c) => s.RefuseAsync(id, input, c));
        Step<RecordCeremonyInput>(group, "ceremony", (s, id, input, c) => s.RecordCeremonyAsync(id, input, c));
        group.MapPost(
            "/{id:guid}/discard",
            (Guid id, DiscardDossierInput input, IAdmissionAppService service, CancellationToken c) =>
                service.DiscardAsync(id, input, c)
        );
    }

    private static void Step<TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<IAdmissionAppService, Guid, TInput, CancellationToken, Task<DossierDto>> step
    ) =>
        group.MapPost(
            "/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, IAdmissionAppService service, CancellationToken c) => step(service, id, input, c)
        );

    internal sealed record ListQuery(
        string? Text,
        DossierState[]? State,
        Guid? OrganisationId,
        bool? OverdueOnly,
        int? Skip,
        int? Take
    )
    {
        public ListDossiersInput ToInput() => new(Text, State, OrganisationId, OverdueOnly ?? false, Skip ?? 0, Take ?? 50);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.Members.Procedures;

namespace Registry.Members.Admissions;

internal static class AdmissionEndpoints
{
    public static void MapAdmissions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/admissions").WithTags("Admissions");
        group.Get(
            "/",
            ([AsParameters] ListQuery q, IAdmissionAppService service, CancellationToken c) => service.ListAsync(q.ToInput(), c)
        );
        group.Get(
            "/counts",
            (Guid? organisationId, IAdmissionAppService service, CancellationToken c) => service.CountAsync(organisationId, c)
        );
        group.Get("/cells", (IAdmissionAppService service, CancellationToken c) => service.GetCellsAsync(c));
        group.Get("/destinations", (IAdmissionAppService service, CancellationToken c) => service.GetDestinationsAsync(c));
        group.Get("/{id:guid}", (Guid id, IAdmissionAppService service, CancellationToken c) => service.GetAsync(id, c));
        group.Post(
            "/",
            (CreateDossierInput input, IAdmissionAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
        MapSecretary(group);
        MapPapers(group);
        MapReferrals(group);
        MapCommittees(group);
    }

    private static void MapSecretary(IEndpointRouteBuilder group)
    {
        Step<IAdmissionAppService, BeginDossierInput>(group, "begin", (s, id, input, c) => s.BeginAsync(id, input, c));
        Step<IAdmissionAppService, CorrectApplicantInput>(
            group,
            "applicant",
            (s, id, input, c) => s.CorrectApplicantAsync(id, input, c)
        );
        Step<IAdmissionAppService, ReceiveDocumentInput>(
            group,
            "documents",
            (s, id, input, c) => s.ReceiveDocumentAsync(id, input, c)
        );
        Step<IAdmissionAppService, RecordResolutionInput>(
            group,
            "cell-resolution",
            (s, id, input, c) => s.RecordCellResolutionAsync(id, input, c)
        );
        Step<IAdmissionAppService, SubmitDossierInput>(group, "submit", (s, id, input, c) => s.SubmitAsync(id, input, c));
        Step<IAdmissionAppService, RecordCeremonyInput>(
            group,
            "ceremony",
            (s, id, input, c) => s.RecordCeremonyAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/move-away",
            (Guid id, MoveDossierInput input, IAdmissionAppService service, CancellationToken c) =>
                service.MoveAwayAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/discard",
            (Guid id, DiscardDossierInput input, IAdmissionAppService service, CancellationToken c) =>
                service.DiscardAsync(id, input, c)
        );
    }

    private static void MapPapers(IEndpointRouteBuilder group)
    {
        group.Get(
            "/{id:guid}/introducer-candidates",
            (Guid id, IDossierPapersAppService service, CancellationToken c) => service.GetCandidatesAsync(id, c)
        );
        Step<IDossierPapersAppService, AssignMentorInput>(
            group,
            "mentor",
            (s, id, input, c) => s.AssignMentorAsync(id, input, c)
        );
        Step<IDossierPapersAppService, NameIntroducersInput>(
            group,
            "introducers",
            (s, id, input, c) => s.NameIntroducersAsync(id, input, c)
        );
        Step<IDossierPapersAppService, RecordVerificationInput>(
            group,
            "verifications",
            (s, id, input, c) => s.RecordVerificationAsync(id, input, c)
        );
        Step<IDossierPapersAppService, RecordPoliticalReviewInput>(
            group,
            "political-review",
            (s, id, input, c) => s.RecordPoliticalReviewAsync(id, input, c)
        );
        group.Get(
            "/{id:guid}/biography",
            (Guid id, IDossierPapersAppService service, CancellationToken c) => service.GetBiographyAsync(id, c)
        );
        group.Post(
            "/{id:guid}/biography/unmask",
            (Guid id, UnmaskBiographyInput input, IDossierPapersAppService service, CancellationToken c) =>
                service.UnmaskBiographyAsync(id, input, c)
        );
        group.Get(
            "/{id:guid}/biography/access-log",
            (Guid id, IDossierPapersAppService service, CancellationToken c) => service.GetBiographyAccessLogAsync(id, c)
        );
        group.Post(
            "/{id:guid}/biography",
            (Guid id, WriteBiographyInput input, IDossierPapersAppService service, CancellationToken c) =>
                service.WriteBiographyAsync(id, input, c)
        );
    }

    private static void MapReferrals(IEndpointRouteBuilder group)
    {
        group.Get("/referrals", (IReferralAppService service, CancellationToken c) => service.ListAsync(c));
        group.Get(
            "/{id:guid}/referrals",
            (Guid id, IReferralAppService service, CancellationToken c) => service.ForDossierAsync(id, c)
        );
        Step<IReferralAppService, TakeReferralInput>(group, "referral", (s, id, input, c) => s.TakeAsync(id, input, c));
    }

    private static void MapCommittees(IEndpointRouteBuilder group)
    {
        Step<IAdmissionDecisionAppService, RecordSectionalReportInput>(
            group,
            "sectional-report",
            (s, id, input, c) => s.RecordSectionalReportAsync(id, input, c)
        );
        Step<IAdmissionDecisionAppService, RecordResolutionInput>(
            group,
            "grassroots-resolution",
            (s, id, input, c) => s.RecordGrassrootsResolutionAsync(id, input, c)
        );
        Step<IAdmissionDecisionAppService, AdmitInput>(group, "approve", (s, id, input, c) => s.ApproveAsync(id, input, c));
        Step<IAdmissionDecisionAppService, ReturnDossierInput>(group, "return", (s, id, input, c) => s.ReturnAsync(id, input, c));
        Step<IAdmissionDecisionAppService, RefuseDossierInput>(group, "refuse", (s, id, input, c) => s.RefuseAsync(id, input, c));
        Step<IAdmissionDecisionAppService, ExtendDecisionInput>(
            group,
            "extend",
            (s, id, input, c) => s.ExtendAsync(id, input, c)
        );
        Step<IAdmissionDecisionAppService, CancelDecisionInput>(
            group,
            "cancel-decision",
            (s, id, input, c) => s.CancelAsync(id, input, c)
        );
    }

    private static void Step<TService, TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<TService, Guid, TInput, CancellationToken, Task<DossierDto>> step
    )
        where TService : notnull =>
        group.Post(
            "/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, [FromServices] TService service, CancellationToken c) =>
                step(service, id, input, c)
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

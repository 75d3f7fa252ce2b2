using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Members.Lifecycle;

internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/cases").WithTags("Cases");
        group.Get(
            "/",
            ([AsParameters] ListQuery q, ICaseAppService service, CancellationToken c) => service.ListAsync(q.ToInput(), c)
        );
        group.Get(
            "/options",
            (Guid? memberId, ICaseAppService service, CancellationToken c) => service.GetOptionsAsync(memberId, c)
        );
        group.Get(
            "/correction",
            (Guid memberId, Guid eventId, ICaseAppService service, CancellationToken c) =>
                service.PreviewCorrectionAsync(memberId, eventId, c)
        );
        group.Get("/{id:guid}", (Guid id, ICaseAppService service, CancellationToken c) => service.GetAsync(id, c));
        group.Post("/", (ProposeCaseInput input, ICaseAppService service, CancellationToken c) => service.ProposeAsync(input, c));
        Step<DecideCaseInput>(group, "decide", (s, id, input, c) => s.DecideAsync(id, input, c));
        Step<RefuseCaseInput>(group, "refuse", (s, id, input, c) => s.RefuseAsync(id, input, c));
        Step<WithdrawCaseInput>(group, "withdraw", (s, id, input, c) => s.WithdrawAsync(id, input, c));
        Step<RecordArrivalInput>(group, "arrival", (s, id, input, c) => s.RecordArrivalAsync(id, input, c));
        Step<AnnulCaseInput>(group, "annul", (s, id, input, c) => s.AnnulAsync(id, input, c));
        Step<LiftHoldInput>(group, "lift", (s, id, input, c) => s.LiftAsync(id, input, c));
    }

    private static void Step<TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<ICaseAppService, Guid, TInput, CancellationToken, Task<CaseDto>> step
    ) =>
        group.Post(
            "/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, ICaseAppService service, CancellationToken c) => step(service, id, input, c)
        );

    internal sealed record ListQuery(
        string? Text,
        CaseKind[]? Kind,
        CaseState[]? State,
        Guid? MemberId,
        Guid? OrganisationId,
        bool? OverdueOnly,
        int? Skip,
        int? Take
    )
    {
        public ListCasesInput ToInput() =>
            new(Text, Kind, State, MemberId, OrganisationId, OverdueOnly ?? false, Skip ?? 0, Take ?? 50);
    }
}

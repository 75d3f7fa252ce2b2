using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.YouthUnion.Outstanding;

internal static class OutstandingEndpoints
{
    public static void MapOutstanding(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/youth-union/outstanding").WithTags("Outstanding youth members");
        group.Get(
            "/",
            ([AsParameters] ListQuery q, IOutstandingAppService service, CancellationToken c) => service.ListAsync(q.ToInput(), c)
        );
        group.Get("/{id:guid}", (Guid id, IOutstandingAppService service, CancellationToken c) => service.GetAsync(id, c));
        group.Get(
            "/cells",
            (Guid memberId, IOutstandingAppService service, CancellationToken c) => service.GetCellsAsync(memberId, c)
        );
        group.Post(
            "/",
            (ProposeMemberInput input, IOutstandingAppService service, CancellationToken c) => service.ProposeAsync(input, c)
        );
        Step<EndorseProposalInput>(group, "endorse", (s, id, input, c) => s.EndorseAsync(id, input, c));
        Step<RecordCourseInput>(group, "course", (s, id, input, c) => s.RecordCourseAsync(id, input, c));
        Step<WithdrawProposalInput>(group, "withdraw", (s, id, input, c) => s.WithdrawAsync(id, input, c));
    }

    private static void Step<TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<IOutstandingAppService, Guid, TInput, CancellationToken, Task<ProposalDto>> step
    ) =>
        group.Post(
            "/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, [FromServices] IOutstandingAppService service, CancellationToken c) =>
                step(service, id, input, c)
        );

    internal sealed record ListQuery(string? Text, ProposalState? State, Guid? MemberId, int? Skip, int? Take)
    {
        public ListProposalsInput ToInput() => new(Text, State, MemberId, Skip ?? 0, Take ?? 50);
    }
}

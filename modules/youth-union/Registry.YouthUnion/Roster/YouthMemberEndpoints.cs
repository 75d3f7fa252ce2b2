using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Roster;

internal static class YouthMemberEndpoints
{
    public static void MapYouthMembers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/youth-union/members").WithTags("Youth members");
        group.Get(
            "/",
            ([AsParameters] YouthQueryString q, IYouthMemberAppService service, CancellationToken c) =>
                service.SearchAsync(q.ToInput(), c)
        );
        group.Get(
            "/{id:guid}",
            (Guid id, DateOnly? asOf, IYouthMemberAppService service, CancellationToken c) => service.GetAsync(id, asOf, c)
        );
        group.Post(
            "/",
            (AdmitYouthMemberInput input, IYouthMemberAppService service, CancellationToken c) => service.AdmitAsync(input, c)
        );
        Step<MoveYouthMemberInput>(group, "move", (s, id, input, c) => s.MoveAsync(id, input, c));
        Step<ApproveStayInput>(group, "stay", (s, id, input, c) => s.ApproveStayAsync(id, input, c));
        Step<LeaveYouthUnionInput>(group, "leave", (s, id, input, c) => s.LeaveAsync(id, input, c));
        Step<ReverseYouthEventInput>(group, "reverse", (s, id, input, c) => s.ReverseAsync(id, input, c));
        Export(group, "csv", YouthFileFormat.Csv);
        Export(group, "xlsx", YouthFileFormat.Xlsx);
    }

    private static void Export(IEndpointRouteBuilder group, string extension, YouthFileFormat format) =>
        group.Get(
            "/export." + extension,
            async ([AsParameters] YouthQueryString q, IYouthMemberAppService service, CancellationToken c) =>
            {
                var file = await service.ExportAsync(q.ToInput(), format, c);
                return TypedResults.File(file.Content, file.ContentType, file.Name);
            }
        );

    private static void Step<TInput>(
        IEndpointRouteBuilder group,
        string name,
        Func<IYouthMemberAppService, Guid, TInput, CancellationToken, Task<YouthMemberDto>> step
    ) =>
        group.Post(
            "/{id:guid}/" + name,
            (Guid id, [FromBody] TInput input, [FromServices] IYouthMemberAppService service, CancellationToken c) =>
                step(service, id, input, c)
        );

    internal sealed record YouthQueryString(
        string? Text,
        Guid? BranchId,
        YouthStanding? Standing,
        Sex? Sex,
        int? MinAge,
        int? MaxAge,
        DateOnly? AdmittedFrom,
        DateOnly? AdmittedTo,
        bool? OverAge,
        bool? InParty,
        DateOnly? AsOf,
        int? Skip,
        int? Take
    )
    {
        public YouthRosterInput ToInput() =>
            new(
                Text,
                BranchId,
                Standing,
                Sex,
                MinAge,
                MaxAge,
                AdmittedFrom,
                AdmittedTo,
                OverAge ?? false,
                InParty,
                AsOf,
                Skip ?? 0,
                Take ?? 50
            );
    }
}

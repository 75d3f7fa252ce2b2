using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Members.MemberFile;

internal static class MemberFileEndpoints
{
    public static void MapMemberFile(this IEndpointRouteBuilder api)
    {
        var file = api.MapGroup("/members/{id:guid}/file").WithTags("MemberFile");
        file.Get("/", (Guid id, IMemberFileAppService service, CancellationToken c) => service.GetAsync(id, c));
        file.Post(
            "/parts/{part}",
            (
                Guid id,
                FilePartKind part,
                [FromBody] WriteFilePartInput input,
                IMemberFileAppService service,
                CancellationToken c
            ) => service.WriteAsync(id, part, input, c)
        );
        file.Post(
            "/unmask",
            (Guid id, [FromBody] UnmaskFilePartInput input, IMemberFileAppService service, CancellationToken c) =>
                service.UnmaskAsync(id, input, c)
        );
        file.Get(
            "/access-log",
            (Guid id, IMemberFileAppService service, CancellationToken c) => service.GetAccessLogAsync(id, c)
        );
        file.Get(
            "/identity-corrections",
            (Guid id, IIdentityCorrectionAppService service, CancellationToken c) => service.ListAsync(id, c)
        );
        file.Post(
            "/identity-corrections",
            (Guid id, [FromBody] ProposeIdentityInput input, IIdentityCorrectionAppService service, CancellationToken c) =>
                service.ProposeAsync(id, input, c)
        );
        var corrections = api.MapGroup("/members/identity-corrections/{id:guid}").WithTags("MemberFile");
        corrections.Post(
            "/confirm",
            (Guid id, [FromBody] ConfirmIdentityInput input, IIdentityCorrectionAppService service, CancellationToken c) =>
                service.ConfirmAsync(id, input, c)
        );
        corrections.Post(
            "/refuse",
            (Guid id, [FromBody] RefuseIdentityInput input, IIdentityCorrectionAppService service, CancellationToken c) =>
                service.RefuseAsync(id, input, c)
        );
        api.Get("/members/file/code-lists", () => CodeLists.All).WithTags("MemberFile");
    }
}

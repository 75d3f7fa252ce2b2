using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Registry.Members.Congresses;

internal static class CongressEndpoints
{
    public static void MapCongresses(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/congresses").WithTags("Congresses");
        group.MapGet(
            "/",
            (Guid organisationId, ICongressAppService service, CancellationToken c) => service.ListAsync(organisationId, c)
        );
        group.MapPost(
            "/",
            (Guid organisationId, CallCongressInput input, ICongressAppService service, CancellationToken c) =>
                service.CallAsync(organisationId, input, c)
        );
        group.MapGet("/{id:guid}", (Guid id, ICongressAppService service, CancellationToken c) => service.GetAsync(id, c));
        group.MapPost(
            "/{id:guid}/delegates",
            (Guid id, DelegateInput input, ICongressAppService service, CancellationToken c) => service.NameAsync(id, input, c)
        );
        group.MapPost(
            "/{id:guid}/withdraw",
            (Guid id, DelegateInput input, ICongressAppService service, CancellationToken c) =>
                service.WithdrawAsync(id, input, c)
        );
        group.MapPost(
            "/{id:guid}/credentials",
            (Guid id, CredentialsInput input, ICongressAppService service, CancellationToken c) =>
                service.CheckCredentialsAsync(id, input, c)
        );
        group.MapPost(
            "/{id:guid}/result",
            (Guid id, ElectionResultInput input, ICongressAppService service, CancellationToken c) =>
                service.RecordResultAsync(id, input, c)
        );
    }
}

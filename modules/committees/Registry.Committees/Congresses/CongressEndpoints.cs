using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Committees.Congresses;

internal static class CongressEndpoints
{
    public static void MapCongresses(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/congresses").WithTags("Congresses");
        group.Get(
            "/",
            (Guid organisationId, ICongressAppService service, CancellationToken c) => service.ListAsync(organisationId, c)
        );
        group.Post(
            "/",
            (Guid organisationId, CallCongressInput input, ICongressAppService service, CancellationToken c) =>
                service.CallAsync(organisationId, input, c)
        );
        group.Get("/{id:guid}", (Guid id, ICongressAppService service, CancellationToken c) => service.GetAsync(id, c));
        group.Post(
            "/{id:guid}/delegates",
            (Guid id, DelegateInput input, ICongressAppService service, CancellationToken c) => service.NameAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/withdraw",
            (Guid id, DelegateInput input, ICongressAppService service, CancellationToken c) =>
                service.WithdrawAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/credentials",
            (Guid id, CredentialsInput input, ICongressAppService service, CancellationToken c) =>
                service.CheckCredentialsAsync(id, input, c)
        );
        group.Post(
            "/{id:guid}/result",
            (Guid id, ElectionResultInput input, ICongressAppService service, CancellationToken c) =>
                service.RecordResultAsync(id, input, c)
        );
    }
}

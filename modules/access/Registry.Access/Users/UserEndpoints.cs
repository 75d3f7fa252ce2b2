using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Access.Users;

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/access").WithTags("Access");
        group.Get("/me", (IUserAppService service, CancellationToken c) => service.GetMeAsync(c));
        group
            .Post(
                "/me/password",
                (ChangePasswordInput input, IUserAppService service, CancellationToken c) =>
                    service.ChangeOwnPasswordAsync(input, c)
            )
            .RequireRateLimiting(AccessModule.SignInRateLimit);
        group.Get("/users", (IUserAppService service, CancellationToken c) => service.ListAsync(c));
        group.Post(
            "/users",
            (CreateUserInput input, IUserAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
        group.Post(
            "/users/{id:guid}/grants",
            (Guid id, GrantRoleInput input, IUserAppService service, CancellationToken c) => service.GrantAsync(id, input, c)
        );
        group.Post(
            "/users/{id:guid}/grants/{grantId:guid}/end",
            (Guid id, Guid grantId, EndGrantInput input, IUserAppService service, CancellationToken c) =>
                service.EndGrantAsync(id, grantId, input, c)
        );
        group.Post(
            "/users/{id:guid}/active",
            (Guid id, SetActiveInput input, IUserAppService service, CancellationToken c) => service.SetActiveAsync(id, input, c)
        );
        group.Post(
            "/users/{id:guid}/email",
            (Guid id, SetEmailInput input, IUserAppService service, CancellationToken c) => service.SetEmailAsync(id, input, c)
        );
        group.Post(
            "/users/{id:guid}/password",
            (Guid id, SetPasswordInput input, IUserAppService service, CancellationToken c) =>
                service.SetPasswordAsync(id, input, c)
        );
    }
}

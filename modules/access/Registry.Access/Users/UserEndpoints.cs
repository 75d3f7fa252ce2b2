using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Registry.Access.Users;

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/access").WithTags("Access");
        group.MapGet("/me", (IUserAppService service, CancellationToken c) => service.GetMeAsync(c));
        group
            .MapPost(
                "/me/password",
                (ChangePasswordInput input, IUserAppService service, CancellationToken c) =>
                    service.ChangeOwnPasswordAsync(input, c)
            )
            .RequireRateLimiting(AccessModule.SignInRateLimit);
        group.MapGet("/users", (IUserAppService service, CancellationToken c) => service.ListAsync(c));
        group.MapPost(
            "/users",
            (CreateUserInput input, IUserAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
        group.MapPost(
            "/users/{id:guid}/grants",
            (Guid id, GrantRoleInput input, IUserAppService service, CancellationToken c) => service.GrantAsync(id, input, c)
        );
        group.MapPost(
            "/users/{id:guid}/grants/{grantId:guid}/end",
            (Guid id, Guid grantId, EndGrantInput input, IUserAppService service, CancellationToken c) =>
                service.EndGrantAsync(id, grantId, input, c)
        );
        group.MapPost(
            "/users/{id:guid}/active",
            (Guid id, SetActiveInput input, IUserAppService service, CancellationToken c) => service.SetActiveAsync(id, input, c)
        );
        group.MapPost(
            "/users/{id:guid}/email",
            (Guid id, SetEmailInput input, IUserAppService service, CancellationToken c) => service.SetEmailAsync(id, input, c)
        );
        group.MapPost(
            "/users/{id:guid}/password",
            (Guid id, SetPasswordInput input, IUserAppService service, CancellationToken c) =>
                service.SetPasswordAsync(id, input, c)
        );
    }
}

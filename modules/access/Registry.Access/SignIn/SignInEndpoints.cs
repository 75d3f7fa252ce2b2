using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Access.SignIn;

/// <summary>Bearer tokens for programs; people sign in on the page with a cookie.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder api) =>
        api.Post("/access/token", IssueAsync)
            .AllowAnonymous()
            .RequireRateLimiting(AccessModule.SignInRateLimit)
            .WithTags("Access")
            .WithSummary("Exchanges user name and password for a bearer token (8 hours).")
            .Produces<AccessTokenResponse>();

    private static async Task<EmptyHttpResult> IssueAsync(TokenInput input, SignInManager<IdentityUser<Guid>> signIn)
    {
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        var result = await signIn.PasswordSignInAsync(input.UserName ?? "", input.Password ?? "", false, lockoutOnFailure: true);
        if (!result.Succeeded)
            throw new BusinessException(
                RejectionKind.Unauthorised,
                [new Rejection(result.IsLockedOut ? "Access:LockedOut" : "Access:WrongCredentials", null)]
            );
        return TypedResults.Empty;
    }
}

internal sealed record TokenInput(string? UserName, string? Password);

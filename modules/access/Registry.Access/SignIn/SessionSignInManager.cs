using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Registry.Access.Sessions;
using Registry.Access.Users;
using Registry.Kernel;

namespace Registry.Access.SignIn;

/// <summary>Signing in, by page or by token, begins a session.</summary>
internal sealed class SessionSignInManager(
    UserManager<IdentityUser<Guid>> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<IdentityUser<Guid>> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<IdentityUser<Guid>>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<IdentityUser<Guid>> confirmation,
    SessionService sessions,
    RegistryDbContext db
) : SignInManager<IdentityUser<Guid>>(users, context, claims, options, log, schemes, confirmation)
{
    /// <summary>Whoever is shut out is answered as with a wrong password.</summary>
    public override async Task<bool> CanSignInAsync(IdentityUser<Guid> user) =>
        await db.Set<Account>().AnyAsync(a => a.Id == user.Id && a.Active, Context.RequestAborted)
        && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(
        IdentityUser<Guid> user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var session = await sessions.BeginAsync(user.Id, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(session));
    }
}

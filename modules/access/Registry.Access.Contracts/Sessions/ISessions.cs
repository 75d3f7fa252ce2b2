using System.Security.Claims;

namespace Registry.Access.Sessions;

/// <summary>Ends what a sign-in began.</summary>
public interface ISessions
{
    /// <summary>Signs out: the session of the principal ends at once, with its open pages.</summary>
    Task EndAsync(ClaimsPrincipal principal, CancellationToken cancellation = default);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Registry.Host.Web;

/// <summary>Policies without a cache: the one of the framework makes every endpoint of the program before the first page is served.</summary>
internal sealed class PoliciesOnDemand(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override bool AllowsCachingPolicies => false;
}

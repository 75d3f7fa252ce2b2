using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Rules.RuleSets;

internal static class RuleSetEndpoints
{
    public static void MapRuleSets(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/members/rules").WithTags("Rules");
        rules.Get("/", (DateOnly? asOf, IRuleSetAppService service, CancellationToken c) => service.ListAsync(asOf, c));
        rules.Get("/by-code", (string code, IRuleSetAppService service, CancellationToken c) => service.FindAsync(code, c));
        rules.Get("/{id:guid}", (Guid id, IRuleSetAppService service, CancellationToken c) => service.GetAsync(id, c));
        rules.Post(
            "/",
            (CreateRuleSetInput input, IRuleSetAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
        rules.Post(
            "/{id:guid}/withdraw",
            (Guid id, WithdrawRuleSetInput input, IRuleSetAppService service, CancellationToken c) =>
                service.WithdrawAsync(id, input, c)
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Registry.Rules.RuleSets;

internal static class RuleSetEndpoints
{
    public static void MapRuleSets(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/members/rules").WithTags("Rules");
        rules.MapGet("/", (DateOnly? asOf, IRuleSetAppService service, CancellationToken c) => service.ListAsync(asOf, c));
        rules.MapGet("/by-code", (string code, IRuleSetAppService service, CancellationToken c) => service.FindAsync(code, c));
        rules.MapGet("/{id:guid}", (Guid id, IRuleSetAppService service, CancellationToken c) => service.GetAsync(id, c));
        rules.MapPost(
            "/",
            (CreateRuleSetInput input, IRuleSetAppService service, CancellationToken c) => service.CreateAsync(input, c)
        );
        rules.MapPost(
            "/{id:guid}/withdraw",
            (Guid id, WithdrawRuleSetInput input, IRuleSetAppService service, CancellationToken c) =>
                service.WithdrawAsync(id, input, c)
        );
    }
}

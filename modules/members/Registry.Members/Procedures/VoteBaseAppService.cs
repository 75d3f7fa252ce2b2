using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Members.Procedures;

internal sealed class VoteBaseAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    VoteBases bases
) : IVoteBaseAppService
{
    public async Task<VoteBaseDto> GetAsync(Guid organisationId, DateOnly? on, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        if (!await db.Set<OrganisationRow>().AnyAsync(o => o.Id == organisationId, cancellation))
            throw BusinessException.NotFound();
        await rules.LoadAsync(cancellation);
        var day = on ?? clock.Today;
        var found = await bases.OfAsync(organisationId, day, cancellation);
        var vote = rules.At(day).Vote(RuleKeys.CellVote);
        return new(day, found.Voting, found.Heads, vote.Least(found.Voting), found.Members);
    }
}

internal static class VoteBaseEndpoints
{
    public static void MapVoteBase(this IEndpointRouteBuilder api) =>
        api.MapGroup("/members/vote-base")
            .WithTags("Votes")
            .Get(
                "/{organisationId:guid}",
                (Guid organisationId, DateOnly? on, IVoteBaseAppService service, CancellationToken c) =>
                    service.GetAsync(organisationId, on, c)
            );
}

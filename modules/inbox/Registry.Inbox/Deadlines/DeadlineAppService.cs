using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Access.Users;
using Registry.Kernel;

namespace Registry.Inbox.Deadlines;

internal sealed class DeadlineAppService(
    RegistryDbContext db,
    ICurrentUser user,
    IUserDirectory directory,
    DeadlineService deadlines
) : IDeadlineAppService
{
    public async Task<IReadOnlyList<PersonDeadlinesDto>> ListAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.View);
        var people = (await directory.ListActiveAsync(cancellation)).ToDictionary(p => p.Id);
        var summaries = await db.Set<DeadlineSummary>().Where(s => s.Waiting > 0).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. summaries
                .Where(s => people.ContainsKey(s.UserId))
                .OrderByDescending(s => s.Overdue)
                .ThenBy(s => s.NextDueOn ?? DateOnly.MaxValue)
                .Select(s => new PersonDeadlinesDto(
                    people[s.UserId].UserName,
                    people[s.UserId].DisplayName,
                    s.Overdue,
                    s.DueSoon,
                    s.Waiting,
                    s.NextDueOn,
                    s.DerivedAt
                )),
        ];
    }

    public async Task DeriveAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        await deadlines.DeriveAsync(cancellation);
    }
}

internal static class DeadlineEndpoints
{
    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/deadlines").WithTags("Deadlines");
        group.Get("/", (IDeadlineAppService service, CancellationToken c) => service.ListAsync(c));
        group.Post("/derive", (IDeadlineAppService service, CancellationToken c) => service.DeriveAsync(c));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access.Users;
using Registry.Inbox.Waiting;
using Registry.Kernel;

namespace Registry.Inbox.Deadlines;

/// <summary>Asks, as each person, what waits for them: so that a deadline is nobody else's than what the page shows.</summary>
internal sealed class DeadlineService(
    RegistryDbContext db,
    RegistryClock clock,
    IUserDirectory directory,
    IServiceScopeFactory scopes
)
{
    public async Task DeriveAsync(CancellationToken cancellation)
    {
        db.AuditRows = false;
        var there = await db.Set<DeadlineSummary>().ToDictionaryAsync(s => s.UserId, cancellation);
        foreach (var person in await directory.ListActiveAsync(cancellation))
        {
            if (!there.TryGetValue(person.Id, out var summary))
                db.Add(summary = new DeadlineSummary(person.Id));
            summary.Take(await InboxOfAsync(person.Id, cancellation), clock.Now);
            there.Remove(person.Id);
        }
        // Who may do nothing any more is responsible for nothing.
        db.RemoveRange(there.Values);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<InboxDto> InboxOfAsync(Guid userId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ICurrentUser>().BeginAsAsync(userId, cancellation);
        return await scope.ServiceProvider.GetRequiredService<IInboxAppService>().GetAsync(cancellation);
    }
}

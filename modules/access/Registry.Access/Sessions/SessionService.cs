using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Access.Sessions;

/// <summary>Begins and ends sessions.</summary>
internal sealed class SessionService(RegistryDbContext db, RegistryClock clock, SessionEnds ends) : ISessions
{
    public static Guid? Of(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(Session.Claim), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <returns>The claim that names the new session.</returns>
    public async Task<Claim> BeginAsync(Guid account, CancellationToken cancellation)
    {
        var session = new Session(account, clock.Now);
        db.Add(session);
        await db.SaveChangesAsync(cancellation);
        return new Claim(Session.Claim, session.Id.ToString());
    }

    public Task EndAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        var id = Of(principal);
        return EndAsync(Open().Where(s => s.Id == id), () => db.SaveChangesAsync(cancellation), cancellation);
    }

    /// <summary>Ends all sessions of an account, all but one where <paramref name="but"/> is given, in the save of what ends them.</summary>
    public Task EndAllAsync(Guid account, Guid? but, Func<Task> save, CancellationToken cancellation) =>
        EndAsync(Open().Where(s => s.AccountId == account && s.Id != but), save, cancellation);

    /// <summary>Those that hold still.</summary>
    private IQueryable<Session> Open()
    {
        var now = clock.Now;
        return db.Set<Session>().Where(s => s.EndedAt == null && s.LastsUntil > now);
    }

    private async Task EndAsync(IQueryable<Session> which, Func<Task> save, CancellationToken cancellation)
    {
        var sessions = await which.ToListAsync(cancellation);
        foreach (var session in sessions)
            session.End(clock.Now);
        await save();
        ends.Tell([.. sessions.Select(s => s.Id)]);
    }
}

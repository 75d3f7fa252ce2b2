using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Access.Sessions;

/// <summary>Begins and ends sessions.</summary>
internal sealed class SessionBook(RegistryDbContext db, RegistryClock clock, SessionEnds ends) : ISessions
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

    public async Task EndAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        var id = Of(principal);
        await EndAsync(
            await db.Set<Session>().Where(s => s.Id == id && s.EndedAt == null).ToListAsync(cancellation),
            cancellation
        );
    }

    /// <summary>Ends all sessions of an account, with what else is to be saved; all but one where <paramref name="but"/> is given.</summary>
    public async Task EndAllAsync(Guid account, Guid? but, CancellationToken cancellation) =>
        await EndAsync(
            await db.Set<Session>()
                .Where(s => s.AccountId == account && s.EndedAt == null && s.Id != but)
                .ToListAsync(cancellation),
            cancellation
        );

    private async Task EndAsync(List<Session> sessions, CancellationToken cancellation)
    {
        foreach (var session in sessions)
            session.End(clock.Now);
        await db.SaveChangesAsync(cancellation);
        ends.Tell([.. sessions.Select(s => s.Id)]);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Access.Sessions;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Access.Users;

/// <summary>
/// What an account holds on a day. Every request and every call of a page begins with this statement, so it is translated once.
/// One for each application, not static: a compiled query belongs to one model.
/// </summary>
internal sealed class HeldGrants
{
    internal sealed record Row(string DisplayName, bool PasswordGiven, string? Role, string? Path);

    private readonly Func<RegistryDbContext, Guid, Guid?, DateOnly, DateTime, IAsyncEnumerable<Row>> query = EF.CompileAsyncQuery(
        (RegistryDbContext db, Guid id, Guid? session, DateOnly today, DateTime now) =>
            from account in db.Set<Account>()
            where
                account.Id == id
                && account.Active
                && (
                    session == null
                    || db.Set<Session>().Any(s => s.Id == session && s.AccountId == id && s.EndedAt == null && s.LastsUntil > now)
                )
            from grant in db.Set<Grant>()
                .Where(g => g.AccountId == id && g.From <= today && (g.To == null || g.To >= today))
                .DefaultIfEmpty()
            from organisation in db.Unscoped<OrganisationRow>("What somebody holds is what their scope is made of.")
                .Where(o => o.Id == grant!.OrganisationId)
                .DefaultIfEmpty()
            select new Row(account.DisplayName, account.PasswordGiven, grant!.Role, organisation!.OrganisationPath)
    );

    /// <summary>
    /// A row for each grant, one without role and path where there is none; no row: no such active account, or its session has ended.
    /// </summary>
    /// <param name="session">Null: whatever its sessions.</param>
    public async Task<IReadOnlyList<Row>> OfAsync(
        RegistryDbContext db,
        Guid account,
        Guid? session,
        DateOnly today,
        DateTime now,
        CancellationToken cancellation
    ) => await query(db, account, session, today, now).ToListAsync(cancellation);
}

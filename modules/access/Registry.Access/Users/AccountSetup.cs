using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Access.Users;

internal sealed class AccountSetup(RegistryDbContext db, UserManager<IdentityUser<Guid>> credentials) : IAccountSetup
{
    public async Task<bool> EnsureAsync(NewAccount account, CancellationToken cancellation)
    {
        if (await credentials.FindByNameAsync(account.UserName) is not null)
            return false;
        var organisationId =
            account.OrganisationId
            ?? await db.Set<OrganisationRow>()
                .OrderBy(o => o.OrganisationPath)
                .Select(o => (Guid?)o.Id)
                .FirstOrDefaultAsync(cancellation)
            ?? throw new BusinessException("Access:NoRootOrganisation");
        var credential = new IdentityUser<Guid>(account.UserName) { Id = account.Id ?? Guid.CreateVersion7() };
        var made = new Account(credential.Id, account.UserName, account.DisplayName, account.DemoHint);
        // Typed by an operator for somebody else; a demonstration account has its own from the start.
        if (account.PasswordHash is null)
            made.GivePassword();
        made.Grant(account.Role, organisationId, account.From, null);
        db.Add(made);
        credential.PasswordHash = account.PasswordHash;
        var result = account.PasswordHash is null
            ? await credentials.CreateAsync(credential, account.Password)
            : await credentials.CreateAsync(credential);
        if (!result.Succeeded)
            throw new BusinessException("Access:PasswordRule", "password");
        return true;
    }
}

/// <summary>The demonstration accounts, for the sign-in page in Development.</summary>
internal sealed class DemoAccounts(RegistryDbContext db)
{
    /// <summary>In the order of the roles, as the work flows.</summary>
    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancellation)
    {
        var accounts = await db.Set<Account>()
            .Where(a => a.DemoHint != null && a.Active)
            .OrderBy(a => a.UserName)
            .Select(a => new DemoAccount(
                a.UserName,
                a.DisplayName,
                a.Grants.OrderBy(g => g.From).Select(g => g.Role).First(),
                a.DemoHint!
            ))
            .ToListAsync(cancellation);
        return [.. accounts.OrderBy(a => Roles.All.ToList().IndexOf(a.Role))];
    }
}

internal sealed record DemoAccount(string UserName, string DisplayName, string Role, string Hint);

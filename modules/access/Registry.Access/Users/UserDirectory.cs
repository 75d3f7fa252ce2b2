using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Access.Users;

internal sealed class UserDirectory(RegistryDbContext db, RegistryClock clock) : IUserDirectory
{
    public async Task<IReadOnlyList<DirectoryUser>> ListActiveAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        return await db.Set<Account>()
            .Where(a => a.Active && a.Grants.Any(g => g.From <= today && (g.To == null || g.To >= today)))
            .OrderBy(a => a.UserName)
            .Select(a => new DirectoryUser(a.Id, a.UserName, a.DisplayName, a.Email))
            .ToListAsync(cancellation);
    }
}

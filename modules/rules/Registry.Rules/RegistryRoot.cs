using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Rules;

/// <summary>What holds for everybody is changed by those only whose permission reaches the root of the tree.</summary>
internal sealed class RegistryRoot(RegistryDbContext db, ICurrentUser user)
{
    /// <exception cref="BusinessException">403: held on a part of the tree only.</exception>
    public async Task RequireAsync(string permission, CancellationToken cancellation)
    {
        var path = await db.Unscoped<OrganisationRow>("The path of the root, to ask for the permission there.")
            .OrderBy(o => o.OrganisationPath)
            .Select(o => o.OrganisationPath)
            .FirstOrDefaultAsync(cancellation);
        user.RequireOn(permission, path ?? "");
    }
}

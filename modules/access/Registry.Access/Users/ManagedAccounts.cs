using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Access.Users;

/// <summary>
/// Which accounts an administrator or inspector has to do with: those whose every grant, ended ones too, lies where the reader's own
/// permission is held. Whoever could reset the password of an account that reaches further would reach further too.
/// </summary>
internal sealed class ManagedAccounts(RegistryDbContext db, ICurrentUser user)
{
    /// <summary>
    /// To be asked within the permission: its subtrees count. An account without any grant belongs to who made it, and to
    /// who holds the permission on the whole tree.
    /// </summary>
    public async Task<IQueryable<Account>> ListAsync(CancellationToken cancellation)
    {
        var reader = user.Id;
        var whole = await HoldsWholeAsync(cancellation);
        return db.Set<Account>()
            .Where(a =>
                a.Grants.All(g => db.Set<OrganisationRow>().Any(o => o.Id == g.OrganisationId))
                && (whole || a.Grants.Any() || a.CreatedBy == reader)
            );
    }

    private async Task<bool> HoldsWholeAsync(CancellationToken cancellation)
    {
        var all = db.Unscoped<OrganisationRow>("Tops of the tree are counted, to tell whether the permission is held on all.");
        return await Tops(all).CountAsync(cancellation) == await Tops(db.Set<OrganisationRow>()).CountAsync(cancellation);
    }

    private static IQueryable<OrganisationRow> Tops(IQueryable<OrganisationRow> organisations) =>
        organisations.Where(o => !o.OrganisationPath.Contains("."));
}

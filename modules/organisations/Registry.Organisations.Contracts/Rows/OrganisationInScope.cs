using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Organisations.Rows;

/// <summary>The organisation that figures are asked of.</summary>
public static class OrganisationInScope
{
    /// <param name="id">Null: the topmost within the user's subtrees.</param>
    /// <exception cref="BusinessException">404: not within the user's subtrees.</exception>
    public static async Task<OrganisationRow> FindOrganisationAsync(
        this RegistryDbContext db,
        Guid? id,
        CancellationToken cancellation
    ) =>
        await db.Set<OrganisationRow>()
            .Where(o => id == null || o.Id == id)
            .OrderBy(o => o.OrganisationPath)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation)
        ?? throw BusinessException.NotFound();
}

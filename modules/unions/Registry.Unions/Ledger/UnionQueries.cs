using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Unions.Ledger;

internal static class UnionQueries
{
    /// <summary>Where the union above belongs: who decides on this one has to hold the permission there.</summary>
    public static async Task<string> PathAboveAsync(this RegistryDbContext db, Union union, CancellationToken cancellation) =>
        union.ParentId is not { } parent
            ? union.OrganisationPath
            : await db.Unscoped<Union>("Where the union above belongs, to ask for the permission there.")
                .Where(u => u.Id == parent)
                .Select(u => u.OrganisationPath)
                .SingleAsync(cancellation);
}

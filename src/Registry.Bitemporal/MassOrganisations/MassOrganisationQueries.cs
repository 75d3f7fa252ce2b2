using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Bitemporal.MassOrganisations;

/// <summary>What is asked of every tree of mass organisations.</summary>
public static class MassOrganisationQueries
{
    /// <summary>Where the organisation above belongs: who decides on this one has to hold the permission there.</summary>
    public static async Task<string> PathAboveAsync<T, TType>(
        this RegistryDbContext db,
        MassOrganisation<T, TType> one,
        CancellationToken cancellation
    )
        where T : MassOrganisation<T, TType>, new()
        where TType : struct, Enum =>
        one.ParentId is not { } parent
            ? one.OrganisationPath
            : await db.Unscoped<T>("Where the union or youth organisation above belongs, to ask for the permission there.")
                .Where(o => o.Id == parent)
                .Select(o => o.OrganisationPath)
                .SingleAsync(cancellation);
}

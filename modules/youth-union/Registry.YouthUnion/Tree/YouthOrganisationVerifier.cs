using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.YouthUnion.Tree;

/// <summary>Folds every youth organisation's ledger again and compares it with the placements; checks that each stands where it may.</summary>
internal sealed class YouthOrganisationVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var all = await db.Set<YouthOrganisation>()
            .Include(o => o.Events)
            .Include(o => o.Placements)
            .AsNoTracking()
            .AsSplitQuery()
            .ToDictionaryAsync(o => o.Id, cancellation);
        var paths = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        return YouthOrganisation.Differences("youth organisation", all, paths, clock.Now);
    }
}

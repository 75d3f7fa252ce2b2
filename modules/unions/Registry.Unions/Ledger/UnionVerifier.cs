using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Unions.Ledger;

/// <summary>Folds every union's ledger again and compares it with the placements; checks that each stands where it may.</summary>
internal sealed class UnionVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var unions = await db.Set<Union>()
            .Include(u => u.Events)
            .Include(u => u.Placements)
            .AsNoTracking()
            .AsSplitQuery()
            .ToDictionaryAsync(u => u.Id, cancellation);
        var paths = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        return
        [
            .. Union.Differences("union", unions, paths, clock.Now),
            .. await db.DanglingAsync<Union>("a union", ["UnionId"], cancellation),
        ];
    }
}

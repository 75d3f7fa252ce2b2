using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Organisations.Tree;

/// <summary>Folds every organisation's ledger again, the upper before the lower, and compares it with the placements; checks that the tree is one.</summary>
internal sealed class OrganisationVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        TreeCheck.Differences(
            await db.Set<Organisation>()
                .Include(o => o.Events)
                .Include(o => o.Placements)
                .AsNoTracking()
                .AsSplitQuery()
                .ToListAsync(cancellation)
        );
}

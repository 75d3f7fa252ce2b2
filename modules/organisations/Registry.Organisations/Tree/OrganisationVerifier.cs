using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;

namespace Registry.Organisations.Tree;

/// <summary>
/// Folds every organisation's ledger again, the upper before the lower, and compares it with the placements, at every instant; checks
/// that the tree is one, and that whatever names an organisation names one.
/// </summary>
internal sealed class OrganisationVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    private static readonly string[] Naming =
    [
        "OrganisationId",
        "FromOrganisationId",
        "ToOrganisationId",
        "CellId",
        "GrassrootsCommitteeId",
        "PredecessorId",
        "SuccessorId",
    ];

    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        [
            .. TreeCheck.Differences(
                await db.Set<Organisation>()
                    .Include(o => o.Events)
                    .Include(o => o.Placements)
                    .AsNoTracking()
                    .AsSplitQuery()
                    .ToListAsync(cancellation),
                clock.Now
            ),
            .. await db.DanglingAsync<Organisation>("an organisation", Naming, cancellation),
        ];
}

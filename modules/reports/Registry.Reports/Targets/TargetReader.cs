using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Reports.Contracts;

namespace Registry.Reports.Targets;

internal sealed class TargetReader(RegistryDbContext db, TargetBook targets) : ITargetReader
{
    public async Task<int?> OfYearAsync(string indicator, DateOnly day, CancellationToken cancellation)
    {
        if (!await db.Set<OrganisationRow>().AnyAsync(o => o.Type == OrganisationType.UpperCommittee, cancellation))
            return null;
        var term = await targets.TermAtAsync(day, cancellation);
        return term?.Number(indicator, TargetCadence.Year, day);
    }
}

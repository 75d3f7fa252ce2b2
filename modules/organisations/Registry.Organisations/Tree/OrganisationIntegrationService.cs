using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

internal sealed class OrganisationIntegrationService(RegistryDbContext db) : IOrganisationIntegrationService
{
    public async Task<IReadOnlyDictionary<Guid, OrganisationInfo>> GetAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        var organisations = db.Unscoped<Organisation>("Organisations that rows in scope name, wherever they are.");
        return await organisations
            .Where(o => wanted.Contains(o.Id))
            .Select(o => new OrganisationInfo(
                o.Id,
                o.Name,
                o.Type,
                o.OrganisationPath,
                o.ParentId,
                organisations.Where(p => p.Id == o.ParentId).Select(p => (OrganisationType?)p.Type).FirstOrDefault(),
                o.EstablishedOn,
                o.ClosedOn
            ))
            .ToDictionaryAsync(o => o.Id, cancellation);
    }

    public Task<string?> PathOfDecisionAsync(Guid paperId, CancellationToken cancellation) =>
        db.Set<Organisation>()
            .Where(o => o.Events.Any(e => e.ChangeId == paperId || e.Id == paperId))
            .OrderBy(o => o.OrganisationPath)
            .Select(o => o.OrganisationPath)
            .FirstOrDefaultAsync(cancellation);
}

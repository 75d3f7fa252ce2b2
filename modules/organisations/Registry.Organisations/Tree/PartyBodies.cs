using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Tree;

/// <summary>Party organisations of enterprises: the topmost of each, with the members of all below it.</summary>
internal sealed class PartyBodies(RegistryDbContext db, RegistryClock clock, IHeadCounts headCounts) : IEnterpriseBodies
{
    public async Task<IReadOnlyList<EnterpriseBodyDto>> OfEnterprisesAsync(
        IReadOnlyCollection<Guid> enterpriseIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var organisations = db.Set<Organisation>();
        var found = await (
            from placement in db.Set<OrganisationPlacement>().AsOf(asOf)
            join organisation in organisations on placement.OrganisationId equals organisation.Id
            where organisation.EnterpriseId != null && enterpriseIds.Contains(organisation.EnterpriseId.Value)
            where !organisations.Any(p => p.Id == placement.ParentId && p.EnterpriseId == organisation.EnterpriseId)
            select new
            {
                organisation.Id,
                EnterpriseId = organisation.EnterpriseId!.Value,
                placement.Name,
                placement.Path,
            }
        ).ToListAsync(cancellation);
        var members = new Dictionary<string, int>();
        foreach (var above in found.Select(f => OrganisationPaths.Above(f.Path)).Distinct())
        {
            foreach (var (path, count) in await headCounts.BelowAsync(above, asOf, asOf == clock.Today, cancellation))
                members[path] = count;
        }
        return
        [
            .. found.Select(f => new EnterpriseBodyDto(
                f.EnterpriseId,
                EnterpriseBodyKind.PartyOrganisation,
                f.Id,
                f.Name,
                "/organisations/" + f.Id,
                members.GetValueOrDefault(f.Path)
            )),
        ];
    }
}

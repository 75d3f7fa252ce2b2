using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;

namespace Registry.Organisations.Enterprises;

/// <summary>Shows enterprises with their workers and the bodies that each module knows in them.</summary>
internal sealed class EnterpriseReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IEnumerable<IEnterpriseBodies> bodies
)
{
    private const int MaxTake = 200;

    public async Task<Page<EnterpriseRowDto>> ListAsync(ListEnterprisesInput input, CancellationToken cancellation)
    {
        var day = input.AsOf ?? clock.Today;
        var search = VietnameseText.SearchName(VietnameseText.Clean(input.Text) ?? "");
        var found = db.Set<Enterprise>().Where(e => e.SearchName.Contains(search) || e.TaxCode.StartsWith(search));
        if (input.ZoneId is { } zone)
            found = found.Where(e => e.ZoneId == zone);
        if (input.Ownership is { } ownership)
            found = found.Where(e => e.Ownership == ownership);
        var ids = await found.OrderBy(e => e.SortKey).ThenBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellation);
        if (input.Missing is { } kind)
        {
            var having = (await BodiesAsync(ids, day, cancellation)).Where(b => b.Kind == kind).Select(b => b.EnterpriseId);
            ids = [.. ids.Except(having)];
        }
        var page = ids.Skip(Math.Max(0, input.Skip)).Take(Math.Clamp(input.Take, 1, MaxTake)).ToList();
        return new Page<EnterpriseRowDto>(await RowsAsync(page, day, cancellation), ids.Count);
    }

    public async Task<EnterpriseDetailDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        var row = (await RowsAsync([id], day, cancellation)).SingleOrDefault() ?? throw BusinessException.NotFound();
        var enterprise = await db.Set<Enterprise>()
            .AsNoTracking()
            .Include(e => e.Workers)
            .SingleAsync(e => e.Id == id, cancellation);
        return new EnterpriseDetailDto(
            row,
            enterprise.Stamp,
            await MayWriteAsync(id, cancellation),
            [.. Enum.GetValues<EnterpriseBodyKind>().Except(row.Bodies.Select(b => b.Kind))],
            [.. enterprise.Workers.OrderByDescending(w => w.On).Select(w => new WorkersDto(w.On, w.Workers))]
        );
    }

    /// <summary>
    /// Whoever manages an organisation of the enterprise writes about it; about one that has none, whoever manages the whole tree.
    /// Everybody may read: enterprises are on public registers. Founding a cell of an enterprise, by a decision, gives the right.
    /// </summary>
    public async Task<bool> MayWriteAsync(Guid id, CancellationToken cancellation)
    {
        var paths = await db.Unscoped<OrganisationRow>("Where the enterprise is, to ask for the permission there.")
            .Where(o => (o.EnterpriseId == id && o.ClosedOn == null) || !EF.Functions.Like(o.OrganisationPath, "%.%"))
            .Select(o => o.OrganisationPath)
            .ToListAsync(cancellation);
        return paths.Exists(path => user.IsGranted(OrganisationsPermissions.Manage, path));
    }

    private async Task<List<EnterpriseRowDto>> RowsAsync(List<Guid> ids, DateOnly day, CancellationToken cancellation)
    {
        var there = await BodiesAsync(ids, day, cancellation);
        var rows = await db.Set<Enterprise>()
            .Where(e => ids.Contains(e.Id))
            .OrderBy(e => e.SortKey)
            .ThenBy(e => e.Id)
            .Select(e => new
            {
                e.Id,
                e.Name,
                e.TaxCode,
                Zone = e.Zone.Name,
                e.Ownership,
                Workers = e
                    .Workers.Where(w => w.On <= day)
                    .OrderByDescending(w => w.On)
                    .Select(w => (int?)w.Workers)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(e => new EnterpriseRowDto(
                e.Id,
                e.Name,
                e.TaxCode,
                e.Zone,
                e.Ownership,
                e.Workers,
                [.. there.Where(b => b.EnterpriseId == e.Id).OrderBy(b => b.Kind).ThenBy(b => b.Name, StringComparer.Ordinal)]
            )),
        ];
    }

    private async Task<List<EnterpriseBodyDto>> BodiesAsync(List<Guid> ids, DateOnly day, CancellationToken cancellation)
    {
        var all = new List<EnterpriseBodyDto>();
        foreach (var source in bodies)
            all.AddRange(await source.OfEnterprisesAsync(ids, day, cancellation));
        return all;
    }
}

using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Organisations.Enterprises;

internal sealed class EnterpriseAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IMapper mapper,
    EnterpriseReader reader
) : IEnterpriseAppService
{
    private const int MaxHits = 1000;
    private const int MaxWorkers = 1_000_000;

    public async Task<IReadOnlyList<ZoneDto>> GetZonesAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        return await db.Set<Zone>()
            .OrderBy(z => z.SortKey)
            .ProjectTo<ZoneDto>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<EnterpriseDto>> FindAsync(string? text, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var search = VietnameseText.SearchName(VietnameseText.Clean(text) ?? "");
        return await db.Set<Enterprise>()
            .Where(e => e.SearchName.Contains(search) || e.TaxCode.StartsWith(search))
            .OrderBy(e => e.SortKey)
            .Take(MaxHits)
            .ProjectTo<EnterpriseDto>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
    }

    public async Task<EnterpriseDto> CreateAsync(CreateEnterpriseInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.Manage);
        var check = new Check();
        var name = check.Text("name", input.Name, 300);
        var taxCode = check.Text("taxCode", input.TaxCode, 14);
        var wellFormed = taxCode is null || (taxCode.Length is 10 or 13 && taxCode.All(char.IsAsciiDigit));
        check.That(wellFormed, "taxCode", "Organisations:TaxCodeDigits");
        check.That(
            taxCode is null || !await db.Set<Enterprise>().AnyAsync(e => e.TaxCode == taxCode, cancellation),
            "taxCode",
            "Organisations:TaxCodeTaken"
        );
        check.That(await db.Set<Zone>().AnyAsync(z => z.Id == input.ZoneId, cancellation), "zoneId", "Organisations:UnknownZone");
        check.That(input.Ownership is { } o && Enum.IsDefined(o), "ownership", "Registry:Required");
        check.ThrowIfAny();
        var enterprise = new Enterprise(Guid.CreateVersion7(), name!, taxCode!, input.ZoneId!.Value, input.Ownership!.Value);
        db.Add(enterprise);
        await db.SaveChangesAsync(cancellation);
        return await db.Set<Enterprise>()
            .Where(e => e.Id == enterprise.Id)
            .ProjectTo<EnterpriseDto>(mapper.ConfigurationProvider)
            .SingleAsync(cancellation);
    }

    public async Task<Page<EnterpriseRowDto>> ListAsync(ListEnterprisesInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<EnterpriseDetailDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        return await reader.GetAsync(id, asOf, cancellation);
    }

    public async Task<EnterpriseDetailDto> RecordWorkersAsync(Guid id, RecordWorkersInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.Manage);
        var enterprise =
            await db.Set<Enterprise>().Include(e => e.Workers).SingleOrDefaultAsync(e => e.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        if (!await reader.MayWriteAsync(id, cancellation))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Organisations:EnterpriseElsewhere", null)]);
        await db.CompareAsync(enterprise, input.Stamp, () => reader.GetAsync(id, null, cancellation));
        var check = new Check();
        var on = check.Past("on", input.On, clock.Today);
        check.That(input.Workers is not null, "workers", "Registry:Required");
        check.That(input.Workers is null or >= 0 and <= MaxWorkers, "workers", "Organisations:WorkersRange", MaxWorkers);
        check.ThrowIfAny();
        enterprise.Count(on, input.Workers!.Value);
        await db.SaveChangesAsync(cancellation);
        return await reader.GetAsync(id, null, cancellation);
    }
}

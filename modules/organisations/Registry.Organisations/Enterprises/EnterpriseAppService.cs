using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Organisations.Enterprises;

internal sealed class EnterpriseAppService(RegistryDbContext db, ICurrentUser user, IMapper mapper) : IEnterpriseAppService
{
    private const int MaxHits = 1000;

    public async Task<IReadOnlyList<ZoneDto>> GetZonesAsync(CancellationToken cancellation)
    {
        user.Require(OrganisationsPermissions.View);
        return await db.Set<Zone>()
            .OrderBy(z => z.SortKey)
            .ProjectTo<ZoneDto>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<EnterpriseDto>> FindAsync(string? text, CancellationToken cancellation)
    {
        user.Require(OrganisationsPermissions.View);
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
        user.Require(OrganisationsPermissions.Manage);
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
}

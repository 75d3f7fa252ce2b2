using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Organisations.Types;

/// <summary>The types of all dates, read once a scope.</summary>
internal sealed class OrganisationTypeBook(RegistryDbContext db)
{
    private List<OrganisationTypeDto> all = [];

    public async Task<OrganisationTypeBook> LoadAsync(CancellationToken cancellation)
    {
        if (all.Count == 0)
        {
            var versions = await db.Set<OrganisationTypeVersion>().AsNoTracking().ToListAsync(cancellation);
            all = [.. versions.OrderBy(v => v.From).ThenBy(v => v.Level).ThenBy(v => v.Type).Select(v => v.ToDto())];
        }
        return this;
    }

    public IReadOnlyList<OrganisationTypeDto> All => all;

    public IEnumerable<OrganisationTypeDto> On(DateOnly day) => all.Where(t => t.From <= day && (t.To is null || t.To > day));

    /// <summary>What a type is on a date; null: no regulation of the date knows it.</summary>
    public OrganisationTypeDto? Find(OrganisationType type, DateOnly day) => On(day).FirstOrDefault(t => t.Type == type);

    /// <summary>Whether one type may stand directly below another on a date.</summary>
    public bool MayContain(OrganisationType parent, OrganisationType child, DateOnly day) =>
        Find(child, day)?.Below.Contains(parent) == true;

    /// <summary>Whether members belong to organisations of the type directly.</summary>
    public bool HoldsMembers(OrganisationType type, DateOnly day) => Find(type, day)?.HoldsMembers == true;
}

internal sealed class OrganisationTypeAppService(OrganisationTypeBook book, ICurrentUser user, RegistryClock clock)
    : IOrganisationTypeAppService
{
    public async Task<IReadOnlyList<OrganisationTypeDto>> GetAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        return [.. (await book.LoadAsync(cancellation)).On(asOf ?? clock.Today)];
    }

    public async Task<IReadOnlyList<OrganisationTypeDto>> GetAllAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        return (await book.LoadAsync(cancellation)).All;
    }
}

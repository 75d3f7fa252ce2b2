using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;

namespace Registry.Host.Cli;

/// <summary>Gives an empty installation its root committee; everything else is established below it on the pages.</summary>
internal sealed class RootOrganisation(RegistryDbContext db, RegistryClock clock, IOrganisationImport import)
{
    /// <returns>Whether it was made.</returns>
    public async Task<bool> EnsureAsync(string name, CancellationToken cancellation)
    {
        if (await db.Set<OrganisationRow>().AnyAsync(cancellation))
            return false;
        var check = new Check();
        var clean = check.Text("root", name, 300);
        check.ThrowIfAny();
        var papers = new Decision("—", clock.Today, "—");
        import.Import(
            [],
            [],
            [new(Guid.CreateVersion7(), null, clean!, OrganisationType.UpperCommittee, null, clock.Today, papers, clock.Now)]
        );
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Unions.Ledger;

namespace Registry.Unions.Tree;

/// <summary>
/// Unions whose Party organisation is no more: they are counted with the organisation above it, and somebody has to say whether they go on.
/// </summary>
internal sealed class LeftUnions(RegistryDbContext db) : IInboxContributor
{
    /// <summary>Shown for so many days after the closing: a union may well go on without a Party organisation beside it.</summary>
    private const int Days = 60;

    public IReadOnlyList<string> Permissions => [UnionsPermissions.Manage];

    public async Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var since = today.AddDays(-Days);
        var left = await (
            from union in db.Set<Union>()
            where union.DissolvedOn == null
            join home in db.Set<OrganisationRow>() on union.OrganisationId equals home.Id
            where home.ClosedOn <= today && home.ClosedOn > since
            orderby union.SortKey, union.Id
            select new
            {
                union.Id,
                union.Name,
                Home = home.Name,
            }
        ).ToListAsync(cancellation);
        return [.. left.Select(u => new InboxEntry($"/unions/{u.Id}", u.Name, u.Home, "Unions:Todo.HomeClosed", null))];
    }
}

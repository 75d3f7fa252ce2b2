using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.YouthUnion.Tree;

/// <summary>
/// Youth organisations whose Party organisation is no more: their members are counted with the organisation above it, and somebody has to
/// say whether they go on.
/// </summary>
internal sealed class LeftYouthOrganisations(RegistryDbContext db) : IInboxContributor
{
    /// <summary>Shown for so many days after the closing: a branch may well go on without a Party organisation beside it.</summary>
    private const int Days = 60;

    public IReadOnlyList<string> Permissions => [YouthUnionPermissions.Manage];

    public async Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var since = today.AddDays(-Days);
        var left = await (
            from one in db.Set<YouthOrganisation>()
            where one.DissolvedOn == null
            join home in db.Set<OrganisationRow>() on one.OrganisationId equals home.Id
            where home.ClosedOn <= today && home.ClosedOn > since
            orderby one.SortKey, one.Id
            select new
            {
                one.Id,
                one.Name,
                Home = home.Name,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. left.Select(o => new InboxEntry(
                $"/youth-union/organisations/{o.Id}",
                o.Name,
                o.Home,
                "YouthUnion:Todo.HomeClosed",
                null
            )),
        ];
    }
}

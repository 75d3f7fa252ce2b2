using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Access.Users;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Inbox.Waiting;

/// <summary>
/// What administrators have to mend: grants on organisations that are no more, and roles that somebody held on an organisation and nobody
/// who can sign in holds there, or above, any more.
/// </summary>
internal sealed class GrantsInbox(RegistryDbContext db, IUserAppService users) : IInboxContributor
{
    private const string Page = "/users";

    /// <summary>Roles without which what is asked of an organisation waits for nobody.</summary>
    private static readonly string[] Needed = [Roles.CellSecretary, Roles.GrassrootsCommittee, Roles.CommitteeApprover];

    public IReadOnlyList<string> Permissions => [AccessPermissions.Manage];

    public async Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var all = await users.ListAsync(cancellation);
        var ids = all.SelectMany(u => u.Grants).Select(g => g.OrganisationId).Distinct().ToList();
        var organisations = await db.Set<OrganisationRow>()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancellation);
        var held = all.Where(u => u.Active)
            .SelectMany(u => u.Grants.Where(g => g.Active).Select(g => (User: u, Grant: g)))
            .ToList();
        return
        [
            .. held.Where(h => organisations.GetValueOrDefault(h.Grant.OrganisationId)?.ClosedOn <= today)
                .Select(h => new InboxEntry(
                    Page,
                    h.User.DisplayName,
                    h.Grant.OrganisationName,
                    "Inbox:Todo.GrantOnClosed",
                    null
                )),
            .. Deserted(all, organisations, [.. held.Select(h => h.Grant)], today)
                .Select(d => new InboxEntry(Page, d.OrganisationName, d.OrganisationName, "Inbox:Todo.Nobody." + d.Role, null)),
        ];
    }

    private static IEnumerable<GrantDto> Deserted(
        IReadOnlyList<UserDto> all,
        Dictionary<Guid, OrganisationRow> organisations,
        IReadOnlyList<GrantDto> held,
        DateOnly today
    ) =>
        all.SelectMany(u => u.Grants)
            .Where(g => Needed.Contains(g.Role) && g.From <= today)
            .DistinctBy(g => (g.Role, g.OrganisationId))
            .Where(g => organisations.TryGetValue(g.OrganisationId, out var o) && (o.ClosedOn is null || o.ClosedOn > today))
            .Where(g => !held.Any(h => h.Role == g.Role && Covers(h.OrganisationId, g.OrganisationId, organisations)));

    private static bool Covers(Guid upper, Guid organisation, Dictionary<Guid, OrganisationRow> organisations) =>
        organisations.TryGetValue(upper, out var held)
        && (organisations[organisation].OrganisationPath + ".").StartsWith(held.OrganisationPath + ".", StringComparison.Ordinal);
}

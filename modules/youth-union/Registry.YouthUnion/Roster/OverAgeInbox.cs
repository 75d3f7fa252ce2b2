using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Roster;

/// <summary>Members past the age who neither came of age nor have leave to stay.</summary>
internal sealed class OverAgeInbox(RegistryDbContext db, YouthSettings settings) : IInboxContributor
{
    private const int Most = 200;

    public IReadOnlyList<string> Permissions => [YouthUnionPermissions.RecordMembers];

    public async Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var input = new YouthRosterInput(OverAge: true);
        var found = await YouthRosterQuery
            .Build(db, input, today, settings)
            .OrderBy(r => r.Person.BirthDate)
            .ThenBy(r => r.Member.Id)
            .Take(Most)
            .Select(r => new
            {
                r.Member.Id,
                r.Person.FullName,
                r.Person.BirthDate,
                r.Member.StaysUntil,
                r.Place.Name,
            })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(m => new InboxEntry(
                $"/youth-union/members/{m.Id}",
                m.FullName,
                m.Name,
                "YouthUnion:Todo.ComeOfAge",
                m.StaysUntil ?? settings.ComesOfAgeOn(m.BirthDate).AddDays(-1)
            )),
        ];
    }
}

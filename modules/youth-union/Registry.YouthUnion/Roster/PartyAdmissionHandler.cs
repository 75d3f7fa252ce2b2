using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.People.Integration;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Roster;

/// <summary>The Party's admission marks the youth member, in the same transaction; so does its cancellation.</summary>
internal sealed class PartyAdmissionHandler(RegistryDbContext db, ICurrentUser user, RegistryClock clock)
    : ILocalEventHandler<MemberAdmitted>,
        ILocalEventHandler<AdmissionCancelled>
{
    public Task HandleAsync(MemberAdmitted admitted, CancellationToken cancellation) =>
        MarkAsync(admitted.PersonId, YouthEventKind.JoinedParty, admitted.On, admitted.Decision, cancellation);

    public Task HandleAsync(AdmissionCancelled cancelled, CancellationToken cancellation) =>
        MarkAsync(cancelled.PersonId, YouthEventKind.PartyAdmissionCancelled, cancelled.On, null, cancellation);

    private async Task MarkAsync(
        Guid personId,
        YouthEventKind kind,
        DateOnly on,
        Decision? decision,
        CancellationToken cancellation
    )
    {
        var member = await db.Unscoped<YouthMember>("The youth ledger follows the Party's, wherever the branch belongs.")
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.PersonId == personId, cancellation);
        if (member is null)
            return;
        var homes = await db.HomesOfAsync(member, cancellation);
        member.Append(new YouthEntry(kind, on, clock.Now, user.Name, Decision: decision), branch => homes[branch]);
    }
}

/// <summary>Youth membership, for whoever asks what a person belongs to.</summary>
internal sealed class YouthMemberships(RegistryDbContext db) : IPersonMemberships
{
    public string Permission => YouthUnionPermissions.View;

    public async Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var found = await (
            from span in db.Set<YouthSpan>().AsOf(asOf)
            join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
            join place in db.Set<YouthPlacement>().AsOf(asOf) on span.BranchId equals place.YouthOrganisationId
            where personIds.Contains(member.PersonId)
            select new
            {
                member.Id,
                member.PersonId,
                member.AdmittedOn,
                place.Name,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. found.Select(m => new PersonMembershipDto(
                m.PersonId,
                "YouthUnion:MembershipOfYouth",
                m.Name,
                m.AdmittedOn,
                $"/youth-union/members/{m.Id}"
            )),
        ];
    }
}

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

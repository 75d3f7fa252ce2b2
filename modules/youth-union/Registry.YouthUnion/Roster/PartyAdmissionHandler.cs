using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.YouthUnion.Ledger;

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

using Registry.Inbox.Integration;
using Registry.Kernel;

namespace Registry.Members.MemberFile;

/// <summary>Corrections of name or birth date that wait for other eyes than those that proposed them.</summary>
internal sealed class IdentityInbox(RegistryDbContext db) : IInboxSource
{
    public IEnumerable<InboxDuty> Duties(Guid? userId, DateOnly today)
    {
        yield return new(
            MembersPermissions.ConfirmIdentity,
            () =>
                db.Set<IdentityCorrection>()
                    .Where(c => c.State == IdentityState.Proposed && !c.Steps.Any(s => s.ActorId == userId))
                    .Select(c => new InboxTask
                    {
                        Id = c.MemberId,
                        PersonId = c.PersonId,
                        OrganisationId = c.OrganisationId,
                        Path = "member-files",
                        Todo = "Members:Identity.Todo",
                        DueOn = c.DueOn,
                    })
        );
    }
}

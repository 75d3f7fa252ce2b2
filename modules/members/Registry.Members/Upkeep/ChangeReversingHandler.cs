using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Organisations.Events;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Upkeep;

/// <summary>Takes back what a change of organisations wrote into ledgers of members, unless something later rests on it.</summary>
internal sealed class ChangeReversingHandler(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    ProbationService probations,
    IOrganisationIntegrationService organisations
) : ILocalEventHandler<ChangeReversing>
{
    public async Task HandleAsync(ChangeReversing reversing, CancellationToken cancellation)
    {
        var members = await db.Unscoped<PartyMember>("A reversed change takes back its entry in every ledger it wrote in.")
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .AsSplitQuery()
            .Where(m => m.Events.Any(e => e.OrganisationChangeId == reversing.ChangeId))
            .ToListAsync(cancellation);
        if (members.Count == 0)
            return;
        var places = await organisations.GetAsync(
            members.SelectMany(m => m.Events).Select(e => e.ToOrganisationId).OfType<Guid>(),
            cancellation
        );
        await rules.LoadAsync(cancellation);
        var context = StepContext.Of(user, clock, rules.At(clock.Today).Id);
        foreach (var member in members)
        {
            var live = member.Events.Live();
            if (live.FirstOrDefault(e => e.OrganisationChangeId == reversing.ChangeId) is not { } carried)
                continue;
            var entry = new LedgerEntry(
                MembershipEventKind.Reversed,
                carried.EffectiveOn,
                context.RecordedAt,
                context.ActorName,
                Decision: reversing.Decision,
                ReversesEventId: carried.Id,
                Note: reversing.Reason,
                OrganisationChangeId: reversing.ChangeId
            );
            member.Append(entry, id => Home.Of(places[id]));
            if (member.Standing == Standing.Probationary)
                await probations.FollowAsync(member, context, cancellation);
        }
    }
}

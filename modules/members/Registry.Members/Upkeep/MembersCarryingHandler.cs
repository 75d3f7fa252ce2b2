using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Organisations.Events;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Upkeep;

/// <summary>Members go where their organisation goes: an entry in the ledger of each, in the save of the change.</summary>
internal sealed class MembersCarryingHandler(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    ProbationService probations,
    IOrganisationIntegrationService organisations
) : ILocalEventHandler<MembersCarrying>
{
    public async Task HandleAsync(MembersCarrying carrying, CancellationToken cancellation)
    {
        var spans = await Spans(carrying).AsNoTracking().ToListAsync(cancellation);
        var wanted = carrying.MemberIds?.ToHashSet();
        if (wanted is not null)
            spans.RemoveAll(s => !wanted.Contains(s.MemberId));
        var since = spans.GroupBy(s => s.MemberId).ToDictionary(g => g.Key, g => g.Min(s => s.ValidFrom));
        if (wanted is not null && since.Count < wanted.Count)
            throw new BusinessException("Members:NotOfOrganisation", "members", wanted.Count - since.Count);
        var left = spans.GroupBy(s => s.MemberId).Count(g => g.Max(s => s.ValidTo) != TwoClocks.Forever);
        if (left > 0)
            throw new BusinessException("Members:LeftSince", "effectiveOn", left, carrying.On);
        await CarryAsync(carrying, since, cancellation);
        if (wanted is null && carrying.To is { } to)
            await CarryDossiersAsync(carrying.FromId, new CellPlace(to.Id, to.Path, to.CommitteeId, to.Name), cancellation);
    }

    /// <summary>Who belonged there on the day or later.</summary>
    private IQueryable<MembershipSpan> Spans(MembersCarrying carrying) =>
        db.Unscoped<MembershipSpan>("Everybody goes where their organisation goes, seen or not.")
            .Where(s => s.OrganisationId == carrying.FromId && s.KnownTo == TwoClocks.Always && s.ValidTo > carrying.On);

    private async Task CarryAsync(MembersCarrying carrying, Dictionary<Guid, DateOnly> since, CancellationToken cancellation)
    {
        if (since.Count == 0)
            return;
        var members = await MembersAsync(carrying, since, cancellation);
        var places = await organisations.GetAsync(
            members.SelectMany(m => m.Events).Select(e => e.ToOrganisationId).Append(carrying.To?.Id).OfType<Guid>(),
            cancellation
        );
        await rules.LoadAsync(cancellation);
        var context = StepContext.Of(user, clock, rules.At(carrying.On).Id);
        foreach (var member in members)
        {
            // Who came after the day was taken in by what had already gone over.
            var on = since[member.Id] > carrying.On ? since[member.Id] : carrying.On;
            member.Append(Entry(carrying, on, context), id => Home.Of(places[id]));
            if (member.LastStanding == Standing.Probationary)
                await probations.FollowAsync(member, context, cancellation);
        }
        if (carrying.To is { } home)
            await ShowCasesAsync(carrying, home, cancellation);
    }

    private async Task<List<PartyMember>> MembersAsync(
        MembersCarrying carrying,
        Dictionary<Guid, DateOnly> since,
        CancellationToken cancellation
    )
    {
        var there = Spans(carrying).Select(s => s.MemberId);
        var members = await db.Unscoped<PartyMember>("Everybody goes where their organisation goes, seen or not.")
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .AsSplitQuery()
            .Where(m => there.Contains(m.Id))
            .ToListAsync(cancellation);
        return [.. members.Where(m => since.ContainsKey(m.Id))];
    }

    private static LedgerEntry Entry(MembersCarrying carrying, DateOnly on, StepContext context) =>
        new(
            carrying.To is null ? MembershipEventKind.TransferredOut : MembershipEventKind.MovedWithin,
            on,
            context.RecordedAt,
            context.ActorName,
            FromOrganisationId: carrying.FromId,
            ToOrganisationId: carrying.To?.Id,
            Decision: carrying.Decision,
            Note: carrying.Note,
            OrganisationChangeId: carrying.ChangeId
        );

    /// <summary>Whoever has the member now sees the member's cases.</summary>
    private async Task ShowCasesAsync(MembersCarrying carrying, CarriedTo home, CancellationToken cancellation)
    {
        var there = Spans(carrying).Select(s => s.MemberId);
        var cases = await db.Unscoped<MembershipCase>("Whoever has the member now sees the member's cases.")
            .Include(c => c.Places)
            .Where(c => c.MemberId != null && there.Contains(c.MemberId.Value))
            .ToListAsync(cancellation);
        foreach (var known in cases.Where(c => carrying.MemberIds?.Contains(c.MemberId!.Value) != false))
            known.SeenFrom(home.Id, home.Path);
    }

    /// <summary>What the cell has begun, the one it became part of goes on with: its votes stand.</summary>
    private async Task CarryDossiersAsync(Guid fromId, CellPlace to, CancellationToken cancellation)
    {
        var open = await db.Unscoped<AdmissionDossier>("What the cell has begun, the one it became part of goes on with.")
            .Where(d => d.OrganisationId == fromId && AdmissionDossier.OpenStates.Contains(d.State))
            .ToListAsync(cancellation);
        foreach (var dossier in open)
            dossier.GoOnIn(to);
    }
}

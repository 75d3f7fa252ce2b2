using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Collects what a case is judged by. Reads without scope: the caller has seen that the member or the case is in it.</summary>
internal sealed class CaseSubjects(
    RegistryDbContext db,
    IRuleBook rules,
    IOrganisationIntegrationService organisations,
    IMemberPosts posts
)
{
    public async Task<CaseSubject> OfMemberAsync(
        PartyMember? member,
        DateOnly birthDate,
        OrganisationInfo home,
        CaseFacts facts,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        await rules.LoadAsync(cancellation);
        var memberId = member?.Id;
        var open = await db.Set<CaseRow>()
            .Where(c => memberId != null && c.MemberId == memberId && MembershipCase.OpenStates.Contains(c.State))
            .Select(c => c.Kind)
            .ToListAsync(cancellation);
        var holdsPost = memberId is { } id && await posts.HoldsAnyAsync(id, on, cancellation);
        return new(
            member,
            member is null ? MemberState.Outsider : MemberState.Of(member, open),
            birthDate,
            home,
            facts.DestinationId is { } to ? await FindAsync(to, cancellation) : null,
            holdsPost,
            facts,
            rules.At(on),
            on,
            await SuspendedUntilAsync(memberId, cancellation),
            ComplaintUntil(member, facts),
            rules.At(facts.PaperDate ?? on)
        );
    }

    /// <summary>Counted by the rules of the day on which the decision was received; of a strike-off otherwise than of a discipline.</summary>
    private ComplaintLimit? ComplaintUntil(PartyMember? member, CaseFacts facts)
    {
        if (facts.Since is not { } received || member?.Events.FirstOrDefault(e => e.Id == facts.ReversedEventId) is not { } about)
            return null;
        var (key, counting) =
            about.Kind == MembershipEventKind.StruckOff
                ? (LifecycleRules.StrikeOffComplaintDays, LifecycleRules.StrikeOffComplaintCounting)
                : (LifecycleRules.ComplaintDays, LifecycleRules.ComplaintCounting);
        var applied = rules.At(received);
        return new(
            applied.Number(key),
            applied.Text(counting) == LifecycleRules.WorkingDays,
            rules.Limit(received, key, counting)
        );
    }

    private async Task<DateOnly?> SuspendedUntilAsync(Guid? memberId, CancellationToken cancellation)
    {
        var last = await db.Set<CaseRow>()
            .Where(c => memberId != null && c.MemberId == memberId && c.State == CaseState.Done)
            .Where(c => c.Kind == CaseKind.Suspension || c.Kind == CaseKind.SuspensionExtension)
            .OrderByDescending(c => c.ProposedOn)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellation);
        return last?.Facts.Until;
    }

    public async Task<CaseSubject> OfAsync(MembershipCase membershipCase, DateOnly on, CancellationToken cancellation)
    {
        var member = membershipCase.MemberId is { } id ? await MemberAsync(id, cancellation) : null;
        var birthDate = await BirthDateAsync(membershipCase.PersonId, cancellation);
        var home = await FindAsync(membershipCase.OrganisationId, cancellation);
        return await OfMemberAsync(member, birthDate, home!, membershipCase.Facts, on, cancellation);
    }

    public Task<PartyMember> MemberAsync(Guid id, CancellationToken cancellation) =>
        db.Unscoped<PartyMember>("The caller has found the member, or the case of the member, in scope.")
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .Include(m => m.Papers)
            .AsSplitQuery()
            .SingleAsync(m => m.Id == id, cancellation);

    public Task<DateOnly> BirthDateAsync(Guid personId, CancellationToken cancellation) =>
        db.Set<PersonRow>().Where(p => p.Id == personId).Select(p => p.BirthDate).SingleAsync(cancellation);

    public async Task<OrganisationInfo?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await organisations.GetAsync([id], cancellation)).GetValueOrDefault(id);

    /// <summary>Name of the body that decides at a level for a cell.</summary>
    public async Task<string> IssuerAsync(CaseLevel level, OrganisationInfo home, CancellationToken cancellation)
    {
        if (level == CaseLevel.Cell)
            return home.Name;
        if (level == CaseLevel.Grassroots && CaseLevels.GrassrootsOf(home) is { } committee)
            return (await FindAsync(committee, cancellation))!.Name;
        return await db.Unscoped<OrganisationRow>("The committee above that decides is named to the cell.")
            .Where(o => home.Path.StartsWith(o.OrganisationPath) && o.Type == OrganisationType.UpperCommittee)
            .OrderByDescending(o => o.OrganisationPath)
            .Select(o => o.Name)
            .FirstAsync(cancellation);
    }
}

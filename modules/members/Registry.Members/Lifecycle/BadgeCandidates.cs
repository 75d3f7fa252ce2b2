using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Who has reached a badge that is not on record. The caller stands within a permission, which sets the scope.</summary>
internal sealed class BadgeCandidates(
    RegistryDbContext db,
    RegistryClock clock,
    IRuleBook rules,
    BadgeWaits waits,
    IOrganisationIntegrationService organisations
)
{
    private sealed record Found(MemberRow Member, PersonRow Person, Guid OrganisationId);

    /// <summary>Members of today who reach a badge in the window of the day or before, and do not have it, the longest first.</summary>
    /// <param name="soon">Also those to whom it may be given early, were they seriously ill.</param>
    public async Task<List<BadgeCandidateDto>> LivingAsync(DateOnly day, bool soon, CancellationToken cancellation)
    {
        var ruleSet = rules.At(day);
        var until = soon ? day.AddMonths(ruleSet.Number(LifecycleRules.BadgeEarlyMonths)) : BadgeRules.WindowEnd(day, ruleSet);
        var latest = until.AddYears(-BadgeRules.Years(ruleSet, day)[0]);
        var events = db.Set<MembershipEvent>();
        var people =
            from span in db.Set<MembershipSpan>().AsOf(clock.Today)
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            where
                member.OfficialOn != null
                && (
                    member.AdmissionDecisionOn <= latest
                    || events.Any(e => e.MemberId == member.Id && e.Kind == MembershipEventKind.Readmitted)
                )
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new Found(member, person, span.OrganisationId);
        return await ToDtosAsync(
            await people.AsNoTracking().ToListAsync(cancellation),
            age => soon ? BadgeRules.DueEarly(age, ruleSet, day) : BadgeRules.Due(age, ruleSet, day),
            cancellation
        );
    }

    /// <summary>Who died within the months of the rule before the day, and would have reached a badge within those months after death.</summary>
    public async Task<List<BadgeCandidateDto>> PosthumousAsync(DateOnly day, CancellationToken cancellation)
    {
        var ruleSet = rules.At(day);
        var since = day.AddMonths(-ruleSet.Number(LifecycleRules.BadgeEarlyMonths));
        var events = db.Set<MembershipEvent>();
        var people =
            from member in db.Set<PartyMember>()
            where member.Standing == null
            where
                events.Any(e =>
                    e.MemberId == member.Id
                    && e.Kind == MembershipEventKind.Died
                    && e.EffectiveOn >= since
                    && e.EffectiveOn <= day
                )
            join row in db.Set<MemberRow>() on member.Id equals row.Id
            where row.OfficialOn != null
            join person in db.Set<PersonRow>() on row.PersonId equals person.Id
            select new Found(row, person, member.OrganisationId);
        var found = await people.AsNoTracking().ToListAsync(cancellation);
        var died = await DeathsAsync(found.ConvertAll(f => f.Member.Id), cancellation);
        found.RemoveAll(f => !died.ContainsKey(f.Member.Id));
        var due = await ToDtosAsync(found, age => BadgeRules.DueEarly(age, ruleSet, age.EndedOn ?? day), cancellation);
        return due.ConvertAll(c => c with { DiedOn = died[c.MemberId] });
    }

    /// <summary>Days of death that stand in the ledger.</summary>
    public async Task<Dictionary<Guid, DateOnly>> DeathsAsync(List<Guid> memberIds, CancellationToken cancellation)
    {
        var events = db.Set<MembershipEvent>();
        return await events
            .Where(e => memberIds.Contains(e.MemberId) && e.Kind == MembershipEventKind.Died)
            .Where(e => !events.Any(r => r.ReversesEventId == e.Id))
            .ToDictionaryAsync(e => e.MemberId, e => e.EffectiveOn, cancellation);
    }

    private DateOnly AwardDay(DateOnly reached) => BadgeRules.AwardDay(reached, rules.At(reached));

    private async Task<List<BadgeCandidateDto>> ToDtosAsync(
        List<Found> found,
        Func<PartyAge, int?> due,
        CancellationToken cancellation
    )
    {
        var ids = found.ConvertAll(f => f.Member.Id);
        var ledgers = (
            await db.Set<MembershipEvent>().AsNoTracking().Where(e => ids.Contains(e.MemberId)).ToListAsync(cancellation)
        ).ToLookup(e => e.MemberId);
        var had = await db.Set<BadgeAward>()
            .Where(b => ids.Contains(b.MemberId) && b.State != BadgeState.TakenBack)
            .GroupBy(b => b.MemberId)
            .Select(g => new { g.Key, Most = g.Max(b => b.Years) })
            .ToDictionaryAsync(g => g.Key, g => g.Most, cancellation);
        var measures = await waits.MeasuresAsync(ids, cancellation);
        var names = await organisations.GetAsync(found.Select(f => f.OrganisationId), cancellation);
        return
        [
            .. from f in found
            let age = PartyAge.Of(f.Member.AdmissionDecisionOn, f.Member.OfficialOn, ledgers[f.Member.Id].ToList())
            where age is not null
            let years = due(age)
            where years is not null && had.GetValueOrDefault(f.Member.Id) < years
            orderby years descending, f.Person.SortKey
            select new BadgeCandidateDto(
                f.Member.Id,
                f.Person.FullName,
                f.Person.BirthDate,
                names[f.OrganisationId].Name,
                years.Value,
                age.Start,
                age.Reaches(years.Value)
            )
            {
                WaitsUntil = age.EndedOn is null
                    ? waits.Until(ledgers[f.Member.Id], measures, AwardDay(age.Reaches(years.Value)))
                    : null,
            },
        ];
    }
}

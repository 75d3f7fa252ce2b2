using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.Rows;
using Registry.Members.RuleSets;
using Registry.Organisations.Integration;
using Registry.People.Rows;

namespace Registry.Members.Lifecycle;

internal sealed class BadgeAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    RuleBook rules,
    CaseSubjects subjects,
    IOrganisationIntegrationService organisations
) : IBadgeAppService
{
    public async Task<BadgeDayDto> GetAsync(BadgeDayInput input, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewRoster);
        await rules.LoadAsync(cancellation);
        var today = clock.Today;
        var days = Enumerable
            .Range(today.Year - 1, 3)
            .SelectMany(year => BadgeRules.AwardDays(rules.At(today), year))
            .Where(d => d >= today.AddYears(-1) && d <= today.AddYears(1))
            .ToList();
        var day = input.Day ?? days.First(d => d >= today);
        if (!days.Contains(day))
            throw new BusinessException("Members:NotAnAwardDay", "day", day);
        var before = BadgeRules
            .AwardDays(rules.At(day), day.Year - 1)
            .Concat(BadgeRules.AwardDays(rules.At(day), day.Year))
            .Last(d => d < day);
        var found = (await CandidatesAsync(day, cancellation)).Where(c => input.Earlier || c.ReachedOn > before).ToList();
        return new(
            day,
            days,
            new([.. found.Skip(Math.Max(0, input.Skip)).Take(Math.Clamp(input.Take, 1, 200))], found.Count),
            await AwardsAsync(b => b.AwardedOn == day && b.State != BadgeState.TakenBack, cancellation)
        );
    }

    public async Task<BadgeAwardDto> ProposeAsync(ProposeBadgeInput input, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.AwardBadges);
        await rules.LoadAsync(cancellation);
        var memberId = input.MemberId ?? Guid.Empty;
        if (!await db.Set<PartyMember>().AnyAsync(m => m.Id == memberId, cancellation))
            throw BusinessException.NotFound();
        var check = new Check();
        var latest = clock.Today.AddYears(1);
        check.That(input.AwardedOn is not null, "awardedOn", "Registry:Required");
        check.That(input.AwardedOn is null || input.AwardedOn <= latest, "awardedOn", "Members:AwardTooFarAhead", latest);
        check.ThrowIfAny();
        var awardedOn = input.AwardedOn!.Value;
        var ruleSet = rules.At(awardedOn);
        var years = input.Years ?? 0;
        var onDay = input.Early || BadgeRules.AwardDays(ruleSet, awardedOn.Year).Contains(awardedOn);
        check.That(onDay, "awardedOn", "Members:NotAnAwardDay", awardedOn);
        check.That(BadgeRules.Years(ruleSet, awardedOn).Contains(years), "years", "Members:NoSuchBadge", years, awardedOn);
        check.That(!await HasAsync(memberId, years, cancellation), "years", "Members:BadgeAlready", years);
        check.ThrowIfAny();
        var member = await subjects.MemberAsync(memberId, cancellation);
        RequireReached(member, years, awardedOn, input.Early, ruleSet);
        var award = db.Add(new BadgeAward(memberId, years, awardedOn, input.Early, Context())).Entity;
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(award.Id, cancellation);
    }

    public Task<BadgeAwardDto> DecideAsync(Guid id, DecideBadgeInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async award =>
            {
                var check = new Check();
                var number = check.Text("decisionNumber", input.DecisionNumber, 50);
                var date = check.Past("decisionDate", input.DecisionDate, clock.Today);
                check.ThrowIfAny();
                var member = await subjects.MemberAsync(award.MemberId, cancellation);
                var home = await subjects.FindAsync(member.OrganisationId, cancellation);
                var issuer = await subjects.IssuerAsync(CaseLevel.Upper, home!, cancellation);
                award.Decide(new Decision(number!, date, issuer), Context());
            },
            cancellation
        );

    public Task<BadgeAwardDto> TakeBackAsync(Guid id, TakeBackBadgeInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            award =>
            {
                var check = new Check();
                var reason = check.Text("reason", input.Reason, BadgeAward.MaxReason);
                check.ThrowIfAny();
                award.TakeBack(reason!, Context());
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>One step: find through the member in scope, compare the stamp, change, save, show.</summary>
    private async Task<BadgeAwardDto> ChangeAsync(
        Guid id,
        StampedInput input,
        Func<BadgeAward, Task> change,
        CancellationToken cancellation
    )
    {
        user.Require(MembersPermissions.AwardBadges);
        await rules.LoadAsync(cancellation);
        var award =
            await db.Set<BadgeAward>()
                .Where(b => db.Set<PartyMember>().Any(m => m.Id == b.MemberId))
                .SingleOrDefaultAsync(b => b.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        db.Expect(award, input.Stamp);
        if (award.Stamp != input.Stamp)
            throw BusinessException.Stale(await ReadAsync(id, cancellation));
        await change(award);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(id, cancellation);
    }

    private Task<bool> HasAsync(Guid memberId, int years, CancellationToken cancellation) =>
        db.Set<BadgeAward>()
            .AnyAsync(b => b.MemberId == memberId && b.Years == years && b.State != BadgeState.TakenBack, cancellation);

    private async Task<BadgeAwardDto> ReadAsync(Guid id, CancellationToken cancellation) =>
        (await AwardsAsync(b => b.Id == id, cancellation))[0];

    private StepContext Context() => new(user.Id, user.Name, clock.Now, clock.Today, rules.At(clock.Today).Id);

    private static void RequireReached(PartyMember member, int years, DateOnly on, bool early, RuleSet ruleSet)
    {
        var age =
            PartyAge.Of(member.AdmissionDecisionOn, member.OfficialOn, member.Events.ToList())
            ?? throw new BusinessException("Members:PartyAgeUnknown", "memberId");
        var from = early ? BadgeRules.Earliest(age, years, ruleSet) : age.Reaches(years);
        var reference = early && age.EndedOn is { } ended ? ended : on;
        if (reference < from)
            throw new BusinessException(
                early ? "Members:BadgeTooEarly" : "Members:BadgeNotReached",
                "years",
                years,
                age.Reaches(years),
                from
            );
    }

    /// <summary>Members of today in scope who have reached a badge on the day that they do not have, the longest first.</summary>
    private async Task<List<BadgeCandidateDto>> CandidatesAsync(DateOnly day, CancellationToken cancellation)
    {
        var ruleSet = rules.At(day);
        var latest = day.AddYears(-BadgeRules.Years(ruleSet, day)[0]);
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
            select new
            {
                member,
                person,
                span.OrganisationId,
            };
        var found = await people.AsNoTracking().ToListAsync(cancellation);
        var ids = found.ConvertAll(f => f.member.Id);
        var ledgers = (await events.AsNoTracking().Where(e => ids.Contains(e.MemberId)).ToListAsync(cancellation)).ToLookup(e =>
            e.MemberId
        );
        var had = await db.Set<BadgeAward>()
            .Where(b => ids.Contains(b.MemberId) && b.State != BadgeState.TakenBack)
            .GroupBy(b => b.MemberId)
            .Select(g => new { g.Key, Most = g.Max(b => b.Years) })
            .ToDictionaryAsync(g => g.Key, g => g.Most, cancellation);
        var names = await organisations.GetAsync(found.Select(f => f.OrganisationId), cancellation);
        return
        [
            .. from f in found
            let age = PartyAge.Of(f.member.AdmissionDecisionOn, f.member.OfficialOn, ledgers[f.member.Id].ToList())
            where age is not null
            let years = BadgeRules.Due(age, ruleSet, day)
            where years is not null && had.GetValueOrDefault(f.member.Id) < years
            orderby years descending, f.person.SortKey
            select new BadgeCandidateDto(
                f.member.Id,
                f.person.FullName,
                f.person.BirthDate,
                names[f.OrganisationId].Name,
                years.Value,
                age.Start,
                age.Reaches(years.Value)
            ),
        ];
    }

    private async Task<List<BadgeAwardDto>> AwardsAsync(
        System.Linq.Expressions.Expression<Func<BadgeAward, bool>> which,
        CancellationToken cancellation
    )
    {
        var me = user.Id;
        var may = user.IsGranted(MembersPermissions.AwardBadges);
        var found = await (
            from badge in db.Set<BadgeAward>().Where(which)
            join member in db.Set<PartyMember>() on badge.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            orderby badge.Years descending, person.SortKey
            select new { badge, person.FullName }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return found.ConvertAll(f => new BadgeAwardDto(
            f.badge.Id,
            f.badge.Stamp,
            f.badge.MemberId,
            f.FullName,
            f.badge.Years,
            f.badge.AwardedOn,
            f.badge.DecisionNumber is null
                ? null
                : new Decision(f.badge.DecisionNumber, f.badge.DecisionDate!.Value, f.badge.DecisionIssuer!),
            f.badge.Early,
            f.badge.State,
            f.badge.ProposedBy,
            may && f.badge.State == BadgeState.Proposed && f.badge.ProposedById != me,
            f.badge.TakenBackReason
        ));
    }
}

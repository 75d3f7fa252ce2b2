using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

internal sealed class BadgeAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    CaseSubjects subjects,
    BadgeCandidates candidates,
    BadgeWaits waits
) : IBadgeAppService
{
    public async Task<BadgeDayDto> GetAsync(BadgeDayInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
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
        var all = await candidates.LivingAsync(day, input.Soon, cancellation);
        var honoured = BadgeRules.WindowEnd(before, rules.At(day));
        var found = all.Where(c => input.Earlier || c.ReachedOn > honoured).ToList();
        var dead = await candidates.PosthumousAsync(day, cancellation);
        return new(
            day,
            days,
            new(
                [
                    .. found
                        .Select(c => c with { Early = c.ReachedOn > BadgeRules.WindowEnd(day, rules.At(day)) })
                        .Skip(Math.Max(0, input.Skip))
                        .Take(Math.Clamp(input.Take, 1, 200)),
                ],
                found.Count
            ),
            [.. dead.Where(c => input.Earlier || c.ReachedOn > before)],
            await AwardsAsync(b => b.AwardedOn == day && b.State != BadgeState.TakenBack, cancellation),
            await AwardsAsync(
                b => b.AwardedOn != day && b.AwardedOn > before && b.AwardedOn < day && b.State != BadgeState.TakenBack,
                cancellation
            )
        );
    }

    public async Task<BadgeAwardDto> ProposeAsync(ProposeBadgeInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.AwardBadges);
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
        var age = RequireReached(member, years, awardedOn, input.Early, ruleSet);
        var award = new BadgeAward(memberId, years, awardedOn, input.Early, Context());
        await ConfirmAsync(award, member, age, input, cancellation);
        db.Add(award);
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
        using var _ = user.Within(MembersPermissions.AwardBadges);
        await rules.LoadAsync(cancellation);
        var award =
            await db.Set<BadgeAward>()
                .Where(b => db.Set<PartyMember>().Any(m => m.Id == b.MemberId))
                .SingleOrDefaultAsync(b => b.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        return await db.ChangeAsync(award, input.Stamp, () => change(award), () => ReadAsync(id, cancellation), cancellation);
    }

    private Task<bool> HasAsync(Guid memberId, int years, CancellationToken cancellation) =>
        db.Set<BadgeAward>()
            .AnyAsync(b => b.MemberId == memberId && b.Years == years && b.State != BadgeState.TakenBack, cancellation);

    private async Task<BadgeAwardDto> ReadAsync(Guid id, CancellationToken cancellation) =>
        (await AwardsAsync(b => b.Id == id, cancellation))[0];

    private StepContext Context() => StepContext.Of(user, clock, rules.At(clock.Today).Id);

    /// <summary>After a discipline the badge waits, and then the cell confirms; who has died is not asked for either.</summary>
    private async Task ConfirmAsync(
        BadgeAward award,
        PartyMember member,
        PartyAge age,
        ProposeBadgeInput input,
        CancellationToken cancellation
    )
    {
        var reached = age.Reaches(award.Years);
        var measures = await waits.MeasuresAsync([member.Id], cancellation);
        var due = BadgeRules.AwardDay(reached, rules.At(reached));
        var check = new Check();
        var needed = age.EndedOn is null;
        if (!needed || waits.Until(member.Events, measures, award.Early ? award.AwardedOn.AddDays(-1) : due) is not { } until)
        {
            check.That(input.ConfirmationNumber is null, "confirmationNumber", "Members:BadgeNoWait");
            check.ThrowIfAny();
            return;
        }
        check.That(award.AwardedOn >= until, "awardedOn", "Members:BadgeWaits", until);
        check.ThrowIfAny();
        var number = check.Text("confirmationNumber", input.ConfirmationNumber, 50);
        var on = check.Past("confirmedOn", input.ConfirmedOn, clock.Today);
        check.That(input.ConfirmedOn is null || on >= until, "confirmedOn", "Members:BadgeConfirmedTooEarly", on, until);
        check.ThrowIfAny();
        award.Confirm(number!, on);
    }

    private static PartyAge RequireReached(PartyMember member, int years, DateOnly on, bool early, IRuleSet ruleSet)
    {
        var age =
            PartyAge.Of(member.AdmissionDecisionOn, member.OfficialOn, member.Events.ToList())
            ?? throw new BusinessException("Members:PartyAgeUnknown", "memberId");
        var from = early ? BadgeRules.Earliest(age, years, ruleSet) : BadgeRules.AwardDay(age.Reaches(years), ruleSet);
        if (age.EndedOn is { } left && on < left)
            throw new BusinessException("Members:BadgeBeforeDeath", "awardedOn", on, left);
        var reference = early && age.EndedOn is { } ended ? ended : on;
        if (reference < from)
            throw new BusinessException(
                early ? "Members:BadgeTooEarly" : "Members:BadgeNotReached",
                "years",
                years,
                age.Reaches(years),
                from
            );
        return age;
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
        var died = await candidates.DeathsAsync(found.ConvertAll(f => f.badge.MemberId), cancellation);
        return found.ConvertAll(f => new BadgeAwardDto(
            f.badge.Id,
            f.badge.Stamp,
            f.badge.MemberId,
            f.FullName,
            f.badge.Years,
            f.badge.AwardedOn,
            Decision.Of(f.badge.DecisionNumber, f.badge.DecisionDate, f.badge.DecisionIssuer),
            f.badge.Early,
            f.badge.State,
            f.badge.ProposedBy,
            may && f.badge.State == BadgeState.Proposed && f.badge.ProposedById != me,
            f.badge.TakenBackReason,
            died.TryGetValue(f.badge.MemberId, out var on) ? on : null,
            f.badge.ConfirmationNumber,
            f.badge.ConfirmedOn
        ));
    }
}

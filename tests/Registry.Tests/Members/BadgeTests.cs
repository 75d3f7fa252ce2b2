using Registry.Access;
using Registry.Kernel;
using Registry.Members.Lifecycle;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>Badges over HTTP: the list for a day of award, the record, and who may write it.</summary>
public sealed class BadgeTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Root = "/api/members/badges";

    [Fact]
    public async Task The_next_day_of_award_is_shown_and_those_who_were_due_before_only_when_asked()
    {
        using var board = await app.SignInAsync("tochuc");
        var next = await board.ReadAsync<BadgeDayDto>(Root);
        next.Day.ShouldBe(new DateOnly(2027, 2, 3));
        // The window of 3/2 is from 1/12 to the end of February.
        next.Candidates.Items.ShouldAllBe(c =>
            c.ReachedOn >= new DateOnly(2026, 12, 1) && c.ReachedOn <= new DateOnly(2027, 2, 28)
        );
        var all = await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true");
        all.Candidates.Total.ShouldBeGreaterThan(next.Candidates.Total);
        all.Candidates.Items.ShouldAllBe(c => c.CountsFrom.AddYears(c.Years) <= new DateOnly(2027, 2, 28));
        (await board.RefusedAsync(Root + "?day=2026-12-25", 422)).Code.ShouldBe("Members:NotAnAwardDay");
    }

    [Fact]
    public async Task A_badge_is_proposed_once_decided_by_somebody_else_and_taken_back_with_a_reason()
    {
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-11-07")).Candidates.Items[0];
        var input = Proposal(candidate.MemberId, candidate.Years);
        var proposed = await board.DoAsync<BadgeAwardDto>(Root, input);
        (proposed.State, proposed.MayDecide).ShouldBe((BadgeState.Proposed, false));
        (await board.RefusedAsync(Root, input, 422)).Code.ShouldBe("Members:BadgeAlready");
        (await board.RefusedAsync(Step(proposed, "decide"), Decision(proposed), 403)).Code.ShouldBe(
            "Members:RecorderMayNotDecide"
        );
        var late = Decision(proposed, proposed.AwardedOn.AddDays(1));
        (await approver.RefusedAsync(Step(proposed, "decide"), late, 422)).Rules.ShouldBe([
            "decisionDate: Members:AwardBeforeDecision",
        ]);
        var awarded = await approver.DoAsync<BadgeAwardDto>(Step(proposed, "decide"), Decision(proposed));
        (awarded.State, awarded.Decision!.Number).ShouldBe((BadgeState.Awarded, "12-QĐ/TU"));
        var after = await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-11-07");
        after.Candidates.Items.ShouldNotContain(c => c.MemberId == candidate.MemberId);
        after.Awards.ShouldContain(a => a.Id == awarded.Id);

        (await board.RefusedAsync(Step(awarded, "take-back"), new { awarded.Stamp }, 422)).Rules.ShouldBe([
            "reason: Registry:Required",
        ]);
        var back = new { awarded.Stamp, reason = "Ghi nhầm người" };
        var taken = await board.DoAsync<BadgeAwardDto>(Step(awarded, "take-back"), back);
        (taken.State, taken.Reason).ShouldBe((BadgeState.TakenBack, "Ghi nhầm người"));
        (await board.RefusedAsync(Step(taken, "take-back"), new { taken.Stamp, reason = "x" }, 409)).Code.ShouldBe(
            "Members:BadgeStepNotAllowed"
        );
        var again = await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-11-07");
        again.Candidates.Items.ShouldContain(c => c.MemberId == candidate.MemberId);
        (await board.DoAsync<BadgeAwardDto>(Root, input)).State.ShouldBe(BadgeState.Proposed);
    }

    [Fact]
    public async Task After_a_discipline_a_badge_waits_and_then_the_cell_confirms_the_improvement()
    {
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        using var desk = await CaseDesk.OpenAsync(app);
        using var everywhere = await app.SignInWithAsync(
            "thukykyluathuyhieu",
            (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Root)
        );
        var all = (await board.ReadAsync<BadgeDayDto>(Root + "?take=200")).Candidates.Items;
        var candidate = all.First(c => c.WaitsUntil is null);
        var measured = (await desk.FactsAsync(CaseKind.Discipline, candidate.MemberId)) with
        {
            Measure = DisciplineMeasure.Warning,
        };
        var discipline = await everywhere.DoAsync<CaseDto>(
            CaseDesk.Root,
            CaseDesk.Proposal(CaseKind.Discipline, candidate.MemberId, measured)
        );
        await approver.DoAsync<CaseDto>(CaseDesk.Step(discipline, "decide"), CaseDesk.Decision(discipline));
        var until = measured.EffectiveOn!.Value.AddMonths(9);
        (await board.ReadAsync<BadgeDayDto>(Root + "?take=200"))
            .Candidates.Items.Single(c => c.MemberId == candidate.MemberId)
            .WaitsUntil.ShouldBe(until);
        object Proposed(DateOnly on, string? number, DateOnly? confirmed) =>
            new
            {
                candidate.MemberId,
                candidate.Years,
                awardedOn = on,
                confirmationNumber = number,
                confirmedOn = confirmed,
            };
        (await board.RefusedAsync(Root, Proposed(new(2027, 2, 3), "5-BC/CB", Api.Today), 422)).Rules.ShouldBe([
            "awardedOn: Members:BadgeWaits",
        ]);
        var after = new DateOnly(2027, 9, 2);
        (await board.RefusedAsync(Root, Proposed(after, null, null), 422)).Rules.ShouldBe(
            ["confirmationNumber: Registry:Required", "confirmedOn: Registry:Required"],
            ignoreOrder: true
        );
        (await board.RefusedAsync(Root, Proposed(after, "5-BC/CB", Api.Today), 422)).Rules.ShouldBe([
            "confirmedOn: Members:BadgeConfirmedTooEarly",
        ]);
        var other = all.First(c => c.MemberId != candidate.MemberId && c.WaitsUntil is null);
        var needless = new
        {
            other.MemberId,
            other.Years,
            awardedOn = new DateOnly(2027, 2, 3),
            confirmationNumber = "5-BC/CB",
        };
        (await board.RefusedAsync(Root, needless, 422)).Rules.ShouldBe(["confirmationNumber: Members:BadgeNoWait"]);
    }

    [Fact]
    public async Task Ordinary_badges_are_given_on_the_four_days_of_award_only()
    {
        using var board = await app.SignInAsync("tochuc");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-09-02")).Candidates.Items[^1];
        var odd = Proposal(candidate.MemberId, candidate.Years, on: new DateOnly(2026, 11, 8));
        (await board.RefusedAsync(Root, odd, 422)).Rules.ShouldBe(["awardedOn: Members:NotAnAwardDay"]);
        var early = Proposal(candidate.MemberId, candidate.Years, early: true, on: new DateOnly(2026, 11, 8));
        (await board.DoAsync<BadgeAwardDto>(Root, early)).Early.ShouldBeTrue();
    }

    [Fact]
    public async Task A_badge_before_its_years_are_full_is_refused_and_says_when_they_are()
    {
        using var board = await app.SignInAsync("tochuc");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&take=200")).Candidates.Items[^1];
        (await board.RefusedAsync(Root, Proposal(candidate.MemberId, 90), 422)).Code.ShouldBe("Members:BadgeNotReached");
        (await board.RefusedAsync(Root, Proposal(candidate.MemberId, 90, early: true), 422)).Code.ShouldBe(
            "Members:BadgeTooEarly"
        );
        (await board.RefusedAsync(Root, Proposal(candidate.MemberId, 31), 422)).Code.ShouldBe("Members:NoSuchBadge");
    }

    [Fact]
    public async Task Who_died_within_twelve_months_of_a_badge_is_listed_and_it_is_awarded_posthumously_by_two_people()
    {
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        using var desk = await CaseDesk.OpenAsync(app);
        var soon = await board.ReadAsync<BadgeDayDto>(Root + "?soon=true&take=200");
        var candidate = soon.Candidates.Items.First(c => c.ReachedOn > soon.Day && c.ReachedOn < Api.Today.AddMonths(11));
        using var everywhere = await app.SignInWithAsync(
            "thukyhuyhieu",
            (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Root)
        );
        var facts = await desk.FactsAsync(CaseKind.Death, candidate.MemberId);
        var death = await everywhere.DoAsync<CaseDto>(
            CaseDesk.Root,
            CaseDesk.Proposal(CaseKind.Death, candidate.MemberId, facts)
        );
        await approver.DoAsync<CaseDto>(CaseDesk.Step(death, "decide"), CaseDesk.Decision(death));

        var listed = await board.ReadAsync<BadgeDayDto>(Root);
        var dead = listed.Posthumous.Single(c => c.MemberId == candidate.MemberId);
        (dead.Years, dead.DiedOn).ShouldBe((candidate.Years, facts.EffectiveOn));
        var before = Proposal(dead.MemberId, dead.Years, early: true, on: dead.DiedOn!.Value.AddDays(-1));
        (await board.RefusedAsync(Root, before, 422)).Rules.ShouldBe(["awardedOn: Members:BadgeBeforeDeath"]);
        var on = dead.DiedOn.Value.AddDays(5);
        var proposed = await board.DoAsync<BadgeAwardDto>(Root, Proposal(dead.MemberId, dead.Years, early: true, on: on));
        proposed.IsPosthumous.ShouldBeTrue();
        var awarded = await approver.DoAsync<BadgeAwardDto>(Step(proposed, "decide"), Decision(proposed, dead.DiedOn));
        awarded.State.ShouldBe(BadgeState.Awarded);
        var after = await board.ReadAsync<BadgeDayDto>(Root);
        after.Posthumous.ShouldNotContain(c => c.MemberId == dead.MemberId);
        after.AwardsBefore.ShouldContain(a => a.Id == awarded.Id);
    }

    [Fact]
    public async Task A_secretary_sees_the_own_members_and_awards_nothing()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var board = await app.SignInAsync("tochuc");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true")).Candidates.Items[0];
        (await secretary.ReadAsync<BadgeDayDto>(Root + "?earlier=true")).Candidates.Total.ShouldBeLessThan(5);
        await secretary.RefusedAsync(Root, Proposal(candidate.MemberId, candidate.Years), 403);
    }

    private static string Step(BadgeAwardDto award, string step) => $"{Root}/{award.Id}/{step}";

    private static object Decision(BadgeAwardDto award, DateOnly? on = null) =>
        new
        {
            award.Stamp,
            decisionNumber = "12-QĐ/TU",
            decisionDate = on ?? new DateOnly(2026, 10, 20),
        };

    private static object Proposal(Guid memberId, int years, bool early = false, DateOnly? on = null) =>
        new
        {
            memberId,
            years,
            awardedOn = on ?? new DateOnly(2026, 11, 7),
            early,
        };
}

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
        next.Candidates.Items.ShouldAllBe(c => c.ReachedOn > new DateOnly(2026, 11, 7) && c.ReachedOn <= next.Day);
        var all = await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true");
        all.Candidates.Total.ShouldBeGreaterThan(next.Candidates.Total);
        all.Candidates.Items.ShouldAllBe(c => c.CountsFrom.AddYears(c.Years) <= next.Day);
        (await board.RefusedAsync(Root + "?day=2026-12-25", 422)).Code.ShouldBe("Members:NotAnAwardDay");
    }

    [Fact]
    public async Task An_award_is_recorded_once_and_takes_the_member_off_the_list()
    {
        using var board = await app.SignInAsync("tochuc");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-11-07")).Candidates.Items[0];
        var input = Award(candidate.MemberId, candidate.Years);
        var award = await board.DoAsync<BadgeAwardDto>(Root, input);
        (await board.RefusedAsync(Root, input, 422)).Code.ShouldBe("Members:BadgeAlready");
        var after = await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-11-07");
        after.Candidates.Items.ShouldNotContain(c => c.MemberId == candidate.MemberId);
        after.Awards.ShouldContain(a => a.Id == award.Id);

        using (var response = await board.DeleteAsync($"{Root}/{award.Id}", Api.Stop))
            response.IsSuccessStatusCode.ShouldBeTrue();
        var again = await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&day=2026-11-07");
        again.Candidates.Items.ShouldContain(c => c.MemberId == candidate.MemberId);
    }

    [Fact]
    public async Task A_badge_before_its_years_are_full_is_refused_and_says_when_they_are()
    {
        using var board = await app.SignInAsync("tochuc");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true&take=200")).Candidates.Items[^1];
        (await board.RefusedAsync(Root, Award(candidate.MemberId, 90), 422)).Code.ShouldBe("Members:BadgeNotReached");
        (await board.RefusedAsync(Root, Award(candidate.MemberId, 90, early: true), 422)).Code.ShouldBe("Members:BadgeTooEarly");
        (await board.RefusedAsync(Root, Award(candidate.MemberId, 31), 422)).Code.ShouldBe("Members:NoSuchBadge");
    }

    [Fact]
    public async Task A_secretary_sees_the_own_members_and_awards_nothing()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var board = await app.SignInAsync("tochuc");
        var candidate = (await board.ReadAsync<BadgeDayDto>(Root + "?earlier=true")).Candidates.Items[0];
        (await secretary.ReadAsync<BadgeDayDto>(Root + "?earlier=true")).Candidates.Total.ShouldBeLessThan(5);
        await secretary.RefusedAsync(Root, Award(candidate.MemberId, candidate.Years), 403);
    }

    private static object Award(Guid memberId, int years, bool early = false) =>
        new
        {
            memberId,
            years,
            awardedOn = new DateOnly(2026, 11, 7),
            decisionNumber = "12-QĐ/TU",
            decisionDate = new DateOnly(2026, 10, 20),
            early,
        };
}

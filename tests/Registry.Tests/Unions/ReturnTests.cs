using Registry.Access;
using Registry.Host.ReferenceData;
using Registry.Inbox.Waiting;
using Registry.Tests.Members;
using Registry.Unions.Returns;
using Registry.Unions.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.Unions;

/// <summary>Quarterly returns: they reconcile, follow each other, and are accepted by somebody else.</summary>
public sealed class ReturnTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Returns = UnionDesk.Root + "/returns";

    [Fact]
    public async Task A_union_submits_and_the_level_above_accepts_and_then_it_is_locked()
    {
        using var zone = await app.SignInAsync("congdoan");
        using var officer = await app.SignInWithAsync("can-bo-nop", (Roles.UnionOfficer, DemoAccounts.Root));
        var union = await zone.DoAsync<UnionDto>(UnionDesk.Root, UnionDesk.New(await zone.ZoneUnionAsync(), "Công đoàn Nộp"));
        var made = await officer.DoAsync<ReturnDto>(Of(union), UnionDesk.Return("2026-Q1", 0, 40, 2));
        (made.State, made.Figures.AtEnd).ShouldBe((ReturnState.Submitted, 38));
        await officer.RefusedAsync($"{Returns}/{made.Id}/accept", new { made.Stamp }, 403);
        var accepted = await zone.DoAsync<ReturnDto>($"{Returns}/{made.Id}/accept", new { made.Stamp });
        accepted.State.ShouldBe(ReturnState.Accepted);
        var locked = UnionDesk.Return("2026-Q1", 0, 50, 2, stamp: accepted.Stamp);
        (await officer.RefusedAsync(Of(union), locked, 409)).Code.ShouldBe("Unions:StepNotAllowed");
        (await zone.ReadAsync<UnionDto>($"{UnionDesk.Root}/{union.Id}")).Members.ShouldBe(38);

        // Reopening: one asks with a reason, a second person decides; then the figures can be corrected.
        var asked = await officer.DoAsync<ReturnDto>(
            $"{Returns}/{made.Id}/ask-reopening",
            new { accepted.Stamp, reason = "Cộng thiếu hai đoàn viên" }
        );
        await officer.RefusedAsync($"{Returns}/{made.Id}/reopen", new { asked.Stamp }, 403);
        var reopened = await zone.DoAsync<ReturnDto>($"{Returns}/{made.Id}/reopen", new { asked.Stamp });
        var again = await officer.DoAsync<ReturnDto>(Of(union), UnionDesk.Return("2026-Q1", 0, 42, 2, stamp: reopened.Stamp));
        (await zone.DoAsync<ReturnDto>($"{Returns}/{made.Id}/accept", new { again.Stamp })).Figures.AtEnd.ShouldBe(40);
    }

    [Fact]
    public async Task Figures_that_do_not_reconcile_are_refused_and_say_which()
    {
        using var zone = await app.SignInAsync("congdoan");
        var union = await zone.DoAsync<UnionDto>(UnionDesk.Root, UnionDesk.New(await zone.ZoneUnionAsync(), "Công đoàn Lệch"));
        (await RefuseAsync(UnionDesk.Return("2026-Q1", 5, 10, 0))).ShouldBe(["atStart: Unions:StartDiffers"]);
        (await RefuseAsync(UnionDesk.Return("2026-Q1", 0, 10, 3, end: 8))).ShouldBe(["atEnd: Unions:DoesNotReconcile"]);
        (await RefuseAsync(UnionDesk.Return("2026-Q1", 0, 3, 10, end: -7))).ShouldBe(["atEnd: Unions:Heads"]);
        (await RefuseAsync(UnionDesk.Return("2026-Q1", 0, 9000, 0))).ShouldBe(["workers: Unions:FewerWorkersThanMembers"]);
        (await RefuseAsync(UnionDesk.Return("2026-Q4", 0, 10, 0))).ShouldBe(["quarter: Unions:QuarterNotOver"]);
        (await RefuseAsync(UnionDesk.Return("2025-Q4", 0, 10, 0))).ShouldBe(["quarter: Unions:BeforeFounding"]);
        (await RefuseAsync(UnionDesk.Return("2026-Q9", 0, 10, 0))).ShouldBe(["quarter: Members:NotAQuarter"]);
        (await RefuseAsync(new { })).Count().ShouldBe(9);

        async Task<IEnumerable<string>> RefuseAsync(object input) => (await zone.RefusedAsync(Of(union), input, 422)).Rules;
    }

    [Fact]
    public async Task A_quarter_starts_from_the_accepted_end_of_the_one_before_and_none_is_left_out()
    {
        using var zone = await app.SignInAsync("congdoan");
        using var officer = await app.SignInWithAsync("can-bo-chuoi", (Roles.UnionOfficer, DemoAccounts.Root));
        var union = await zone.DoAsync<UnionDto>(UnionDesk.Root, UnionDesk.New(await zone.ZoneUnionAsync(), "Công đoàn Chuỗi"));
        var first = await officer.DoAsync<ReturnDto>(Of(union), UnionDesk.Return("2026-Q1", 0, 20, 0));
        (await RefuseAsync("2026-Q2", 20)).ShouldBe(["quarter: Unions:PreviousNotAccepted"]);
        first = await zone.DoAsync<ReturnDto>($"{Returns}/{first.Id}/accept", new { first.Stamp });
        (await RefuseAsync("2026-Q3", 20)).ShouldBe(["quarter: Unions:QuarterLeftOut"]);
        (await RefuseAsync("2026-Q2", 21)).ShouldBe(["atStart: Unions:StartDiffers"]);
        await officer.DoAsync<ReturnDto>(Of(union), UnionDesk.Return("2026-Q2", 20, 5, 1));
        var later = await officer.RefusedAsync(
            $"{Returns}/{first.Id}/ask-reopening",
            new { first.Stamp, reason = "Sai số" },
            422
        );
        later.Rules.ShouldBe(["quarter: Unions:LaterReturns"]);

        async Task<IEnumerable<string>> RefuseAsync(string quarter, int start) =>
            (await officer.RefusedAsync(Of(union), UnionDesk.Return(quarter, start, 1, 0), 422)).Rules;
    }

    [Fact]
    public async Task A_return_is_sent_back_with_a_reason_and_comes_again()
    {
        using var zone = await app.SignInAsync("congdoan");
        var line = await zone.LineAsync(ReturnStanding.Submitted);
        var made = (await DeskAsync(zone, line.UnionId)).Return!;
        (await zone.RefusedAsync($"{Returns}/{made.Id}/send-back", new { made.Stamp }, 422)).Rules.ShouldBe([
            "reason: Registry:Required",
        ]);
        var back = await zone.DoAsync<ReturnDto>(
            $"{Returns}/{made.Id}/send-back",
            new { made.Stamp, reason = "Thiếu lao động nữ" }
        );
        back.State.ShouldBe(ReturnState.SentBack);
        (await zone.RefusedAsync($"{Returns}/{made.Id}/accept", new { made.Stamp }, 409)).Code.ShouldBe("Registry:StaleStamp");
        await zone.RefusedAsync($"{Returns}/{made.Id}/accept", new { }, 428);
    }

    [Fact]
    public async Task What_is_overdue_stands_in_the_inbox_of_the_union_and_what_waits_in_that_of_the_level_above()
    {
        using var officer = await app.SignInAsync("congdoan2");
        var owed = await officer.ReadAsync<InboxDto>("/api/members/inbox");
        owed.Overdue.ShouldBeGreaterThan(0);
        owed.Items.ShouldContain(i => i.Todo == "Unions:Todo.Submit" && i.DueOn < Api.Today && i.Address.EndsWith("2026-Q3"));
        using var zone = await app.SignInAsync("congdoan");
        var waiting = await zone.ReadAsync<InboxDto>("/api/members/inbox");
        waiting.Items.ShouldContain(i => i.Todo == "Unions:Todo.Accept");
    }

    [Fact]
    public async Task A_return_is_seen_and_judged_only_within_the_own_part()
    {
        using var zone = await app.SignInAsync("congdoan");
        using var officer = await app.SignInAsync("congdoan2");
        var line = await zone.LineAsync(ReturnStanding.Submitted, skip: 2);
        await officer.RefusedAsync($"{UnionDesk.Root}/{line.UnionId}/returns", 404);
        var made = (await DeskAsync(zone, line.UnionId)).Return!;
        await officer.RefusedAsync($"{Returns}/{made.Id}/accept", new { made.Stamp }, 404);
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync($"{UnionDesk.Root}/{line.UnionId}/returns", UnionDesk.Return("2026-Q3", 0, 1, 0), 403);
    }

    private static Task<ReturnFormDto> DeskAsync(HttpClient client, Guid union) =>
        client.ReadAsync<ReturnFormDto>($"{UnionDesk.Root}/{union}/returns/2026-Q3");

    private static string Of(UnionDto union) => $"{UnionDesk.Root}/{union.Id}/returns";
}

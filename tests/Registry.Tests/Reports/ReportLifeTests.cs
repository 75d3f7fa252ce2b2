using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Reports.Contracts;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>From draft to sent up: level by level, by two people, and then never changed.</summary>
public sealed class ReportLifeTests
{
    private const string Report = ReportTests.Quarterly + "/2026-Q3";

    [Fact]
    public async Task A_cell_submits_its_committee_accepts_and_then_submits_its_own()
    {
        await using var app = await StartAsync();
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var officer = await app.SignInAsync("nhansu");
        var early = await committee.RefusedAsync(Return(DemoAccounts.Committee, "submit"), new { }, 422);
        early.Code.ShouldBe("Reports:MissingBelow");

        (await secretary.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "submit"), new { })).Line.Return.ShouldBe(
            ReturnState.Submitted
        );
        (await secretary.RefusedAsync(Return(DemoAccounts.SecretaryCell, "submit"), new { }, 422)).Code.ShouldBe(
            "Reports:AlreadySubmitted"
        );
        await secretary.RefusedAsync(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true }, 403);
        var given = new { accepted = false, reason = "" };
        (await committee.RefusedAsync(Return(DemoAccounts.SecretaryCell, "answer"), given, 422)).Rules.ShouldBe([
            "reason: Registry:Required",
        ]);
        await AcceptCellsAsync(committee);

        var own = await committee.DoAsync<ReportDto>(Return(DemoAccounts.Committee, "submit"), new { });
        own.Line.Return.ShouldBe(ReturnState.Submitted);
        await committee.RefusedAsync(Return(DemoAccounts.Committee, "answer"), new { accepted = true }, 403);
        var accepted = await officer.DoAsync<ReportDto>(Return(DemoAccounts.Committee, "answer"), new { accepted = true });
        accepted.Line.Return.ShouldBe(ReturnState.Accepted);

        async Task AcceptCellsAsync(HttpClient client)
        {
            var report = await client.ReadAsync<ReportDto>(Report);
            foreach (var cell in report.Below.Where(l => l.Return == ReturnState.Open))
            {
                // The committee may submit for a cell without a secretary; then it cannot accept as the same person.
                await client.DoAsync<ReportDto>(Return(cell.OrganisationId, "submit"), new { });
                (await client.RefusedAsync(Return(cell.OrganisationId, "answer"), new { accepted = true }, 422)).Code.ShouldBe(
                    "Reports:SubmitterDoesNotAccept"
                );
                await officer.DoAsync<ReportDto>(Return(cell.OrganisationId, "answer"), new { accepted = true });
            }
            await client.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true });
        }
    }

    [Fact]
    public async Task Freezing_without_all_returns_asks_for_a_reason_and_is_done_once()
    {
        await using var app = await StartAsync();
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        var draft = await board.ReadAsync<ReportDto>(Report);
        (await board.RefusedAsync(Report + "/freeze", new { draft.Stamp }, 422)).Rules.ShouldBe(["note: Reports:ReturnsMissing"]);
        var frozen = await board.DoAsync<ReportDto>(Report + "/freeze", new { note = "Đủ số liệu trên sổ", draft.Stamp });
        frozen.State.ShouldBe(ReportState.Frozen);
        (frozen.Sha256, frozen.Revision).ShouldBe((draft.Sha256, draft.Revision));
        await approver.RefusedAsync(Report + "/freeze", new { note = "x", draft.Stamp }, 422);
        using var secretary = await app.SignInAsync("thuky");
        (await secretary.RefusedAsync(Return(DemoAccounts.SecretaryCell, "submit"), new { }, 422)).Code.ShouldBe(
            "Reports:FrozenAlready"
        );
        using var officer = await app.SignInAsync("nhansu");
        (await officer.RefusedAsync(Report + "/refresh", new { frozen.Stamp }, 422)).Code.ShouldBe(
            "Reports:StepNotAllowed.Refreshed"
        );
    }

    [Fact]
    public async Task Of_two_who_freeze_at_once_one_is_told_that_it_changed()
    {
        await using var app = await StartAsync();
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        var draft = await board.ReadAsync<ReportDto>(Report);
        var body = new { note = "Chốt", draft.Stamp };
        var answers = await Task.WhenAll(board.PostAsync(Report + "/freeze", body), approver.PostAsync(Report + "/freeze", body));
        var statuses = answers.Select(a => (int)a.StatusCode).ToList();
        statuses.Count(status => status == 200).ShouldBe(1);
        statuses.ShouldAllBe(status => status == 200 || status == 409 || status == 422);
        (await board.ReadAsync<ReportDto>(Report)).History.Count(s => s.Kind == ReportStepKind.Frozen).ShouldBe(1);
    }

    [Fact]
    public async Task A_frozen_report_is_reopened_with_a_reason_by_two_people_and_keeps_what_was_signed()
    {
        await using var app = await StartAsync();
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        var draft = await board.ReadAsync<ReportDto>(Report);
        var frozen = await board.DoAsync<ReportDto>(Report + "/freeze", new { note = "Chốt", draft.Stamp });
        await board.RefusedAsync(Report + "/reopen", new { frozen.Stamp }, 422);
        var asked = await board.DoAsync<ReportDto>(Report + "/reopen", new { note = "Nhập nhầm kỳ", frozen.Stamp });
        (await board.RefusedAsync(Report + "/reopen/answer", new { agreed = true, asked.Stamp }, 422)).Code.ShouldBe(
            "Reports:AskerDoesNotReopen"
        );
        var open = await approver.DoAsync<ReportDto>(Report + "/reopen/answer", new { agreed = true, asked.Stamp });
        open.State.ShouldBe(ReportState.Draft);
        using var officer = await app.SignInAsync("nhansu");
        var again = await officer.DoAsync<ReportDto>(Report + "/refresh", new { open.Stamp });
        again.Revision.ShouldBe(2);
        again.Line.Cells.ShouldBe(draft.Line.Cells);
        again
            .History.Select(s => s.Kind)
            .ShouldBe([
                ReportStepKind.Refreshed,
                ReportStepKind.Reopened,
                ReportStepKind.ReopenAsked,
                ReportStepKind.Frozen,
                ReportStepKind.Made,
            ]);
    }

    [Fact]
    public async Task Reports_are_frozen_in_the_order_of_their_periods_and_only_the_newest_is_reopened()
    {
        await using var app = await StartAsync();
        app.Clock.Set(new DateOnly(2027, 1, 2));
        await ReportedApp.RunJobAsync(app);
        using var board = await app.SignInAsync("tochuc");
        const string next = ReportTests.Quarterly + "/2026-Q4";
        var fourth = await board.ReadAsync<ReportDto>(next);
        (await board.RefusedAsync(next + "/freeze", new { note = "x", fourth.Stamp }, 422)).Code.ShouldBe(
            "Reports:EarlierIsDraft"
        );
        var third = await board.ReadAsync<ReportDto>(Report);
        await board.DoAsync<ReportDto>(Report + "/freeze", new { note = "x", third.Stamp });
        await board.DoAsync<ReportDto>(next + "/freeze", new { note = "x", fourth.Stamp });
        third = await board.ReadAsync<ReportDto>(Report);
        (await board.RefusedAsync(Report + "/reopen", new { note = "x", third.Stamp }, 422)).Code.ShouldBe(
            "Reports:LaterIsFrozen"
        );
    }

    [Fact]
    public async Task Who_may_not_freeze_is_refused()
    {
        await using var app = await StartAsync();
        using var secretary = await app.SignInAsync("thuky");
        using var inspector = await app.SignInAsync("kiemtra");
        foreach (var client in new[] { secretary, inspector })
        {
            var report = await client.ReadAsync<ReportDto>(Report);
            await client.RefusedAsync(Report + "/freeze", new { note = "x", report.Stamp }, 403);
            report.Actions.ShouldNotContain(a => a.Step == ReportStepKind.Frozen);
        }
    }

    private static string Return(Guid organisation, string what) => $"{Report}/returns/{organisation}/{what}";

    private static async Task<RegistryApp> StartAsync()
    {
        var app = new RegistryApp();
        await ReportedApp.RunJobAsync(app);
        return app;
    }
}

using Registry.Host.ReferenceData;
using Registry.Inbox.Waiting;
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
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var second = await app.SignInAsync("dangbo2");
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
                await second.DoAsync<ReportDto>(Return(cell.OrganisationId, "answer"), new { accepted = true });
            }
            await client.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true });
        }
    }

    [Fact]
    public async Task The_level_directly_above_accepts_and_gives_back_and_nobody_passes_over_it()
    {
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var officer = await app.SignInAsync("nhansu");
        using var board = await app.SignInAsync("tochuc");
        await secretary.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "submit"), new { });
        foreach (var (client, language) in new[] { (board, "vi"), (officer, "en") })
        {
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            var passed = await client.RefusedAsync(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true }, 403);
            passed.Code.ShouldBe("Reports:CommitteeAnswers");
            passed.Title.ShouldContain(language == "vi" ? "vai trò Đảng ủy cơ sở" : "the role Grassroots committee");
            await client.RefusedAsync(
                Return(DemoAccounts.SecretaryCell, "answer"),
                new { accepted = false, reason = "Thiếu" },
                403
            );
            May(await client.ReadAsync<ReportDto>(At(DemoAccounts.SecretaryCell))).ShouldBeEmpty();
        }
        May(await committee.ReadAsync<ReportDto>(At(DemoAccounts.SecretaryCell)))
            .ShouldBe([ReportStepKind.Accepted, ReportStepKind.GivenBack]);

        using var grassroots = await app.SignInAsync("thuky2");
        await grassroots.DoAsync<ReportDto>(Return(DemoAccounts.SecondSecretaryCell, "submit"), new { });
        using var approver = await app.SignInAsync("duyet");
        (
            await approver.RefusedAsync(Return(DemoAccounts.SecondSecretaryCell, "answer"), new { accepted = true }, 403)
        ).Code.ShouldBe("Reports:UpperLevelAnswers");
        await committee.RefusedAsync(Return(DemoAccounts.SecondSecretaryCell, "answer"), new { accepted = true }, 404);
        await board.DoAsync<ReportDto>(Return(DemoAccounts.SecondSecretaryCell, "answer"), new { accepted = true });
    }

    [Fact]
    public async Task What_was_accepted_is_given_back_with_what_rests_on_it_until_the_report_is_frozen()
    {
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var board = await app.SignInAsync("tochuc");
        await AcceptCommitteeAsync(app);
        var accepted = await secretary.ReadAsync<ReportDto>(Report);
        accepted.Actions.ShouldHaveSingleItem().WhyNot!.ShouldContain("đã được tiếp nhận (Trần Quang Minh, 22/11/2026 10:00)");
        var report = await board.ReadAsync<ReportDto>(Report);
        report = await board.DoAsync<ReportDto>(Report + "/freeze", new { note = "Chốt", report.Stamp });
        var giveBack = new { accepted = false, reason = "Sai một đảng viên" };
        (await committee.RefusedAsync(Return(DemoAccounts.SecretaryCell, "answer"), giveBack, 422)).Code.ShouldBe(
            "Reports:FrozenAlready"
        );
        report = await board.DoAsync<ReportDto>(Report + "/reopen", new { note = "Nhầm", report.Stamp });
        using var approver = await app.SignInAsync("duyet");
        await approver.DoAsync<ReportDto>(Report + "/reopen/answer", new { agreed = true, report.Stamp });

        var seen = await committee.ReadAsync<ReportDto>(At(DemoAccounts.SecretaryCell));
        seen.Actions.Single(a => a.Step == ReportStepKind.GivenBack)
            .Says!.ShouldContain((await committee.ReadAsync<ReportDto>(Report)).Line.OrganisationName);
        await committee.RefusedAsync(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true }, 422);
        var given = await committee.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "answer"), giveBack);
        given.Line.Return.ShouldBe(ReturnState.Open);
        given.History.Take(2).Select(s => s.Kind).ShouldBe([ReportStepKind.GivenBackWith, ReportStepKind.GivenBack]);
        given.History[0].Note.ShouldBe(given.Line.OrganisationName);
        given.History[1].Note.ShouldBe("Sai một đảng viên");
        (await committee.ReadAsync<ReportDto>(Report)).Line.Return.ShouldBe(ReturnState.Open);
        (await committee.RefusedAsync(Return(DemoAccounts.Committee, "submit"), new { }, 422)).Code.ShouldBe(
            "Reports:MissingBelow"
        );

        await secretary.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "submit"), new { });
        await committee.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true });
        await committee.DoAsync<ReportDto>(Return(DemoAccounts.Committee, "submit"), new { });
        await board.DoAsync<ReportDto>(Return(DemoAccounts.Committee, "answer"), new { accepted = true });
    }

    [Fact]
    public async Task Everything_submitted_directly_below_is_accepted_at_once_or_nothing_is()
    {
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var second = await app.SignInAsync("dangbo2");
        using var board = await app.SignInAsync("tochuc");
        await secretary.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "submit"), new { });
        var cells = (await committee.ReadAsync<ReportDto>(Report)).Below.Select(l => l.OrganisationId).ToList();
        var others = cells.Where(c => c != DemoAccounts.SecretaryCell).ToList();
        foreach (var cell in others)
            await committee.DoAsync<ReportDto>(Return(cell, "submit"), new { });
        (await committee.ReadAsync<ReportDto>(Report)).ToAccept.ShouldBe([DemoAccounts.SecretaryCell]);
        (await board.ReadAsync<ReportDto>(At(DemoAccounts.Committee))).ToAccept.ShouldBeEmpty();
        (await second.ReadAsync<ReportDto>(Report)).ToAccept.ShouldBe(cells, ignoreOrder: true);

        (await board.RefusedAsync(Report + "/returns/accept", Input(cells), 403)).Code.ShouldBe("Reports:CommitteeAnswers");
        (await second.RefusedAsync(Report + "/returns/accept", Input([]), 422)).Rules.ShouldBe([
            "organisations: Registry:Required",
        ]);
        await second.RefusedAsync(Report + "/returns/accept", Input([.. cells, DemoAccounts.Committee]), 404);
        var own = await committee.RefusedAsync(Report + "/returns/accept", Input(cells), 422);
        own.Rules.ShouldBe(["organisations: Reports:NotAllAccepted"]);
        (await committee.ReadAsync<ReportDto>(Report)).Below.ShouldAllBe(l => l.Return == ReturnState.Submitted);

        var accepted = await second.DoAsync<ReportDto>(Report + "/returns/accept", Input(cells));
        accepted.Below.ShouldAllBe(l => l.Return == ReturnState.Accepted);
        accepted.ToAccept.ShouldBeEmpty();
        accepted
            .History.Where(s => s.Kind == ReportStepKind.Accepted)
            .Select(s => s.OrganisationName)
            .ShouldBe(accepted.Below.Select(l => l.OrganisationName), ignoreOrder: true);

        object Input(IReadOnlyList<Guid> organisations) => new { organisationId = DemoAccounts.Committee, organisations };
    }

    [Fact]
    public async Task What_waits_to_be_accepted_or_reopened_stands_in_the_inbox_of_whoever_does_it()
    {
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        (await AskedAsync(committee)).ShouldBeEmpty();
        await secretary.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "submit"), new { });
        var other = (await committee.ReadAsync<ReportDto>(Report)).Below.First(l => l.Return == ReturnState.Open);
        await committee.DoAsync<ReportDto>(Return(other.OrganisationId, "submit"), new { });
        var waiting = (await AskedAsync(committee)).ShouldHaveSingleItem();
        waiting.Todo.ShouldBe("Reports:Todo.Accept");
        waiting.Address.ShouldBe($"/reports/quarterly/2026-Q3?organisation={DemoAccounts.Committee}");
        waiting.FullName.ShouldContain("2026-Q3: 1 tổ chức chờ tiếp nhận");
        (await OpenAsync(committee)).ToAccept.ShouldBe(1);
        using var second = await app.SignInAsync("dangbo2");
        (await OpenAsync(second)).ToAccept.ShouldBe(2);
        foreach (var nobody in new[] { secretary, board, approver })
            (await AskedAsync(nobody)).ShouldBeEmpty();
        (await OpenAsync(board)).ToAccept.ShouldBe(0);
        await committee.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "answer"), new { accepted = true });
        (await AskedAsync(committee)).ShouldBeEmpty();

        using var grassroots = await app.SignInAsync("thuky2");
        await grassroots.DoAsync<ReportDto>(Return(DemoAccounts.SecondSecretaryCell, "submit"), new { });
        (await AskedAsync(board)).ShouldHaveSingleItem().Address.ShouldEndWith(DemoAccounts.Root.ToString());

        var report = await board.ReadAsync<ReportDto>(Report);
        report = await board.DoAsync<ReportDto>(Report + "/freeze", new { note = "Chốt", report.Stamp });
        (await AskedAsync(board)).ShouldBeEmpty();
        report = await board.DoAsync<ReportDto>(Report + "/reopen", new { note = "Nhầm", report.Stamp });
        (await AskedAsync(board)).ShouldBeEmpty();
        (await AskedAsync(approver)).ShouldHaveSingleItem().Todo.ShouldBe("Reports:Todo.Reopen");
        (await ReopenAskedAsync()).ShouldBe(["2026-Q3"]);
        await approver.DoAsync<ReportDto>(Report + "/reopen/answer", new { agreed = false, report.Stamp });
        (await AskedAsync(approver)).ShouldBeEmpty();
        (await ReopenAskedAsync()).ShouldBeEmpty();

        async Task<IEnumerable<string>> ReopenAskedAsync() =>
            (await board.ReadAsync<List<ReportListItemDto>>(ReportTests.Quarterly))
                .Where(r => r.ReopenAsked)
                .Select(r => r.Period);
    }

    [Fact]
    public async Task What_is_refused_for_the_state_of_the_report_names_it_in_the_language_of_the_reader()
    {
        await using var app = new ReportedApp();
        using var board = await app.SignInAsync("tochuc");
        var draft = await board.ReadAsync<ReportDto>(Report);
        (await board.RefusedAsync(Report + "/send", new { note = "12-BC", draft.Stamp }, 422)).Title.ShouldContain("Dự thảo");
        var frozen = await board.DoAsync<ReportDto>(Report + "/freeze", new { note = "Chốt", draft.Stamp });
        foreach (var (url, code) in new[] { ("/freeze", "Frozen"), ("/refresh", "Refreshed") })
        {
            var again = await board.RefusedAsync(Report + url, new { note = "Chốt", frozen.Stamp }, 422);
            again.Code.ShouldBe("Reports:StepNotAllowed." + code);
            again.Title.ShouldContain("Đã chốt");
        }
    }

    [Fact]
    public async Task Freezing_without_all_returns_asks_for_a_reason_and_is_done_once()
    {
        await using var app = new ReportedApp();
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
        await using var app = new ReportedApp();
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
        await using var app = new ReportedApp();
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
        await using var app = new ReportedApp();
        app.Clock.Set(new DateOnly(2027, 1, 2));
        await app.MakeReportsAsync();
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
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky");
        using var inspector = await app.SignInAsync("kiemtra");
        foreach (var client in new[] { secretary, inspector })
        {
            var report = await client.ReadAsync<ReportDto>(Report);
            await client.RefusedAsync(Report + "/freeze", new { note = "x", report.Stamp }, 403);
            report.Actions.ShouldNotContain(a => a.Step == ReportStepKind.Frozen);
        }
    }

    /// <summary>Every cell of the committee submitted and accepted, then the committee itself.</summary>
    private static async Task AcceptCommitteeAsync(RegistryApp app)
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var second = await app.SignInAsync("dangbo2");
        using var board = await app.SignInAsync("tochuc");
        await secretary.DoAsync<ReportDto>(Return(DemoAccounts.SecretaryCell, "submit"), new { });
        foreach (var cell in (await second.ReadAsync<ReportDto>(Report)).Below)
        {
            if (cell.Return == ReturnState.Open)
                await second.DoAsync<ReportDto>(Return(cell.OrganisationId, "submit"), new { });
            await committee.DoAsync<ReportDto>(Return(cell.OrganisationId, "answer"), new { accepted = true });
        }
        await committee.DoAsync<ReportDto>(Return(DemoAccounts.Committee, "submit"), new { });
        await board.DoAsync<ReportDto>(Return(DemoAccounts.Committee, "answer"), new { accepted = true });
    }

    private static IEnumerable<ReportStepKind> May(ReportDto report) => report.Actions.Where(a => a.Allowed).Select(a => a.Step);

    private static async Task<IEnumerable<InboxItemDto>> AskedAsync(HttpClient client) =>
        (await client.ReadAsync<InboxDto>("/api/members/inbox")).Items.Where(i =>
            i.Todo.StartsWith("Reports:", StringComparison.Ordinal)
        );

    private static async Task<OpenReportDto> OpenAsync(HttpClient client) =>
        (await client.ReadAsync<List<OpenReportDto>>("/api/reports/open")).Single(r =>
            r is { Key: "quarterly", Period: "2026-Q3" }
        );

    private static string At(Guid organisation) => $"{Report}?organisationId={organisation}";

    private static string Return(Guid organisation, string what) => $"{Report}/returns/{organisation}/{what}";
}

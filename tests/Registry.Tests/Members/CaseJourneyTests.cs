using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Inbox.Waiting;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.CaseDesk;

namespace Registry.Tests.Members;

/// <summary>Every kind of case through two people's hands, over HTTP, with the ledger verified after each.</summary>
public sealed class CaseJourneyTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    /// <summary>What must have happened before, of kinds that end or take back something.</summary>
    private static readonly Dictionary<CaseKind, CaseKind> Before = new()
    {
        [CaseKind.TemporaryReturn] = CaseKind.TemporaryTransfer,
        [CaseKind.ExemptionEnd] = CaseKind.Exemption,
        [CaseKind.SuspensionEnd] = CaseKind.Suspension,
        [CaseKind.Restoration] = CaseKind.StrikeOff,
        [CaseKind.Correction] = CaseKind.Discipline,
        [CaseKind.SuspensionExtension] = CaseKind.Suspension,
        [CaseKind.Complaint] = CaseKind.Discipline,
        [CaseKind.ProsecutionEnd] = CaseKind.Prosecution,
        [CaseKind.DetentionEnd] = CaseKind.Detention,
        [CaseKind.RecordCleared] = CaseKind.StrikeOff,
    };

    public static TheoryData<CaseKind> Kinds => [.. CaseKinds.All.Keys.Except([CaseKind.TransferIn, CaseKind.InspectionHold])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_case_is_proposed_by_one_person_and_decided_by_another_and_stands_in_the_ledger(CaseKind kind)
    {
        using var desk = await OpenAsync(app);
        // Of some official members the ledger begins after their admission.
        var member = await desk.MemberAsync(kind == CaseKind.ProcedureRemedy ? Standing.Probationary : Standing.Official);
        if (Before.TryGetValue(kind, out var first))
            await desk.CompleteAsync(first, member);
        var done = await desk.CompleteAsync(kind, member);
        done.State.ShouldBe(kind == CaseKind.OfficialTransfer ? CaseState.Arrived : CaseState.Done);

        var written = CaseKinds.All[kind].Event(done.Facts);
        var timeline = (await desk.ReadAsync(member)).Timeline;
        if (written is null)
            timeline.ShouldNotContain(e => e.CaseId == done.Id);
        else
            timeline.ShouldContain(e => e.Kind == written && e.CaseId == done.Id);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_from_outside_is_received_with_the_history_on_the_papers()
    {
        using var desk = await OpenAsync(app);
        var input = new
        {
            kind = CaseKind.TransferIn,
            organisationId = AdmissionDesk.Cell,
            person = new
            {
                fullName = "Lò Thị Mai Hương",
                birthDate = "1990-02-28",
                sex = "Female",
            },
            facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty),
        };
        var proposed = await desk.Recorder.DoAsync<CaseDto>(Root, input);
        proposed.MemberId.ShouldBeNull();
        var done = await desk.DecideAsync(proposed);

        var member = await desk.ReadAsync(done.MemberId!.Value);
        (member.FullName, member.Standing, member.OrganisationId).ShouldBe(
            ("Lò Thị Mai Hương", Standing.Official, AdmissionDesk.Cell)
        );
        (member.AdmissionDecisionOn, member.AdmittedOn, member.OfficialOn).ShouldBe(
            (new DateOnly(2019, 4, 2), new DateOnly(2019, 5, 19), new DateOnly(2020, 5, 19))
        );
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CaseKind.OfficialTransfer, "GT-CSHĐ", "sinh hoạt đảng chính thức")]
    [InlineData(CaseKind.TemporaryTransfer, "GT-TT", "sinh hoạt đảng tạm thời")]
    [InlineData(CaseKind.InternalTransfer, "GT-NB", "sinh hoạt đảng nội bộ")]
    [InlineData(CaseKind.GoingAbroad, "GT-RNN", "sinh hoạt đảng ra ngoài nước")]
    public async Task Each_transfer_has_its_own_letter_which_names_where_the_member_was(CaseKind kind, string code, string title)
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var home = (await desk.ReadAsync(member)).OrganisationName!;
        var done = await desk.CompleteAsync(kind, member);
        var forms = $"/api/members/documents/MembershipCase/{done.Id}/forms";
        var offered = await desk.Approver.ReadAsync<List<Registry.Documents.Forms.FormDto>>(forms);
        offered.Select(f => f.Code).ShouldContain(code);
        using var response = await desk.Approver.GetAsync($"{forms}/{Uri.EscapeDataString(code)}", Api.Stop);
        using var document = new System.IO.Compression.ZipArchive(await response.Content.ReadAsStreamAsync(Api.Stop));
        using var reader = new StreamReader(await document.GetEntry("word/document.xml")!.OpenAsync(Api.Stop));
        var text = await reader.ReadToEndAsync(Api.Stop);
        text.ShouldContain(title);
        text.ShouldContain("Đã sinh hoạt đảng tại: " + home);
        await desk.Approver.RefusedAsync(forms + "/2-HSĐV", 422);
    }

    [Fact]
    public async Task Whoever_recorded_a_case_does_not_decide_on_it()
    {
        using var both = await app.SignInWithAsync(
            "kiemnhiem",
            (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Root),
            (Roles.CommitteeApprover, Host.ReferenceData.DemoAccounts.Root)
        );
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var proposed = await both.DoAsync<CaseDto>(
            Root,
            Proposal(CaseKind.Resignation, member, await desk.FactsAsync(CaseKind.Resignation, member))
        );
        (await both.RefusedAsync(Step(proposed, "decide"), Decision(proposed), 403)).Code.ShouldBe(
            "Members:RecorderMayNotDecide"
        );
        (await desk.DecideAsync(proposed)).State.ShouldBe(CaseState.Done);
    }

    [Fact]
    public async Task What_waits_says_of_which_kind_it_is_and_waits_for_the_committee_that_decides_it()
    {
        using var desk = await OpenAsync(app);
        var resignation = await desk.ProposeAsync(CaseKind.Resignation, await desk.MemberAsync());
        (await TodoAsync(desk.Approver, resignation)).ShouldBe("Members:Todo.DecideCase.Resignation");
        (await TodoAsync(desk.Committee, resignation)).ShouldBeNull();
        // No grassroots committee stands above the receiver's cell: the upper one decides in its place.
        var rows = await desk.Receiver.ReadAsync<Page<RosterRowDto>>("/api/members?standing=Official&take=200");
        foreach (var member in rows.Items.Select(r => r.MemberId))
        {
            if ((await desk.Approver.ReadAsync<Page<CaseListItemDto>>($"{Root}?memberId={member}")).Total > 0)
                continue;
            var facts = await desk.FactsAsync(CaseKind.Exemption, member);
            var exemption = await desk.Receiver.DoAsync<CaseDto>(Root, Proposal(CaseKind.Exemption, member, facts));
            (await TodoAsync(desk.Approver, exemption)).ShouldBe("Members:Todo.DecideCase.Exemption");
            return;
        }
        throw new InvalidOperationException("Nobody is left.");
    }

    private static async Task<string?> TodoAsync(HttpClient client, CaseDto proposed) =>
        (await client.ReadAsync<InboxDto>("/api/members/inbox"))
            .Items.SingleOrDefault(i => i.Address == "/cases/" + proposed.Id)
            ?.Todo;

    [Fact]
    public async Task A_case_outside_the_users_subtrees_does_not_exist()
    {
        using var desk = await OpenAsync(app);
        var proposed = await desk.ProposeAsync(CaseKind.Resignation, await desk.MemberAsync());
        await desk.Receiver.RefusedAsync($"{Root}/{proposed.Id}", 404);
        await desk.Receiver.RefusedAsync(Step(proposed, "withdraw"), new { proposed.Stamp, reasons = "x" }, 404);
        (await desk.Receiver.ReadAsync<Page<CaseListItemDto>>(Root)).Items.ShouldNotContain(c => c.Id == proposed.Id);
        await desk.Receiver.RefusedAsync($"{Root}/options?memberId={proposed.MemberId}", 404);
    }

    [Fact]
    public async Task A_transfer_is_seen_by_both_sides_and_the_file_goes_with_the_member()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var reprimand = await desk.CompleteAsync(CaseKind.Discipline, member);
        await desk.Receiver.RefusedAsync($"{Root}/{reprimand.Id}", 404);

        var arrived = await desk.CompleteAsync(CaseKind.OfficialTransfer, member);
        (await desk.Receiver.ReadAsync<CaseDto>($"{Root}/{arrived.Id}")).State.ShouldBe(CaseState.Arrived);
        (await desk.Recorder.ReadAsync<CaseDto>($"{Root}/{arrived.Id}")).State.ShouldBe(CaseState.Arrived);
        (await desk.Receiver.ReadAsync<CaseDto>($"{Root}/{reprimand.Id}")).State.ShouldBe(CaseState.Done);
    }

    [Fact]
    public async Task Only_the_receiving_side_records_the_arrival()
    {
        using var desk = await OpenAsync(app);
        var decided = await desk.DecideAsync(await desk.ProposeAsync(CaseKind.OfficialTransfer, await desk.MemberAsync()));
        decided.State.ShouldBe(CaseState.Decided);
        var input = new { decided.Stamp, arrivedOn = Api.Today };
        await desk.Recorder.RefusedAsync(Step(decided, "arrival"), input, 403);
        (await desk.Receiver.DoAsync<CaseDto>(Step(decided, "arrival"), input)).State.ShouldBe(CaseState.Arrived);
    }

    [Fact]
    public async Task A_case_whose_member_moved_or_left_in_the_meantime_is_refused_and_says_so()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var exemption = await desk.ProposeAsync(CaseKind.Exemption, member);
        var discipline = await desk.ProposeAsync(CaseKind.Discipline, member);
        await desk.CompleteAsync(CaseKind.OfficialTransfer, member);
        (await desk.Committee.RefusedAsync(Step(exemption, "decide"), Decision(exemption), 422)).Code.ShouldBe(
            "Members:CaseMemberMoved"
        );
        (await desk.Committee.RefusedAsync(Step(discipline, "decide"), Decision(discipline), 422)).Code.ShouldBe(
            "Members:CaseMemberMoved"
        );

        var other = await desk.MemberAsync();
        var transfer = await desk.ProposeAsync(CaseKind.TransferOut, other);
        await desk.CompleteAsync(CaseKind.Death, other);
        var shown = await desk.Approver.ReadAsync<CaseDto>($"{Root}/{transfer.Id}");
        shown.NextSteps.Single(s => s.Step == CaseStepKind.Decide).Blockers.ShouldHaveSingleItem();
        (await desk.Approver.RefusedAsync(Step(transfer, "decide"), Decision(transfer), 422)).Code.ShouldBe(
            "Members:CaseNotFor.TransferOut"
        );
    }

    [Fact]
    public async Task A_refused_a_withdrawn_and_an_annulled_case_write_nothing_into_the_ledger()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var before = (await desk.ReadAsync(member)).Timeline.Count;
        var strikeOff = await desk.ProposeAsync(CaseKind.StrikeOff, member);
        (await EndAsync(desk.Approver, strikeOff, "refuse")).State.ShouldBe(CaseState.Refused);
        var resignation = await desk.ProposeAsync(CaseKind.Resignation, member);
        (await EndAsync(desk.Recorder, resignation, "withdraw")).State.ShouldBe(CaseState.Withdrawn);
        var transfer = await desk.DecideAsync(await desk.ProposeAsync(CaseKind.OfficialTransfer, member));
        (await EndAsync(desk.Approver, transfer, "annul")).State.ShouldBe(CaseState.Withdrawn);
        (await desk.ReadAsync(member)).Timeline.Count.ShouldBe(before);
        (await desk.Approver.RefusedAsync(Step(strikeOff, "decide"), Decision(strikeOff), 409)).Code.ShouldBe(
            "Registry:StaleStamp"
        );
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_event_is_written_once()
    {
        using var desk = await OpenAsync(app);
        using var second = await app.SignInAsync("duyet2");
        var member = await desk.MemberAsync();
        var proposed = await desk.ProposeAsync(CaseKind.Resignation, member);
        var answers = await Task.WhenAll(
            new[] { desk.Approver, second }.Select(async client =>
            {
                using var response = await client.PostAsync(Step(proposed, "decide"), Decision(proposed));
                return (int)response.StatusCode;
            })
        );
        answers.Order().ShouldBe([200, 409]);
        (await desk.ReadAsync(member)).Timeline.Count(e => e.Kind == MembershipEventKind.Resigned).ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_shows_before_what_it_restores_and_then_restores_exactly_that()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var spansBefore = await SpansAsync(member);
        await desk.CompleteAsync(CaseKind.InternalTransfer, member);
        (await SpansAsync(member)).ShouldNotBe(spansBefore);

        var proposed = await desk.ProposeAsync(CaseKind.Correction, member);
        proposed.Preview!.Then.Select(s => (s.From, s.Standing)).ShouldBe(spansBefore.Select(s => (s.ValidFrom, s.Standing)));
        await desk.DecideAsync(proposed);
        (await SpansAsync(member)).ShouldBe(spansBefore);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    private static Task<CaseDto> EndAsync(HttpClient client, CaseDto found, string step) =>
        client.DoAsync<CaseDto>(Step(found, step), new { found.Stamp, reasons = "Không còn cần" });

    private Task<List<MembershipSpan>> SpansAsync(Guid member) =>
        app.CallAsync<RegistryDbContext, List<MembershipSpan>>(db =>
            db.Set<MembershipSpan>()
                .Where(s => s.MemberId == member && s.KnownTo == TwoClocks.Always)
                .OrderBy(s => s.ValidFrom)
                .ToListAsync(Api.Stop)
        );
}

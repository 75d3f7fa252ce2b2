using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>From the first entry to the roster, by the people whose work it is.</summary>
public sealed class AdmissionJourneyTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_secretary_submits_and_the_committee_decides()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var approver = await app.SignInAsync("duyet");
        using var officer = await app.SignInAsync("nhansu");
        var before = await officer.ReadAsync<FiguresDto>("/api/reports/figures");

        var dossier = await secretary.SubmittedAsync(Cell);
        dossier.State.ShouldBe(DossierState.AwaitingGrassroots);
        var resolution = Vote(dossier, total: 9, inFavour: 7, against: 2);
        dossier = await committee.DoAsync<DossierDto>(Step(dossier, "grassroots-resolution"), resolution);
        dossier.State.ShouldBe(DossierState.AwaitingDecision);
        dossier = await approver.ApproveAsync(dossier);
        dossier.Decision!.Number.ShouldBe("345-QĐ/ĐU");
        (await officer.ReadAsync<FiguresDto>("/api/reports/figures")).Members.ShouldBe(before.Members);
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "ceremony"), new { dossier.Stamp, heldOn = Api.Today });

        dossier.State.ShouldBe(DossierState.Admitted);
        var roster = await officer.ReadAsync<Page<RosterRowDto>>("/api/members?text=nguyen thi dao&standing=Probationary");
        roster.Items.ShouldContain(m => m.MemberId == dossier.MemberId && m.OrganisationId == Cell);
        var after = await officer.ReadAsync<FiguresDto>("/api/reports/figures");
        (after.Members, after.Admitted, after.ProbationaryMembers).ShouldBe(
            (before.Members + 1, before.Admitted + 1, before.ProbationaryMembers + 1)
        );
        await LedgerDecisionAndMemberAreThereTogetherAsync(dossier);
    }

    /// <summary>The four dates are four facts (domain.md 2.5): party age from the decision, probation from the ceremony.</summary>
    private Task LedgerDecisionAndMemberAreThereTogetherAsync(DossierDto dossier) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var member = await db.Set<PartyMember>().Include(m => m.Events).SingleAsync(m => m.Id == dossier.MemberId, Api.Stop);
            var e = member.Events.ShouldHaveSingleItem();
            (e.Kind, e.EffectiveOn, e.DossierId).ShouldBe((MembershipEventKind.Admitted, Api.Today, (Guid?)dossier.Id));
            (e.DecisionNumber, e.DecisionDate).ShouldBe(("345-QĐ/ĐU", (DateOnly?)Api.Today));
            (member.Standing, member.OrganisationId).ShouldBe((Standing.Probationary, Cell));
            (member.AdmissionDecisionOn, member.AdmittedOn).ShouldBe((Api.Today, Api.Today));
            (member.ProbationEndsOn, member.OfficialOn).ShouldBe((Api.Today.AddMonths(12), (DateOnly?)null));
        });

    [Fact]
    public async Task A_grassroots_cell_submits_straight_to_the_upper_committee()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.SubmittedAsync();
        dossier.State.ShouldBe(DossierState.AwaitingDecision);
        dossier.WorkingDaysLeft.ShouldBe(45);
    }

    [Fact]
    public async Task Who_recorded_does_not_decide_even_with_the_right_to()
    {
        using var both = await app.SignInWithAsync(
            "hai-vai",
            (Roles.CellSecretary, GrassrootsCell),
            (Roles.CommitteeApprover, Host.ReferenceData.DemoAccounts.Root)
        );
        var dossier = await both.SubmittedAsync();
        dossier.NextSteps.Where(s => DossierSteps.NeedsOtherEyes(s.Step)).ShouldAllBe(s => !s.Allowed);
        foreach (var (step, input) in Decisions(dossier))
            (await both.RefusedAsync(Step(dossier, step), input, 403)).Code.ShouldBe("Members:RecorderMayNotDecide");
        using var other = await app.SignInAsync("duyet2");
        (await other.ApproveAsync(dossier)).State.ShouldBe(DossierState.Approved);
    }

    [Fact]
    public async Task Of_two_approvers_at_the_same_moment_one_wins_and_the_other_is_shown_what_happened()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var first = await app.SignInAsync("duyet");
        using var second = await app.SignInAsync("duyet2");
        for (var round = 0; round < 6; round++)
        {
            var dossier = await secretary.SubmittedAsync();
            var refusal = new
            {
                dossier.Stamp,
                decisionNumber = "9-QĐ/ĐU",
                decisionDate = Api.Today,
                reasons = "Chưa đủ",
            };
            var responses = await Task.WhenAll(
                Task.Run(() => first.PostAsync(Step(dossier, "approve"), Decision(dossier)), Api.Stop),
                Task.Run(() => second.PostAsync(Step(dossier, "refuse"), refusal), Api.Stop)
            );
            responses.Count(r => r.IsSuccessStatusCode).ShouldBe(1);
            var approved = responses[0].IsSuccessStatusCode;
            var problem = await responses.Single(r => !r.IsSuccessStatusCode).ProblemAsync(409);
            problem.Code.ShouldBe("Registry:StaleStamp");
            problem.Current.GetProperty("state").GetString().ShouldBe(approved ? "Approved" : "Refused");
            problem.Yours.GetProperty("decisionNumber").GetString().ShouldBe(approved ? "9-QĐ/ĐU" : "345-QĐ/ĐU");
            var now = await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
            now.History.Count(s => s.Step is DossierStepKind.Approve or DossierStepKind.Refuse).ShouldBe(1);
            foreach (var response in responses)
                response.Dispose();
        }
    }

    [Fact]
    public async Task Two_secretaries_who_hold_the_same_ceremony_make_one_member()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var input = new { dossier.Stamp, heldOn = Api.Today };
        var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(HoldAsync, Api.Stop)));
        statuses.Order().ShouldBe([200, 409, 409, 409]);
        var events = await app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>().Set<MembershipEvent>().CountAsync(e => e.DossierId == dossier.Id, Api.Stop)
        );
        events.ShouldBe(1);

        async Task<int> HoldAsync()
        {
            using var response = await secretary.PostAsync(Step(dossier, "ceremony"), input);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task A_returned_dossier_keeps_its_history_and_needs_a_new_resolution()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await secretary.SubmittedAsync();
        var back = await approver.DoAsync<DossierDto>(
            Step(dossier, "return"),
            new { dossier.Stamp, reasons = "Thiếu nhận xét nơi cư trú" }
        );
        (back.State, back.Reasons, back.DueOn).ShouldBe((DossierState.Returned, "Thiếu nhận xét nơi cư trú", (DateOnly?)null));

        (await secretary.RefusedAsync(Step(back, "submit"), new { back.Stamp }, 422)).Code.ShouldBe("Members:ResolutionMissing");
        var again = await secretary.SubmitAsync(await secretary.ResolveAsync(back));
        again.State.ShouldBe(DossierState.AwaitingDecision);
        again.History.Count(s => s.Step == DossierStepKind.RecordCellResolution).ShouldBe(2);
        (await approver.ApproveAsync(again)).State.ShouldBe(DossierState.Approved);
    }

    [Fact]
    public async Task A_draft_opened_by_mistake_disappears_and_one_with_a_resolution_does_not()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var mistake = await secretary.OpenAsync();
        using (var response = await secretary.PostAsync(Step(mistake, "discard"), new { mistake.Stamp }))
            response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(Api.Stop));
        await secretary.RefusedAsync($"{Root}/{mistake.Id}", 404);

        var voted = await secretary.ResolveAsync(await secretary.CompleteAsync());
        (await secretary.RefusedAsync(Step(voted, "discard"), new { voted.Stamp }, 422)).Code.ShouldBe(
            "Members:ResolutionRecorded"
        );
    }

    [Fact]
    public async Task What_waits_is_in_the_inbox_of_those_who_can_act_and_of_nobody_else()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        using var officer = await app.SignInAsync("nhansu");
        var dossier = await secretary.SubmittedAsync();
        (await InboxAsync(approver)).ShouldContain(dossier.Id);
        (await InboxAsync(secretary)).ShouldNotContain(dossier.Id);
        (await InboxAsync(officer)).ShouldBeEmpty();
        await approver.ApproveAsync(dossier);
        (await InboxAsync(approver)).ShouldNotContain(dossier.Id);
        (await InboxAsync(secretary)).ShouldContain(dossier.Id);

        static async Task<List<Guid>> InboxAsync(HttpClient client) =>
            [
                .. (await client.ReadAsync<Registry.Inbox.Waiting.InboxDto>("/api/members/inbox")).Items.Select(i =>
                    Guid.Parse(i.Address.Split('/')[^1])
                ),
            ];
    }

    internal static IEnumerable<(string Step, object Input)> Decisions(DossierDto dossier) =>
        [
            ("approve", Decision(dossier)),
            ("return", new { dossier.Stamp, reasons = "x" }),
            (
                "refuse",
                new
                {
                    dossier.Stamp,
                    decisionNumber = "1",
                    decisionDate = Api.Today,
                    reasons = "x",
                }
            ),
        ];
}

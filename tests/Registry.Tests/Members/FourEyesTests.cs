using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Four eyes: who recorded what is now being decided does not decide it; what was judged before bars nobody.</summary>
public sealed class FourEyesTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_committee_that_resolved_before_the_return_resolves_again_after_it()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await ResolvedAsync(committee, await secretary.SubmittedAsync(Cell));
        var back = await approver.DoAsync<DossierDto>(Step(dossier, "return"), new { dossier.Stamp, reasons = "Xét lại" });
        var again = await secretary.SubmitAsync(await secretary.ResolveAsync(back));
        again = await committee.ReadAsync<DossierDto>($"{Root}/{again.Id}");
        again.NextSteps.Single(n => n.Step == DossierStepKind.RecordGrassrootsResolution).Blockers.ShouldBeEmpty();
        (await InboxAsync(committee)).ShouldContain(again.Id);
        (await ResolvedAsync(committee, again)).State.ShouldBe(DossierState.AwaitingDecision);
    }

    [Fact]
    public async Task Whoever_wrote_the_sectional_report_may_record_the_resolution_of_the_grassroots_committee()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var dossier = await secretary.SubmittedAsync(Cell);
        var report = new
        {
            dossier.Stamp,
            number = "3-BC/ĐUBP",
            date = Api.Today,
            supports = true,
        };
        dossier = await committee.DoAsync<DossierDto>(Step(dossier, "sectional-report"), report);
        (await ResolvedAsync(committee, dossier)).State.ShouldBe(DossierState.AwaitingDecision);
    }

    [Fact]
    public async Task A_vote_of_the_grassroots_committee_below_its_share_is_refused_and_speaks_of_committee_members()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var dossier = await secretary.SubmittedAsync(Cell);
        var below = Vote(dossier, total: 9, inFavour: 5, against: 4);
        var problem = await committee.RefusedAsync(Step(dossier, "grassroots-resolution"), below, 422);
        problem.Rules.ShouldBe(["inFavour: Members:BelowShareOfCommittee"]);
        problem.Errors["inFavour"][0].Message.ShouldContain("ủy viên");
    }

    [Fact]
    public async Task Whoever_recorded_the_resolution_that_stands_does_not_decide_on_it_in_the_committee_above()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var both = await app.SignInWithAsync(
            "dang-uy-va-duyet",
            (Roles.GrassrootsCommittee, Host.ReferenceData.DemoAccounts.Committee),
            (Roles.CommitteeApprover, Host.ReferenceData.DemoAccounts.Root)
        );
        var dossier = await ResolvedAsync(both, await secretary.SubmittedAsync(Cell));
        (await both.RefusedAsync(Step(dossier, "approve"), Decision(dossier), 403)).Code.ShouldBe("Members:RecorderMayNotDecide");
        (await InboxAsync(both)).ShouldNotContain(dossier.Id);
    }

    private static Task<DossierDto> ResolvedAsync(HttpClient committee, DossierDto dossier) =>
        committee.DoAsync<DossierDto>(Step(dossier, "grassroots-resolution"), Vote(dossier, total: 9, inFavour: 7, against: 2));

    private static async Task<List<Guid>> InboxAsync(HttpClient client) =>
        [
            .. (await client.ReadAsync<Registry.Inbox.Waiting.InboxDto>("/api/members/inbox?take=200")).Items.Select(i =>
                Guid.Parse(i.Address.Split('/')[^1])
            ),
        ];
}

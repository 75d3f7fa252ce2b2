using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Probation and recognition (domain.md 2.1 steps 12–19, 2.5), on the running application.</summary>
public sealed class RecognitionTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Desk = RecognitionDesk.Root;
    private static readonly string[] Forms = RecognitionDesk.Forms;

    [Fact]
    public async Task Probation_begins_at_the_ceremony_and_ends_at_month_twelve_to_the_day()
    {
        var dossier = await ProbationerAsync();
        dossier.AdmittedOn.ShouldBe(Api.Today);
        dossier.ProbationEndsOn.ShouldBe(Api.Today.AddMonths(12));
        dossier.State.ShouldBe(RecognitionState.Probation);
        dossier.OfficialOn.ShouldBeNull();
    }

    [Fact]
    public async Task The_roster_as_known_before_an_admission_was_entered_does_not_have_it()
    {
        using var officer = await app.SignInAsync("nhansu");
        var admitted = await ProbationerAsync();
        (await HasAsync("")).ShouldBeTrue();
        (await HasAsync("&knownAt=2026-11-22T02:59:00Z")).ShouldBeFalse();

        async Task<bool> HasAsync(string known)
        {
            var url = $"/api/members?organisationId={admitted.OrganisationId}&take=200{known}";
            return (await officer.ReadAsync<Page<RosterRowDto>>(url)).Items.Any(r => r.MemberId == admitted.MemberId);
        }
    }

    [Fact]
    public async Task The_cell_does_not_vote_before_month_twelve_has_ended()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await WithPapersAsync(secretary, await ProbationerAsync());
        (await secretary.RefusedAsync(At(dossier, "cell-resolution"), Vote(dossier, Api.Today), 422)).Rules.ShouldBe([
            "date: Members:ProbationNotOver",
        ]);
    }

    [Fact]
    public async Task The_official_date_is_the_day_month_twelve_ended_even_when_papers_are_late()
    {
        var (dossier, secretary, _) = await WaitingAsync();
        var (approver, committee) = (await app.SignInAsync("duyet"), await app.SignInAsync("tochuc"));
        var missing = await secretary.RefusedAsync(At(dossier, "cell-resolution"), Vote(dossier, Api.Today), 422);
        missing.Rules.ShouldBe(Forms.Select(_ => "checklist: Members:DocumentMissing"));
        dossier = await WithPapersAsync(secretary, dossier);
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "cell-resolution"), Vote(dossier, Api.Today));
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "submit"), new { dossier.Stamp });
        dossier.WorkingDaysLeft.ShouldBe(30);
        dossier = await ResolvedAsync(dossier);
        var decision = new
        {
            dossier.Stamp,
            decisionNumber = "88-QĐ/ĐU",
            decisionDate = Api.Today,
        };
        dossier = await approver.DoAsync<RecognitionDto>(At(dossier, "recognise"), decision);
        dossier.OfficialOn.ShouldBe(dossier.ProbationEndsOn);
        dossier.OfficialOn!.Value.ShouldBeLessThan(Api.Today);
        var member = await committee.ReadAsync<MemberDto>("/api/members/" + dossier.MemberId);
        member.Standing.ShouldBe(Standing.Official);
        member.Timeline.Single(e => e.Kind == MembershipEventKind.Recognised).EffectiveOn.ShouldBe(dossier.ProbationEndsOn);

        var odd = new
        {
            dossier.Stamp,
            cardNumber = "123456789",
            issuedOn = Api.Today,
        };
        (await committee.RefusedAsync(At(dossier, "card"), odd, 422)).Rules.ShouldBe(["cardNumber: Members:CardNumberForm"]);
        var card = new
        {
            dossier.Stamp,
            cardNumber = "000123456789",
            issuedOn = Api.Today,
        };
        var issued = await committee.DoAsync<RecognitionDto>(At(dossier, "card"), card);
        issued.State.ShouldBe(RecognitionState.CardIssued);
        issued.CardNumber.ShouldBe("000123456789");
    }

    [Fact]
    public async Task Who_is_not_qualified_is_struck_off_and_probation_is_never_extended()
    {
        var (dossier, secretary, _) = await WaitingAsync();
        using var approver = await app.SignInAsync("duyet");
        var proposal = Vote(dossier, Api.Today, RecognitionProposal.StrikeOff);
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "cell-resolution"), proposal);
        dossier = await ResolvedAsync(await secretary.DoAsync<RecognitionDto>(At(dossier, "submit"), new { dossier.Stamp }));
        var recognise = new
        {
            dossier.Stamp,
            decisionNumber = "1-QĐ",
            decisionDate = Api.Today,
        };
        (await approver.RefusedAsync(At(dossier, "recognise"), recognise, 422)).Rules.ShouldBe([
            ": Members:CellProposedStrikeOff",
        ]);
        var strike = new
        {
            dossier.Stamp,
            decisionNumber = "2-QĐ/ĐU",
            decisionDate = Api.Today,
            reasons = "Không đủ tư cách",
        };
        dossier = await approver.DoAsync<RecognitionDto>(At(dossier, "strike-off"), strike);
        dossier.State.ShouldBe(RecognitionState.StruckOff);
        using var officer = await app.SignInAsync("nhansu");
        var member = await officer.ReadAsync<MemberDto>("/api/members/" + dossier.MemberId);
        member.Standing.ShouldBeNull();
        member.Timeline[0].Kind.ShouldBe(MembershipEventKind.StruckOff);
    }

    [Fact]
    public async Task Three_votes_short_of_two_thirds_are_referred_up_and_strike_nobody_off()
    {
        var (dossier, secretary, _) = await WaitingAsync();
        dossier = await WithPapersAsync(secretary, dossier);
        for (var round = 1; round <= 3; round++)
            dossier = await secretary.DoAsync<RecognitionDto>(
                At(dossier, "cell-resolution"),
                new
                {
                    dossier.Stamp,
                    number = "BB",
                    date = Api.Today,
                    officialMembers = dossier.OfficialMembersInCell,
                    present = dossier.OfficialMembersInCell,
                    inFavour = 0,
                    against = dossier.OfficialMembersInCell,
                    notCarried = true,
                }
            );
        dossier.State.ShouldBe(RecognitionState.ReferredUp);
        using var officer = await app.SignInAsync("nhansu");
        (await officer.ReadAsync<MemberDto>("/api/members/" + dossier.MemberId)).Standing.ShouldBe(Standing.Probationary);
    }

    [Fact]
    public async Task Who_recorded_the_vote_does_not_decide_on_it()
    {
        var (dossier, secretary, cell) = await WaitingAsync();
        dossier = await WithPapersAsync(secretary, dossier);
        using var both = await app.SignInWithAsync(
            "hai-vai-cong-nhan",
            (Roles.CellSecretary, cell),
            (Roles.CommitteeApprover, Host.ReferenceData.DemoAccounts.Root)
        );
        dossier = await both.DoAsync<RecognitionDto>(At(dossier, "cell-resolution"), Vote(dossier, Api.Today));
        dossier = await ResolvedAsync(await both.DoAsync<RecognitionDto>(At(dossier, "submit"), new { dossier.Stamp }));
        var decision = new
        {
            dossier.Stamp,
            decisionNumber = "3-QĐ/ĐU",
            decisionDate = Api.Today,
        };
        (await both.RefusedAsync(At(dossier, "recognise"), decision, 403)).Code.ShouldBe("Members:RecorderMayNotDecide");
    }

    [Fact]
    public async Task A_probationary_member_whose_admission_is_cancelled_is_no_longer_to_be_recognised()
    {
        var dossier = await ProbationerAsync();
        using var approver = await app.SignInAsync("duyet");
        var member = await approver.ReadAsync<MemberDto>("/api/members/" + dossier.MemberId);
        var admission = await approver.ReadAsync<DossierDto>($"{Root}/{member.DossierId}");
        var cancel = new
        {
            admission.Stamp,
            decisionNumber = "9-QĐ/ĐU",
            decisionDate = Api.Today,
            reasons = "Không đủ tuổi",
        };
        await approver.DoAsync<DossierDto>(Step(admission, "cancel-decision"), cancel);
        var after = await approver.ReadAsync<RecognitionDto>($"{Desk}/{dossier.Id}");
        after.State.ShouldBe(RecognitionState.Ended);
        after.NextSteps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cell_with_two_official_members_does_not_vote_on_a_recognition()
    {
        // Nobody else can vote in that cell afterwards.
        await using var own = new RegistryApp();
        var (dossier, secretary, cell) = await new RecognitionTests(own).WaitingAsync();
        dossier = await WithPapersAsync(secretary, dossier);
        await own.LeaveOfficialsAsync(cell, 2);
        dossier = await secretary.ReadAsync<RecognitionDto>($"{Desk}/{dossier.Id}");
        dossier.OfficialMembersInCell.ShouldBe(2);
        dossier.NextSteps.Single(n => n.Step == RecognitionStep.RecordCellResolution).Allowed.ShouldBeFalse();
        (await secretary.RefusedAsync(At(dossier, "cell-resolution"), Vote(dossier, Api.Today), 422)).Rules.ShouldBe([
            "officialMembers: Members:CellTooSmall",
        ]);
        (
            await secretary.RefusedAsync(
                At(dossier, "cell-resolution"),
                Vote(dossier, Api.Today, RecognitionProposal.StrikeOff),
                422
            )
        ).Rules.ShouldBe(["officialMembers: Members:CellTooSmall"]);
    }

    [Fact]
    public async Task The_decision_on_recognition_is_due_after_30_working_days_and_extended_once_by_15()
    {
        var (dossier, secretary, _) = await WaitingAsync();
        using var approver = await app.SignInAsync("duyet");
        dossier = await WithPapersAsync(secretary, dossier);
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "cell-resolution"), Vote(dossier, Api.Today));
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "submit"), new { dossier.Stamp });
        dossier.WorkingDaysLeft.ShouldBe(30);
        var why = new { dossier.Stamp, reasons = "Chờ bổ sung" };
        var extended = await approver.DoAsync<RecognitionDto>(At(dossier, "extend"), why);
        extended.WorkingDaysLeft.ShouldBe(45);
        extended.ProbationEndsOn.ShouldBe(dossier.ProbationEndsOn);
        var again = new { extended.Stamp, reasons = "Chờ nữa" };
        (await approver.RefusedAsync(At(dossier, "extend"), again, 422)).Code.ShouldBe("Members:ExtendedAlready");
    }

    [Fact]
    public async Task A_sectional_committee_reports_on_a_recognition_before_the_grassroots_committee_resolves()
    {
        var (dossier, secretary, _) = await WaitingAsync(belowCommittee: true);
        dossier = await WithPapersAsync(secretary, dossier);
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "cell-resolution"), Vote(dossier, Api.Today));
        dossier = await secretary.DoAsync<RecognitionDto>(At(dossier, "submit"), new { dossier.Stamp });
        using var committee = await app.SignInWithAsync(
            "bo-phan-" + dossier.Id,
            (Roles.GrassrootsCommittee, dossier.OrganisationId)
        );
        var report = new
        {
            dossier.Stamp,
            number = "4-BC/ĐUBP",
            date = Api.Today,
            supports = true,
        };
        dossier = await committee.DoAsync<RecognitionDto>(At(dossier, "sectional-report"), report);
        (dossier.State, dossier.SectionalReport!.Number).ShouldBe((RecognitionState.AwaitingGrassroots, "4-BC/ĐUBP"));
        var vote = new
        {
            dossier.Stamp,
            number = "5-NQ/ĐU",
            date = Api.Today,
            officialMembers = 9,
            present = 9,
            inFavour = 9,
            against = 0,
        };
        (await committee.DoAsync<RecognitionDto>(At(dossier, "grassroots-resolution"), vote)).State.ShouldBe(
            RecognitionState.AwaitingDecision
        );
    }

    [Fact]
    public async Task A_recognition_taken_back_says_so_and_the_member_is_recognised_anew_by_whoever_decided_it()
    {
        using var approver = await app.SignInAsync("duyet");
        using var board = await app.SignInAsync("tochuc");
        var (dossier, secretary) = await RecognisedAsync(approver);
        var early = new
        {
            dossier.Stamp,
            cardNumber = "000123450001",
            issuedOn = dossier.Decision!.Date.AddDays(-1),
        };
        (await board.RefusedAsync(At(dossier, "card"), early, 422)).Rules.ShouldBe(["issuedOn: Members:CardBeforeDecision"]);
        var issued = await board.DoAsync<RecognitionDto>(
            At(dossier, "card"),
            new
            {
                dossier.Stamp,
                cardNumber = "000123450001",
                issuedOn = Api.Today,
            }
        );
        await app.CorrectAsync(dossier.MemberId, MembershipEventKind.Recognised, secretary, approver);

        var before = await secretary.ReadAsync<RecognitionDto>($"{Desk}/{issued.Id}");
        (before.State, before.OfficialOn, before.CardNumber).ShouldBe((RecognitionState.TakenBack, null, null));
        var member = await secretary.ReadAsync<MemberDto>("/api/members/" + dossier.MemberId);
        (member.Standing, member.OfficialOn, member.CardNumber).ShouldBe((Standing.Probationary, null, null));
        member.RecognitionId.ShouldNotBe(issued.Id);
        var anew = await approver.ReadAsync<RecognitionDto>($"{Desk}/{member.RecognitionId}");
        anew.State.ShouldBe(RecognitionState.Probation);
        anew.History[0].RecordedBy.ShouldBe("Sổ đảng viên");
        anew = await WithPapersAsync(secretary, anew);
        anew = await secretary.DoAsync<RecognitionDto>(At(anew, "cell-resolution"), Vote(anew, Api.Today));
        anew = await ResolvedAsync(await secretary.DoAsync<RecognitionDto>(At(anew, "submit"), new { anew.Stamp }));
        anew = await approver.ReadAsync<RecognitionDto>($"{Desk}/{anew.Id}");
        anew.NextSteps.Single(n => n.Step == RecognitionStep.Recognise).Blockers.ShouldBeEmpty();
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    /// <summary>Somebody recognised by this approver.</summary>
    private async Task<(RecognitionDto Dossier, HttpClient Secretary)> RecognisedAsync(HttpClient approver)
    {
        var (dossier, secretary, _) = await WaitingAsync();
        return (await RecognitionDesk.RecogniseAsync(app, dossier, secretary, approver), secretary);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-28")]
    [InlineData("2023-02-28", "2024-02-28")]
    [InlineData("2025-08-31", "2026-08-31")]
    public void Twelve_months_end_on_the_same_day_or_the_last_of_the_month(string admitted, string ends) =>
        DateOnly.Parse(admitted, null).AddMonths(12).ShouldBe(DateOnly.Parse(ends, null));

    /// <summary>A member admitted today in thuky2's cell.</summary>
    private async Task<RecognitionDto> ProbationerAsync()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var ceremony = new { approved.Stamp, heldOn = Api.Today };
        var admitted = await secretary.DoAsync<DossierDto>(Step(approved, "ceremony"), ceremony);
        var list = await secretary.ReadAsync<Page<RecognitionListItemDto>>(Desk + "?take=200");
        var found = list.Items.Single(i => i.MemberId == admitted.MemberId);
        return await secretary.ReadAsync<RecognitionDto>($"{Desk}/{found.Id}");
    }

    private async Task<(RecognitionDto Dossier, HttpClient Secretary, Guid Cell)> WaitingAsync(bool belowCommittee = false)
    {
        using var approver = await app.SignInAsync("duyet");
        var (dossier, secretary) = await RecognitionDesk.WaitingAsync(app, approver, belowCommittee);
        return (dossier, secretary, dossier.OrganisationId);
    }

    private Task<RecognitionDto> ResolvedAsync(RecognitionDto dossier) => RecognitionDesk.ResolvedAsync(app, dossier);

    private static Task<RecognitionDto> WithPapersAsync(HttpClient secretary, RecognitionDto dossier) =>
        secretary.WithPapersAsync(dossier);

    private static object Vote(
        RecognitionDto dossier,
        DateOnly date,
        RecognitionProposal proposal = RecognitionProposal.Recognise
    ) => RecognitionDesk.Vote(dossier, date, proposal);

    private static string At(RecognitionDto dossier, string step) => $"{Desk}/{dossier.Id}/{step}";
}

using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Nobody is admitted twice; who left may come back after the wait, in any cell, and only then (domain.md 4).</summary>
public sealed class ReadmissionTests
{
    private static readonly DateOnly LeftOn = Api.Today;

    [Fact]
    public async Task Somebody_who_left_is_refused_after_35_months_admitted_in_another_cell_after_36_and_a_reversal_restores_the_papers()
    {
        using var app = new RegistryApp();
        var left = await LeaveAsync(app);
        await RefusedEarlyAsync(app, left, LeftOn.AddMonths(35));
        app.Clock.Set(LeftOn.AddMonths(36));
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await AdmittedAgainAsync(secretary, approver, left);
        dossier.FormerMemberId.ShouldBe(left.Id);
        var ceremony = new { dossier.Stamp, heldOn = LeftOn.AddMonths(36) };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "ceremony"), ceremony);
        var again = await approver.ReadAsync<MemberDto>("/api/members/" + left.Id);
        (again.Standing, again.OrganisationId, again.OfficialOn, again.CardNumber).ShouldBe(
            (Standing.Probationary, GrassrootsCell, null, null)
        );
        again.AdmissionDecisionOn.ShouldBe(left.AdmissionDecisionOn);

        await app.CorrectAsync(left.Id, MembershipEventKind.Readmitted, secretary, approver);
        var restored = await approver.ReadAsync<MemberDto>("/api/members/" + left.Id);
        Papers(restored).ShouldBe(Papers(left));
        restored.Standing.ShouldBeNull();
        dossier = await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
        (dossier.State, dossier.CeremonyOn).ShouldBe((DossierState.Approved, null));
        dossier.History[0].Step.ShouldBe(DossierStepKind.FollowCorrection);
        (await app.VerifyAsync()).ShouldBeEmpty();

        var anew = new { dossier.Stamp, heldOn = LeftOn.AddMonths(36) };
        (await secretary.DoAsync<DossierDto>(Step(dossier, "ceremony"), anew)).MemberId.ShouldBe(left.Id);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_re_admission_that_was_cancelled_leaves_the_papers_of_the_membership_before()
    {
        using var app = new RegistryApp();
        var left = await LeaveAsync(app);
        app.Clock.Set(LeftOn.AddMonths(36));
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await AdmittedAgainAsync(secretary, approver, left);
        var today = LeftOn.AddMonths(36);
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "ceremony"), new { dossier.Stamp, heldOn = today });
        var cancel = new
        {
            dossier.Stamp,
            decisionNumber = "9-QĐ/ĐU",
            decisionDate = today,
            reasons = "Không đủ tiêu chuẩn",
        };
        await approver.DoAsync<DossierDto>(Step(dossier, "cancel-decision"), cancel);
        Papers(await approver.ReadAsync<MemberDto>("/api/members/" + left.Id)).ShouldBe(Papers(left));
        // The last place of the member is again the cell that was left.
        using var recorder = await app.SignInWithAsync(
            "thu-ky-chung",
            (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Root)
        );
        await app.CorrectAsync(left.Id, MembershipEventKind.AdmissionCancelled, recorder, approver);
        (await approver.ReadAsync<MemberDto>("/api/members/" + left.Id)).AdmittedOn.ShouldBe(today);
        (await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}")).State.ShouldBe(DossierState.Admitted);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_longer_wait_recorded_when_leaving_holds_instead_of_the_general_one()
    {
        using var app = new RegistryApp();
        var left = await LeaveAsync(app, f => f with { ReadmissionMonths = 60 });
        await RefusedEarlyAsync(app, left, LeftOn.AddMonths(59));
        app.Clock.Set(LeftOn.AddMonths(60));
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        (await AdmittedAgainAsync(secretary, approver, left)).State.ShouldBe(DossierState.Approved);
    }

    [Fact]
    public async Task A_wait_shorter_than_the_general_one_is_not_recorded()
    {
        using var app = new RegistryApp();
        using var desk = await CaseDesk.OpenAsync(app);
        var member = await desk.MemberAsync();
        (await desk.RefusedAsync(CaseKind.Resignation, member, f => f with { ReadmissionMonths = 35 })).ShouldBe([
            "Members:WaitNotLonger",
        ]);
    }

    [Fact]
    public async Task Who_is_a_member_of_the_cell_is_not_admitted_a_second_time()
    {
        using var app = new RegistryApp();
        using var secretary = await app.SignInAsync("thuky2");
        var member = (await secretary.ReadAsync<Page<RosterRowDto>>($"/api/members?organisationId={GrassrootsCell}")).Items[0];
        var same = Typed(member.FullName, member.BirthDate, member.Sex);
        (await secretary.RefusedAsync(Root, same, 422)).Rules.ShouldBe(["differentPersonReason: Members:SameAsMember"]);
        var withoutTones = Typed(VietnameseText.SearchName(member.FullName), member.BirthDate, member.Sex);
        (await secretary.RefusedAsync(Root, withoutTones, 422)).Rules.ShouldBe(["differentPersonReason: Members:SameAsMember"]);

        var other = Typed(member.FullName, member.BirthDate, member.Sex, reason: "Khác số căn cước, khác quê quán");
        var opened = await secretary.DoAsync<DossierDto>(Root, other);
        opened.History[^1].Note.ShouldBe("Khác số căn cước, khác quê quán");
    }

    [Fact]
    public async Task Who_left_is_not_opened_a_dossier_as_if_new_and_who_never_was_a_member_is_not_admitted_again()
    {
        using var app = new RegistryApp();
        var left = await LeaveAsync(app);
        using var secretary = await app.SignInWithAsync(
            "thu-ky-cum",
            (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Root)
        );
        (await secretary.RefusedAsync(Root, Typed(left.FullName, left.BirthDate, left.Sex), 422)).Rules.ShouldBe([
            "readmission: Members:WasAMember",
        ]);
        var unknown = Typed("Nguyễn Chưa Từng Là Đảng Viên", new(1990, 1, 1), left.Sex, readmission: true);
        (await secretary.RefusedAsync(Root, unknown, 422)).Rules.ShouldBe(["readmission: Members:NobodyToReadmit"]);
    }

    private static (DateOnly?, DateOnly?, DateOnly?, DateOnly?, string?, string?) Papers(MemberDto m) =>
        (m.AdmissionDecisionOn, m.AdmittedOn, m.ProbationEndsOn, m.OfficialOn, m.CardNumber, m.FileNumber);

    /// <summary>A member of another cell resigns today.</summary>
    private static async Task<MemberDto> LeaveAsync(RegistryApp app, Func<CaseFacts, CaseFacts>? change = null)
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.Resignation, member, f => (change?.Invoke(f) ?? f) with { FamilyHardship = true });
        var left = await desk.ReadAsync(member);
        left.CardNumber.ShouldNotBeNull();
        left.OfficialOn.ShouldNotBeNull();
        return left;
    }

    /// <summary>The cell knows nothing of where the applicant was; the committee that decides does, and finds it too early.</summary>
    private static async Task RefusedEarlyAsync(RegistryApp app, MemberDto left, DateOnly on)
    {
        app.Clock.Set(on);
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var early = await SubmittedAsync(secretary, left);
        (await approver.RefusedAsync(Step(early, "approve"), DecisionOn(early, left.Id), 422)).Rules.ShouldBe([
            "formerMemberId: Members:ReadmissionTooEarly",
        ]);
    }

    /// <summary>Another cell votes on the applicant; the committee that decides says who comes back.</summary>
    private static async Task<DossierDto> AdmittedAgainAsync(HttpClient secretary, HttpClient approver, MemberDto left)
    {
        var dossier = await SubmittedAsync(secretary, left);
        dossier.FormerMemberId.ShouldBeNull();
        var shown = await approver.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
        shown.SamePeople.ShouldContain(s => s.MemberId == left.Id && !s.IsMember && !s.Certain);
        return await approver.DoAsync<DossierDto>(Step(dossier, "approve"), DecisionOn(dossier, left.Id));
    }

    private static async Task<DossierDto> SubmittedAsync(HttpClient secretary, MemberDto left)
    {
        var opened = await secretary.DoAsync<DossierDto>(Root, Typed(left.FullName, left.BirthDate, left.Sex));
        return await secretary.SubmitAsync(await secretary.ResolveAsync(await PreparedAsync(secretary, opened)));
    }

    private static async Task<DossierDto> PreparedAsync(HttpClient secretary, DossierDto dossier) =>
        await secretary.VerifiedAsync(await secretary.IntroducedAsync(await secretary.WithDocumentsAsync(dossier)));

    private static object Typed(
        string fullName,
        DateOnly birthDate,
        People.Rows.Sex sex,
        bool readmission = false,
        string? reason = null
    ) =>
        new
        {
            organisationId = GrassrootsCell,
            fullName,
            birthDate,
            sex,
            education = "UpperSecondary",
            readmission,
            differentPersonReason = reason,
        };
}

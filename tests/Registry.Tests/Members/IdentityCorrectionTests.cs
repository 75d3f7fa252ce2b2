using Registry.Inbox.Waiting;
using Registry.Kernel;
using Registry.Members.MemberFile;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.MemberFileDesk;

namespace Registry.Tests.Members;

/// <summary>A member's name or birth date changes on a paper, and by two people.</summary>
public sealed class IdentityCorrectionTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task Without_a_paper_nothing_is_proposed()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var member = (await secretary.MembersAsync())[0];
        var input = new { fullName = "Nguyễn Thị Tên Mới", birthDate = new DateOnly(1990, 1, 1) };
        (await secretary.RefusedAsync(Corrections(member), input, 422)).Rules.ShouldBe(
            [
                "paperKind: Members:PaperMissing",
                "paperNumber: Registry:Required",
                "paperDate: Registry:Required",
                "paperIssuer: Registry:Required",
            ],
            ignoreOrder: true
        );
        (await secretary.ReadAsync<List<IdentityCorrectionDto>>(Corrections(member))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_proposed_does_not_confirm()
    {
        using var board = await app.SignInAsync("tochuc");
        using var secretary = await app.SignInAsync("thuky2");
        var member = (await secretary.MembersAsync())[1];
        var proposed = await board.DoAsync<IdentityCorrectionDto>(Corrections(member), Proposal("Trần Thị Chính Chủ"));
        proposed.Blockers.ShouldNotBeEmpty();
        (await board.RefusedAsync(At(proposed, "confirm"), new { proposed.Stamp }, 403)).Code.ShouldBe(
            "Members:RecorderMayNotDecide"
        );
        await secretary.RefusedAsync(At(proposed, "confirm"), new { proposed.Stamp }, 403);
        (await NameAsync(board, member)).ShouldNotBe("Trần Thị Chính Chủ");
    }

    [Theory]
    [InlineData("duyet")]
    [InlineData("tochuc")]
    public async Task Confirmed_the_search_finds_the_new_name_and_the_old_one_stays_on_record(string account)
    {
        var name = account == "duyet" ? "Đặng Thị Ước Vọng" : "Đặng Thị Ước Nguyện";
        using var secretary = await app.SignInAsync("thuky2");
        using var confirmer = await app.SignInAsync(account);
        var member = (await secretary.MembersAsync())[account == "duyet" ? 2 : 3];
        var old = await NameAsync(secretary, member);
        var proposed = await secretary.DoAsync<IdentityCorrectionDto>(Corrections(member), Proposal(name));
        (await NameAsync(secretary, member)).ShouldBe(old);
        var inbox = await confirmer.ReadAsync<InboxDto>("/api/members/inbox");
        inbox.Items.ShouldContain(i => i.Address == $"/member-files/{member}");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = RegistryApp.Start.UtcDateTime.ToString(
            "yyyy-MM-ddTHH:mm:ssZ",
            System.Globalization.CultureInfo.InvariantCulture
        );
        var confirmed = await confirmer.DoAsync<IdentityCorrectionDto>(At(proposed, "confirm"), new { proposed.Stamp });
        confirmed.State.ShouldBe(IdentityState.Confirmed);
        var search = VietnameseText.SearchName(name);
        var found = await confirmer.ReadAsync<Page<RosterRowDto>>("/api/members?text=" + Uri.EscapeDataString(search));
        var row = found.Items.Single(r => r.MemberId == member);
        row.FullName.ShouldBe(name);
        row.BirthDate.ShouldBe(new DateOnly(1990, 2, 3));
        var kept = (await secretary.ReadAsync<List<IdentityCorrectionDto>>(Corrections(member))).Single();
        kept.OldFullName.ShouldBe(old);
        kept.History.Select(s => s.Step).ShouldBe([IdentityStep.Confirm, IdentityStep.Propose]);
        await confirmer.RefusedAsync(At(confirmed, "confirm"), new { confirmed.Stamp }, 409);
        var then = await confirmer.ReadAsync<MemberDto>($"/api/members/{member}?knownAt={before}");
        then.FullName.ShouldBe(old);
        (await confirmer.ReadAsync<MemberDto>($"/api/members/{member}")).FullName.ShouldBe(name);
        var known = $"/api/members?knownAt={before}&text=";
        var roster = await confirmer.ReadAsync<Page<RosterRowDto>>(known + Uri.EscapeDataString(old));
        roster.Items.Single(r => r.MemberId == member).FullName.ShouldBe(old);
        var byNewName = await confirmer.ReadAsync<Page<RosterRowDto>>(known + Uri.EscapeDataString(name));
        byNewName.Items.ShouldNotContain(r => r.MemberId == member);
    }

    [Fact]
    public async Task Refused_with_reasons_nothing_changes_and_another_may_be_proposed()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var member = (await secretary.MembersAsync())[4];
        var old = await NameAsync(secretary, member);
        var proposed = await secretary.DoAsync<IdentityCorrectionDto>(Corrections(member), Proposal("Lý Thị Khác Tên"));
        (await secretary.RefusedAsync(Corrections(member), Proposal("Lý Thị Nữa"), 422)).Rules.ShouldBe([
            "fullName: Members:CorrectionWaits",
        ]);
        (await approver.RefusedAsync(At(proposed, "refuse"), new { proposed.Stamp }, 422)).Rules.ShouldBe([
            "reasons: Registry:Required",
        ]);
        var reasons = new { proposed.Stamp, reasons = "Giấy khai sinh không khớp" };
        var refused = await approver.DoAsync<IdentityCorrectionDto>(At(proposed, "refuse"), reasons);
        refused.State.ShouldBe(IdentityState.Refused);
        refused.Reasons.ShouldBe("Giấy khai sinh không khớp");
        (await NameAsync(secretary, member)).ShouldBe(old);
        await secretary.DoAsync<IdentityCorrectionDto>(Corrections(member), Proposal("Lý Thị Nữa"));
    }

    [Fact]
    public async Task The_same_name_and_date_are_no_correction()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var member = (await secretary.MembersAsync())[5];
        var known = await secretary.ReadAsync<MemberDto>("/api/members/" + member);
        var same = Proposal(known.FullName, known.BirthDate);
        (await secretary.RefusedAsync(Corrections(member), same, 422)).Rules.ShouldBe(["fullName: Members:NothingToCorrect"]);
    }

    private static string Corrections(Guid member) => File(member, "identity-corrections");

    private static string At(IdentityCorrectionDto correction, string step) =>
        $"/api/members/identity-corrections/{correction.Id}/{step}";

    [Fact]
    public async Task A_birth_date_by_which_the_member_was_admitted_below_eighteen_is_refused()
    {
        using var board = await app.SignInAsync("tochuc");
        var member = (await board.ReadAsync<Page<RosterRowDto>>("/api/members?take=1")).Items[0];
        var tooYoung = Proposal("Nguyễn Văn Trẻ", member.AdmittedOn!.Value.AddYears(-17));
        (await board.RefusedAsync(Corrections(member.MemberId), tooYoung, 422)).Rules.ShouldBe([
            "birthDate: Members:CorrectionMakesTooYoung",
        ]);
    }

    private static object Proposal(string fullName, DateOnly? birthDate = null) =>
        new
        {
            fullName,
            birthDate = birthDate ?? new DateOnly(1990, 2, 3),
            paperKind = "CourtDecision",
            paperNumber = "15/2026/QĐST",
            paperDate = Api.Today.AddDays(-30),
            paperIssuer = "Tòa án nhân dân khu vực 5 - Hà Nội",
        };

    private static async Task<string> NameAsync(HttpClient client, Guid member) =>
        (await client.ReadAsync<MemberDto>("/api/members/" + member)).FullName;
}

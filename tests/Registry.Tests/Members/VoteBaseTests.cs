using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Procedures;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Who makes the base of a cell's vote on the day of the meeting, by name (domain.md 13, 2).</summary>
public sealed class VoteBaseTests : IDisposable
{
    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Of_ten_official_members_one_in_custody_and_one_away_the_base_is_eight_and_two_thirds_are_six()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var cell = await TenAsync(desk);
        var members = await OfficialsAsync(desk, cell);
        await desk.CompleteAsync(CaseKind.Detention, members[0].MemberId);
        await desk.CompleteAsync(CaseKind.TemporaryTransfer, members[1].MemberId);

        var found = await BaseAsync(desk, cell, Api.Today);
        (found.Least, found.Most, found.Needed).ShouldBe((8, 8, 6));
        Of(found, VoteStanding.Detained).ShouldBe([members[0].FullName]);
        Of(found, VoteStanding.Away).ShouldBe([members[1].FullName]);
        Of(found, VoteStanding.Voting).ShouldBe(members.Skip(2).Select(m => m.FullName), ignoreOrder: true);

        using var secretary = await app.SignInWithAsync("thu-ky-bieu-quyet", (Roles.CellSecretary, cell));
        var dossier = await secretary.CompleteAsync(cell);
        dossier.OfficialMembersInCell.ShouldBe(8);
        // Where the cell has somebody on probation, a head too many may as well be that person.
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), Vote(dossier, total: 10), 422))
            .Rules.ShouldHaveSingleItem()
            .ShouldStartWith("officialMembers: Members:");
        var short_ = Vote(dossier, present: 5, inFavour: 5);
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), short_, 422)).Rules.ShouldBe([
            "inFavour: Members:BelowTwoThirds",
        ]);
        var six = await secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), Vote(dossier, present: 6, inFavour: 6));
        (six.CellResolution!.Total, six.CellResolution.InFavour).ShouldBe((8, 6));
    }

    [Theory]
    [InlineData(CaseKind.Suspension, CaseKind.SuspensionEnd, VoteStanding.Suspended)]
    [InlineData(CaseKind.Prosecution, CaseKind.ProsecutionEnd, VoteStanding.Prosecuted)]
    [InlineData(CaseKind.Detention, CaseKind.DetentionEnd, VoteStanding.Detained)]
    public async Task Who_is_suspended_prosecuted_or_in_custody_is_out_of_the_base_from_the_first_day_until_the_end(
        CaseKind begins,
        CaseKind ends,
        VoteStanding standing
    )
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var member = await desk.MemberAsync();
        var cell = (await desk.ReadAsync(member)).OrganisationId!.Value;
        var before = await BaseAsync(desk, cell, Api.Today);
        var done = await desk.CompleteAsync(begins, member);
        var since = done.Facts.EffectiveOn ?? Api.Today;
        (await BaseAsync(desk, cell, since.AddDays(-1)))
            .Members.Single(m => m.MemberId == member)
            .Standing.ShouldBe(VoteStanding.Voting);
        var during = await BaseAsync(desk, cell, since);
        during.Members.Single(m => m.MemberId == member).Standing.ShouldBe(standing);
        (await BaseAsync(desk, cell, Api.Today)).Least.ShouldBe(before.Least - 1);
        (await desk.ReadAsync(member)).Standing.ShouldBe(Standing.Official);

        await desk.CompleteAsync(ends, member);
        (await BaseAsync(desk, cell, Api.Today)).Members.Single(m => m.MemberId == member).Standing.ShouldBe(VoteStanding.Voting);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_exempt_member_counts_when_present_and_the_paper_of_a_prosecution_names_its_authority()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var (exempt, charged) = (await desk.MemberAsync(), await desk.MemberAsync());
        await desk.CompleteAsync(CaseKind.Exemption, exempt);
        var done = await desk.CompleteAsync(
            CaseKind.Prosecution,
            charged,
            f => f with { OutsideOrganisation = "Cơ quan cảnh sát điều tra" }
        );
        done.Decision!.Issuer.ShouldBe("Cơ quan cảnh sát điều tra");
        (await desk.RefusedAsync(CaseKind.Prosecution, charged)).ShouldBe(["Members:CaseNotFor.Prosecution"]);
        (
            await desk.RefusedAsync(CaseKind.ProsecutionEnd, charged, f => f with { EffectiveOn = Api.Today.AddDays(-20) })
        ).ShouldContain("Members:EndsBeforeBeginning");
        var found = await BaseAsync(desk, (await desk.ReadAsync(exempt)).OrganisationId!.Value, Api.Today);
        found.Members.Single(m => m.MemberId == exempt).Standing.ShouldBe(VoteStanding.Exempt);
        found.Most.ShouldBeGreaterThan(found.Least);
    }

    /// <summary>A cell of the secretary with ten official members.</summary>
    private async Task<Guid> TenAsync(CaseDesk desk)
    {
        var url = $"/api/members?organisationId={Host.ReferenceData.DemoAccounts.Committee}&standing=Official&take=200";
        var members = (await desk.Recorder.ReadAsync<Page<RosterRowDto>>(url)).Items;
        var ids = members.GroupBy(m => m.OrganisationName).MaxBy(g => g.Count())!;
        var cell = (await desk.ReadAsync(ids.First().MemberId)).OrganisationId!.Value;
        ids.Count().ShouldBeGreaterThanOrEqualTo(10);
        await app.LeaveOfficialsAsync(cell, 10);
        return cell;
    }

    private static async Task<IReadOnlyList<RosterRowDto>> OfficialsAsync(CaseDesk desk, Guid cell) =>
        (
            await desk.Recorder.ReadAsync<Page<RosterRowDto>>($"/api/members?organisationId={cell}&standing=Official&take=200")
        ).Items;

    private static Task<VoteBaseDto> BaseAsync(CaseDesk desk, Guid cell, DateOnly on) =>
        desk.Approver.ReadAsync<VoteBaseDto>($"/api/members/vote-base/{cell}?on={on:yyyy-MM-dd}");

    private static IEnumerable<string> Of(VoteBaseDto found, VoteStanding standing) =>
        found.Members.Where(m => m.Standing == standing).Select(m => m.FullName);
}

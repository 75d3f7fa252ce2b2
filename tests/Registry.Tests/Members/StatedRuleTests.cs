using Microsoft.EntityFrameworkCore;
using Registry.Committees.Bodies;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Roster;
using Registry.Members.Rows;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Rows of docs/rules-and-tests.md that belong to no feature's tests alone.</summary>
public sealed class StatedRuleTests : IDisposable
{
    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(RuleKeys.StandingCommittee, "Ban Thường vụ Đảng ủy Các khu công nghiệp và chế xuất Hà Nội")]
    [InlineData(RuleKeys.WholeCommittee, "Đảng ủy Các khu công nghiệp và chế xuất Hà Nội")]
    public async Task A_committee_decides_on_admission_through_the_body_that_the_rules_name(string body, string issuer)
    {
        await app.InScopeAsync(async services =>
        {
            var db = (RegistryDbContext)services.GetService(typeof(RegistryDbContext))!;
            foreach (var value in await db.Set<RuleValue>().Where(v => v.Key == RuleKeys.AdmitAuthority).ToListAsync(Api.Stop))
                db.Entry(value).Property(v => v.Value).CurrentValue = body;
            await db.SaveChangesAsync(Api.Stop);
        });
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        (await approver.ApproveAsync(await secretary.SubmittedAsync())).Decision!.Issuer.ShouldBe(issuer);
    }

    [Fact]
    public async Task An_exempt_member_is_in_the_vote_base_when_present_and_not_when_absent()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        using var secretary = await app.SignInAsync("thuky");
        var before = await secretary.CompleteAsync(Cell);
        await desk.CompleteAsync(CaseKind.Exemption, await QuietAsync(desk, secretary));
        var all = before.OfficialMembersInCell;
        (await ResolvedAsync(before, all)).ShouldBe(all);
        (await ResolvedAsync(await secretary.CompleteAsync(Cell), all - 1)).ShouldBe(all - 1);
        var third = await secretary.CompleteAsync(Cell);
        (await secretary.RefusedAsync(Step(third, "cell-resolution"), Vote(third, total: all - 2), 422)).Rules.ShouldBe([
            "officialMembers: Members:VoteBaseDiffers",
        ]);

        async Task<int> ResolvedAsync(DossierDto dossier, int total) =>
            (await secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), Vote(dossier, total: total)))
                .CellResolution!
                .Total;
    }

    [Fact]
    public async Task After_a_return_the_clock_starts_again_with_the_new_resolution_of_the_cell()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var submitted = await secretary.SubmittedAsync();
        var reasons = new { submitted.Stamp, reasons = "Bổ sung ý kiến nơi cư trú" };
        var back = await approver.DoAsync<DossierDto>(Step(submitted, "return"), reasons);
        back.DueOn.ShouldBeNull();
        var later = Api.Today.AddDays(30);
        app.Clock.Set(later);
        using var again = await app.SignInAsync("thuky2");
        var voted = await again.DoAsync<DossierDto>(Step(back, "cell-resolution"), Vote(back, date: later));
        var resubmitted = await again.SubmitAsync(voted);
        resubmitted.DueOn!.Value.ShouldBeGreaterThan(submitted.DueOn!.Value.AddDays(29));
        await app.InScopeAsync(async services =>
        {
            var book = (RuleBook)services.GetService(typeof(RuleBook))!;
            await book.LoadAsync(Api.Stop);
            book.WorkingDaysBetween(later, resubmitted.DueOn.Value).ShouldBe(45);
        });
    }

    [Fact]
    public async Task The_official_date_of_an_older_member_is_that_of_the_papers_however_long_probation_was()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty) with
        {
            AdmissionDecisionOn = new(1984, 12, 20),
            AdmittedOn = new(1985, 2, 3),
            OfficialOn = new(1986, 8, 3),
        };
        var input = new
        {
            kind = CaseKind.TransferIn,
            organisationId = Cell,
            person = new
            {
                fullName = "Lò Văn Lão Thành",
                birthDate = "1960-01-02",
                sex = "Male",
            },
            facts,
        };
        var done = await desk.DecideAsync(await desk.Recorder.DoAsync<CaseDto>(CaseDesk.Root, input));
        var member = await desk.ReadAsync(done.MemberId!.Value);
        (member.AdmissionDecisionOn, member.AdmittedOn, member.OfficialOn).ShouldBe(
            (facts.AdmissionDecisionOn, facts.AdmittedOn, facts.OfficialOn)
        );
    }

    [Fact]
    public async Task A_committee_member_on_temporary_transfer_keeps_the_seat_at_home()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        using var board = await app.SignInAsync("tochuc");
        var url = "/api/members/bodies/" + Cell;
        var seat = (await board.ReadAsync<BodiesDto>(url))
            .Terms[0]
            .Seats.First(s => s is { Held: true, Post: not Post.Secretary });
        await desk.CompleteAsync(CaseKind.TemporaryTransfer, seat.MemberId);
        (await desk.ReadAsync(seat.MemberId)).Standing.ShouldBe(Standing.OfficialAway);
        (await board.ReadAsync<BodiesDto>(url)).Terms[0].Seats.Single(s => s.Id == seat.Id).Held.ShouldBeTrue();
    }

    [Fact]
    public void The_annual_ratings_have_the_four_names_of_the_regulation()
    {
        var texts = new System.Resources.ResourceManager(typeof(Registry.Members.Localization.MembersTexts));
        var names = Enum.GetValues<Rating>()
            .Select(r => texts.GetString("Members:Rating." + r, System.Globalization.CultureInfo.InvariantCulture));
        names.ShouldBe(
            ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"],
            ignoreOrder: true
        );
    }

    /// <summary>An official member of the secretary's cell of whom nothing is under way.</summary>
    private static async Task<Guid> QuietAsync(CaseDesk desk, HttpClient secretary)
    {
        var members = await secretary.ReadAsync<Page<RosterRowDto>>("/api/members?standing=Official&take=200");
        foreach (var member in members.Items)
        {
            if ((await desk.Approver.ReadAsync<Page<CaseListItemDto>>($"{CaseDesk.Root}?memberId={member.MemberId}")).Total == 0)
                return member.MemberId;
        }
        throw new InvalidOperationException("Nobody is left.");
    }
}

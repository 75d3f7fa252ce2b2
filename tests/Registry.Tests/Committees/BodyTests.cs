using Registry.Committees.Bodies;
using Registry.Committees.Rows;
using Registry.Inbox.Waiting;
using Registry.Organisations.Types;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Committees;

/// <summary>Terms of office: who held what on a date, who replaced whom, and who is missing.</summary>
public sealed class BodyTests : IDisposable
{
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;
    private readonly RegistryApp app = new();

    [Fact]
    public async Task Nineteen_sat_in_the_committee_elected_at_the_second_congress_and_a_third_of_them_at_most_stood_above()
    {
        using var board = await app.SignInAsync("tochuc");
        var then = await BodiesAsync(board, Root, "2020-08-01");
        var held = then.Terms.SelectMany(t => t.Seats).Where(s => s.Held).ToList();
        held.Count(s => s.Body == Body.ExecutiveCommittee).ShouldBe(19);
        held.Count(s => s.Body == Body.StandingCommittee).ShouldBeInRange(1, 6);
        held.Count(s => s is { Body: Body.ExecutiveCommittee, Post: Post.Secretary }).ShouldBe(1);
        (await BodiesAsync(board, Root, "2020-07-31")).Terms.SelectMany(t => t.Seats).ShouldNotContain(s => s.Held);
    }

    [Fact]
    public async Task A_secretary_is_replaced_and_every_day_has_its_own()
    {
        using var board = await app.SignInAsync("tochuc");
        var cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
        var term = (await BodiesAsync(board, cell)).Terms[0];
        var secretary = term.Seats.Single(s => s.Post == Post.Secretary);
        var next = await OtherAsync(board, cell, term);
        var input = new
        {
            term.Stamp,
            memberId = next,
            body = Body.ExecutiveCommittee,
            post = Post.Secretary,
            from = Api.Today,
        };
        (await board.RefusedAsync(Url(cell, $"/terms/{term.Id}/seats"), input, 422)).Rules.ShouldBe([
            "post: Committees:PostTaken",
        ]);
        var now = await board.DoAsync<BodiesDto>(
            Url(cell, $"/terms/{term.Id}/seats"),
            new
            {
                input.Stamp,
                input.memberId,
                input.body,
                input.post,
                input.from,
                replacesId = secretary.Id,
                reason = "Chuyển công tác",
            }
        );
        SecretaryOf(now).ShouldBe(next);
        SecretaryOf(await BodiesAsync(board, cell, Api.Today.AddDays(-1).Iso())).ShouldBe(secretary.MemberId);
        (await board.RefusedAsync(Url(cell, $"/terms/{term.Id}/seats"), input, 409)).Code.ShouldBe("Registry:StaleStamp");
    }

    [Fact]
    public async Task An_organisation_without_a_secretary_shows_up_in_the_inbox_of_the_organisation_board()
    {
        using var board = await app.SignInAsync("tochuc");
        var cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
        (await WaitingAsync()).ShouldNotContain($"/organisations/{cell}");
        var term = (await BodiesAsync(board, cell)).Terms[0];
        var end = new
        {
            term.Stamp,
            seatId = term.Seats.Single(s => s.Post == Post.Secretary).Id,
            endedOn = Api.Today.AddDays(-1),
            reason = "Nghỉ hưu",
        };
        await board.DoAsync<BodiesDto>(Url(cell, $"/terms/{term.Id}/end-seat"), end);
        (await WaitingAsync()).ShouldContain($"/organisations/{cell}");

        async Task<IEnumerable<string>> WaitingAsync() =>
            (await board.ReadAsync<InboxDto>("/api/members/inbox"))
                .Items.Where(i => i.Todo == "Committees:Todo.NoSecretary")
                .Select(i => i.Address);
    }

    [Fact]
    public async Task A_cell_left_with_fewer_than_three_official_members_shows_up_in_the_inbox()
    {
        using var board = await app.SignInAsync("tochuc");
        var made = await OrganisationTests.EstablishAsync(
            board,
            Root,
            "Chi bộ Ít người",
            OrganisationType.GrassrootsCell,
            Api.Today.AddDays(-5)
        );
        var waiting = (await board.ReadAsync<InboxDto>("/api/members/inbox")).Items;
        waiting.ShouldContain(i => i.Todo == "Committees:Todo.FewOfficial" && i.Address == $"/organisations/{made.Id}");
    }

    [Fact]
    public async Task A_new_term_ends_the_one_before_with_all_its_seats()
    {
        using var board = await app.SignInAsync("tochuc");
        var cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
        var begun = await board.DoAsync<BodiesDto>(Url(cell, "/terms"), Term(Api.Today));
        begun.Terms.Count.ShouldBe(2);
        begun.Terms[1].To.ShouldBe(Api.Today.AddDays(-1));
        begun.Terms[1].Seats.ShouldAllBe(s => !s.Held && s.EndReason != null);
        (await board.RefusedAsync(Url(cell, "/terms"), Term(Api.Today), 422)).Rules.ShouldBe(["from: Committees:LaterTerm"]);
        (await board.RefusedAsync(Url(cell, "/terms"), new { }, 422)).Rules.ShouldContain("name: Registry:Required");
    }

    [Fact]
    public async Task A_term_of_a_cell_is_as_long_as_the_rules_say_and_no_longer()
    {
        using var board = await app.SignInAsync("tochuc");
        var cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
        (await BodiesAsync(board, cell)).TermMonths.ShouldBe(60);
        (await BodiesAsync(board, Root)).TermMonths.ShouldBeNull();
        (await board.RefusedAsync(Url(cell, "/terms"), Term(Api.Today, Api.Today.AddMonths(61)), 422)).Rules.ShouldBe([
            "to: Committees:CellTermTooLong",
        ]);
        var begun = await board.DoAsync<BodiesDto>(Url(cell, "/terms"), Term(Api.Today, null));
        begun.Terms[0].To.ShouldBe(Api.Today.AddMonths(60).AddDays(-1));
    }

    [Fact]
    public async Task The_standing_committee_is_at_most_a_third_and_a_cell_has_none()
    {
        using var board = await app.SignInAsync("tochuc");
        var term = (await BodiesAsync(board, Root)).Terms[0];
        var sitting = term.Seats.Where(s => s.Body == Body.StandingCommittee).Select(s => s.MemberId).ToHashSet();
        var another = term.Seats.First(s => s.Body == Body.ExecutiveCommittee && !sitting.Contains(s.MemberId)).MemberId;
        (await board.RefusedAsync(Url(Root, $"/terms/{term.Id}/seats"), Seat(term, another), 422)).Rules.ShouldBe([
            "body: Committees:StandingCommitteeFull",
        ]);
        var cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
        var cellTerm = (await BodiesAsync(board, cell)).Terms[0];
        (await board.RefusedAsync(Url(cell, $"/terms/{cellTerm.Id}/seats"), Seat(cellTerm, another), 422)).Rules.ShouldBe([
            "body: Committees:NoSuchBody",
        ]);
    }

    [Fact]
    public async Task Only_the_organisation_board_records_seats()
    {
        using var secretary = await app.SignInAsync("thuky");
        var cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
        (await BodiesAsync(secretary, cell)).MayManage.ShouldBeFalse();
        await secretary.RefusedAsync(Url(cell, "/terms"), Term(Api.Today), 403);
        await secretary.RefusedAsync(Url(Root, ""), 404);
    }

    private static object Seat(TermDto term, Guid memberId) =>
        new
        {
            term.Stamp,
            memberId,
            body = Body.StandingCommittee,
            post = Post.Member,
            from = Api.Today,
        };

    private static object Term(DateOnly from) => Term(from, from.AddYears(2));

    private static object Term(DateOnly from, DateOnly? to) =>
        new
        {
            name = "Nhiệm kỳ mới",
            from,
            to,
            decisionNumber = "5-QĐ/ĐU",
            decisionDate = from,
            decisionIssuer = "Đảng ủy",
        };

    private static Guid SecretaryOf(BodiesDto bodies) =>
        bodies.Terms.SelectMany(t => t.Seats).Single(s => s is { Held: true, Post: Post.Secretary }).MemberId;

    private static async Task<Guid> OtherAsync(HttpClient board, Guid cell, TermDto term)
    {
        var all = await board.ReadAsync<List<CandidateSeatDto>>(Url(cell, "/candidates"));
        return all.First(c => term.Seats.All(s => s.MemberId != c.MemberId)).MemberId;
    }

    private static Task<BodiesDto> BodiesAsync(HttpClient client, Guid organisation, string? asOf = null) =>
        client.ReadAsync<BodiesDto>(Url(organisation, asOf is null ? "" : "?asOf=" + asOf));

    private static string Url(Guid organisation, string rest) => $"/api/members/bodies/{organisation}{rest}";

    public void Dispose() => app.Dispose();
}

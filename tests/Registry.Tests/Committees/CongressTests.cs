using CsCheck;
using Registry.Committees.Bodies;
using Registry.Committees.Congresses;
using Registry.Committees.Rows;
using Shouldly;
using Xunit;

namespace Registry.Tests.Committees;

/// <summary>Congresses: delegates by members, and an election that seats the committee on its day.</summary>
public sealed class CongressTests : IDisposable
{
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;
    private static readonly DateOnly Before = new(2020, 7, 31);
    private readonly RegistryApp app = new();

    [Fact]
    public async Task The_second_congress_is_on_record_with_180_delegates_of_87_organisations_and_1142_members_who_elected_19()
    {
        using var board = await app.SignInAsync("tochuc");
        var held = (await board.ReadAsync<List<CongressListItemDto>>($"/api/members/congresses?organisationId={Root}")).Single();
        (held.HeldOn, held.Delegates, held.Elected).ShouldBe((new DateOnly(2020, 8, 1), 180, 19));
        var congress = await board.ReadAsync<CongressDto>($"/api/members/congresses/{held.Id}");
        (congress.Named.Count, congress.Present).ShouldBe((180, 180));
        congress.Allotments.ShouldAllBe(a => a.Named == a.Places);
        congress.Allotments.Count.ShouldBe(87);
        congress.Allotments.Sum(a => a.Members).ShouldBe(1142);
        congress.Allotments.Sum(a => a.Places).ShouldBe(180);
        congress.Allotments.ShouldAllBe(a => a.Places >= 1);
        foreach (
            var (more, fewer) in congress
                .Allotments.Zip(congress.Allotments.Skip(1))
                .Where(p => p.First.Members > p.Second.Members)
        )
            fewer.Places.ShouldBeLessThanOrEqualTo(more.Places);
    }

    [Fact]
    public void Whatever_the_numbers_every_delegate_is_given_once_and_more_members_never_bring_fewer() =>
        Gen.Select(Gen.Int[0, 200].List[1, 60], Gen.Int[0, 3], Gen.Int[0, 500])
            .Where(x => x.Item1.Sum() > 0)
            .Sample(
                (members, baseEach, more) =>
                {
                    var byId = members
                        .Select((m, i) => (Id: new Guid(i, 0, 0, new byte[8]), m))
                        .ToDictionary(m => m.Id, m => m.m);
                    var total = (baseEach * members.Count) + more;
                    var places = DelegateAllotment.Share(total, baseEach, byId);
                    places.Values.Sum().ShouldBe(total);
                    places.Values.ShouldAllBe(p => p >= baseEach);
                    var ordered = byId.OrderByDescending(m => m.Value).Select(m => (m.Value, places[m.Key])).ToList();
                    for (var i = 1; i < ordered.Count; i++)
                    {
                        if (ordered[i].Value < ordered[i - 1].Value)
                            ordered[i].Item2.ShouldBeLessThanOrEqualTo(ordered[i - 1].Item2);
                    }
                }
            );

    [Fact]
    public async Task Delegates_are_named_within_the_allotment_counted_and_elect_nineteen_who_sit_from_that_day()
    {
        using var board = await app.SignInAsync("tochuc");
        var congress = await CallAsync(board, Root, Api.Today, 180);
        var people = await PeopleAsync(board, 19);
        congress = await board.DoAsync<CongressDto>(Url(congress, "/delegates"), new { congress.Stamp, memberId = people[0] });
        var again = new { congress.Stamp, memberId = people[0] };
        (await board.RefusedAsync(Url(congress, "/delegates"), again, 422)).Rules.ShouldContain(
            "memberId: Committees:DelegateNamed"
        );
        congress = await board.DoAsync<CongressDto>(
            Url(congress, "/credentials"),
            new { congress.Stamp, present = new[] { people[0] } }
        );
        (congress.Named.Count, congress.Present).ShouldBe((1, 1));
        var result = new
        {
            congress.Stamp,
            elected = people,
            secretaryId = people[3],
            termName = "III",
            termTo = Api.Today.AddYears(5),
            decisionNumber = "1-NQ/ĐH",
            decisionDate = Api.Today,
            decisionIssuer = "Đại hội",
        };
        congress = await board.DoAsync<CongressDto>(Url(congress, "/result"), result);
        congress.Elected.ShouldBe(19);
        var bodies = await board.ReadAsync<BodiesDto>($"/api/members/bodies/{Root}");
        var seats = bodies.Terms[0].Seats;
        seats.Count(s => s.Body == Body.ExecutiveCommittee && s.From == Api.Today).ShouldBe(19);
        seats.Single(s => s.Post == Post.Secretary).MemberId.ShouldBe(people[3]);
        bodies.Terms[1].To.ShouldBe(Api.Today.AddDays(-1));
        (await board.RefusedAsync(Url(congress, "/result"), new { congress.Stamp }, 422)).Rules.ShouldNotBeEmpty();
        var late = new { congress.Stamp, memberId = people[1] };
        (await board.RefusedAsync(Url(congress, "/delegates"), late, 409)).Code.ShouldBe("Committees:CongressOver");
    }

    [Fact]
    public async Task A_congress_needs_enough_delegates_and_only_the_board_calls_it()
    {
        using var board = await app.SignInAsync("tochuc");
        var refused = await board.RefusedAsync($"/api/members/congresses?organisationId={Root}", Calling(Before, 50), 422);
        refused.Rules.ShouldBe(["delegates: Committees:TooFewDelegates"]);
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync($"/api/members/congresses?organisationId={Root}", Calling(Before, 180), 403);
    }

    private static Task<CongressDto> CallAsync(HttpClient board, Guid organisation, DateOnly on, int delegates) =>
        board.DoAsync<CongressDto>($"/api/members/congresses?organisationId={organisation}", Calling(on, delegates));

    private static object Calling(DateOnly on, int delegates) =>
        new
        {
            name = "Đại hội đại biểu",
            heldOn = on,
            countedOn = on,
            delegates,
            baseEach = 1,
            decisionNumber = "1-QĐ/ĐU",
            decisionDate = on,
            decisionIssuer = "Đảng ủy",
        };

    private static async Task<List<Guid>> PeopleAsync(HttpClient board, int count) =>
        [
            .. (await board.ReadAsync<List<CandidateSeatDto>>($"/api/members/bodies/{Root}/candidates"))
                .Select(c => c.MemberId)
                .Take(count),
        ];

    private static string Url(CongressDto congress, string rest) => $"/api/members/congresses/{congress.Id}{rest}";

    public void Dispose() => app.Dispose();
}

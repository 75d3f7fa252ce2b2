using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.MemberFileDesk;

namespace Registry.Tests.Members;

/// <summary>The telephone at work: written in the member's file, a column of the roster where it is asked for.</summary>
public sealed class WorkPhoneTests : IAsyncLifetime
{
    private const string Phone = "024 3881.0917";
    private readonly RegistryApp app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("024 3881.0917")]
    [InlineData("+84 24 38810917")]
    [InlineData("0241234567890 1234.5")]
    public async Task A_number_is_kept_as_it_is_written(string number)
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        (await WriteAsync(secretary, member, number)).Rows.Single()["workPhone"].ShouldBe(number);
    }

    [Theory]
    [InlineData("024/3881", "Members:NotAPhone")]
    [InlineData("máy lẻ 12", "Members:NotAPhone")]
    [InlineData("+ .", "Members:NotAPhone")]
    [InlineData("٠٢٤", "Members:NotAPhone")]
    [InlineData("024 3881 0917 024 3881", "Registry:TooLong")]
    public async Task What_is_not_a_number_is_refused_at_its_field(string typed, string code)
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        var work = await secretary.PartAsync(member, FilePartKind.Work);
        var refused = await secretary.RefusedAsync(
            Part(member, FilePartKind.Work),
            Rows(work.Stamp, Row(("workPhone", typed))),
            422
        );
        refused.Rules.ShouldBe(["rows.0.workPhone: " + code]);
    }

    [Fact]
    public async Task It_fills_no_item_of_the_form()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        var work = await secretary.PartAsync(member, FilePartKind.Work);
        await secretary.DoAsync<FilePartDto>(Part(member, FilePartKind.Work), Rows(work.Stamp, Row(("workPhone", Phone))));
        (await secretary.ReadAsync<MemberFileDto>(File(member))).EmptyItems.ShouldBeSubsetOf(Enumerable.Range(1, 30));
        (await secretary.ReadAsync<MemberFileDto>(File(member))).EmptyItems.ShouldContain(11);
    }

    [Fact]
    public async Task It_is_on_the_member_s_page_and_a_column_where_it_is_asked_for()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var officer = await app.SignInAsync("nhansu");
        var member = (await secretary.MembersAsync())[0];
        await WriteAsync(secretary, member, Phone);
        (await officer.ReadAsync<MemberDto>("/api/members/" + member)).File!["workPhone"].ShouldBe(Phone);
        (await RowAsync(secretary, member, "")).File.ShouldBeNull();
        (await RowAsync(secretary, member, "&columns=standing")).File.ShouldBeNull();
        (await RowAsync(secretary, member, "&columns=standing,WORKPHONE")).File!["workPhone"].ShouldBe(Phone);
        // Nobody knows what stood in the file at an instant.
        (await RowAsync(secretary, member, "&columns=workPhone&knownAt=2026-11-22T02:00:00Z")).File.ShouldBeNull();

        (await LinesAsync(officer, "")).ShouldAllBe(l => !l.Contains(Phone) && l.Split(';').Length == 9);
        var asked = await LinesAsync(officer, "?columns=workPhone");
        asked.ShouldAllBe(l => l.Split(';').Length == 3);
        asked.ShouldContain(l => l.Contains($"\"{Phone}\"") && l.Contains(member.ToString()));
    }

    [Fact]
    public async Task Of_a_member_who_moved_away_it_is_not_shown_where_the_member_was()
    {
        var (member, cell, day) = await MovedAsync();
        await app.InScopeAsync(services =>
            services
                .GetRequiredService<IMemberFileAppService>()
                .WriteAsync(
                    member,
                    FilePartKind.Work,
                    new WriteFilePartInput([Row(("workPhone", Phone))]) { Stamp = Guid.Empty },
                    Api.Stop
                )
        );
        using var before = await app.UserAsync("cu", [Roles.CellSecretary], cell);
        using var officer = await app.SignInAsync("nhansu");
        var query = $"&columns=workPhone&asOf={day.Iso()}&organisationId={cell}";
        (await RowAsync(officer, member, query)).File!["workPhone"].ShouldBe(Phone);
        (await RowAsync(before, member, query)).File!.ShouldBeEmpty();
        (await before.ReadAsync<MemberDto>($"/api/members/{member}?asOf={day.Iso()}")).File.ShouldBeNull();
    }

    private static async Task<FilePartDto> WriteAsync(HttpClient client, Guid member, string number)
    {
        var work = await client.PartAsync(member, FilePartKind.Work);
        var values = work.Rows.SelectMany(r => r).Where(v => v.Key != "workPhone").Select(v => (v.Key, (string?)v.Value));
        return await client.DoAsync<FilePartDto>(
            Part(member, FilePartKind.Work),
            Rows(work.Stamp, Row([.. values, ("workPhone", number)]))
        );
    }

    private static async Task<RosterRowDto> RowAsync(HttpClient client, Guid member, string query) =>
        (await client.ReadAsync<Page<RosterRowDto>>("/api/members?take=200" + query)).Items.Single(r => r.MemberId == member);

    private static async Task<string[]> LinesAsync(HttpClient client, string query) =>
        Encoding
            .UTF8.GetString(await client.GetByteArrayAsync("/api/members/export.csv" + query, Api.Stop))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Somebody without a file of work who belonged to another organisation once, with that one and a day there.</summary>
    private Task<(Guid Member, Guid Cell, DateOnly Day)> MovedAsync() =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var filed = db.Set<FilePart>().Where(p => p.Kind == FilePartKind.Work).Select(p => p.MemberId);
            var found = await (
                from span in db.Set<MembershipSpan>()
                join member in db.Set<PartyMember>() on span.MemberId equals member.Id
                where
                    span.OrganisationId != member.OrganisationId
                    && member.Standing != null
                    && span.KnownTo == TwoClocks.Always
                    && !filed.Contains(member.Id)
                orderby span.ValidTo descending
                select new
                {
                    span.MemberId,
                    span.OrganisationId,
                    span.ValidFrom,
                }
            ).FirstAsync(Api.Stop);
            return (found.MemberId, found.OrganisationId, found.ValidFrom);
        });
}

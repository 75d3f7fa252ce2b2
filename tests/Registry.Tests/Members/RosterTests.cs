using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Roster;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Tree;
using Registry.People.Rows;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The roster of any date: who was there, found, filtered, in order, and as a file.</summary>
public sealed class RosterTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Roster = "/api/members";

    [Theory]
    [InlineData("2012-12-31", 248)]
    [InlineData("2016-04-13", 760)]
    [InlineData("2020-08-01", 1142)]
    public async Task The_roster_of_a_date_has_the_members_that_were_printed(string asOf, int members)
    {
        using var officer = await app.SignInAsync("nhansu");
        (await SearchAsync(officer, "asOf=" + asOf)).Total.ShouldBe(members);
    }

    [Fact]
    public async Task All_pages_together_are_the_roster_in_Vietnamese_name_order()
    {
        var rows = await AllAsync("nhansu", "asOf=2020-08-01", take: 200);
        rows.Count.ShouldBe(1142);
        rows.Select(r => r.MemberId).ShouldBeUnique();
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
        foreach (var (a, b) in rows.Zip(rows.Skip(1)))
        {
            var order = vietnamese.Compare(Given(a), Given(b));
            order.ShouldBeLessThanOrEqualTo(0, $"{a.FullName} before {b.FullName}");
            if (order == 0)
                vietnamese.Compare(Rest(a), Rest(b)).ShouldBeLessThanOrEqualTo(0, $"{a.FullName} before {b.FullName}");
        }
        var small = await AllAsync("nhansu", "asOf=2020-08-01&text=hoa", take: 7);
        small
            .Select(r => r.MemberId)
            .ShouldBe((await AllAsync("nhansu", "asOf=2020-08-01&text=hoa", take: 200)).Select(r => r.MemberId));

        static string Given(RosterRowDto row) => row.FullName[(row.FullName.LastIndexOf(' ') + 1)..];
        static string Rest(RosterRowDto row) => row.FullName[..row.FullName.LastIndexOf(' ')];
    }

    [Fact]
    public async Task Searching_needs_no_tones_and_finds_đ_under_d()
    {
        var all = await AllAsync("nhansu", "");
        var expected = all.Where(r => VietnameseText.SearchName(r.FullName).Contains("dang", StringComparison.Ordinal))
            .Select(r => r.MemberId);
        foreach (var typed in new[] { "dang", "Đặng", "ĐẶNG", "đăng", "Đặng".Normalize(NormalizationForm.FormD) })
        {
            var found = await AllAsync("nhansu", "text=" + Uri.EscapeDataString(typed));
            found.Select(r => r.MemberId).ShouldBe(expected);
            found.ShouldContain(r => r.FullName.StartsWith("Đ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Signs_that_a_database_reads_as_wild_cards_find_nothing()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (var typed in new[] { "%25", "_", "[a-z]", "'", "*" })
            (await SearchAsync(officer, "text=" + typed)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_member_is_found_by_card_number_and_by_its_beginning()
    {
        using var officer = await app.SignInAsync("nhansu");
        var member = (await SearchAsync(officer, "standing=Official")).Items.First(r => r.CardNumber is not null);
        (await SearchAsync(officer, "text=" + member.CardNumber)).Items.ShouldHaveSingleItem().MemberId.ShouldBe(member.MemberId);
        var beginning = member.CardNumber![..6];
        var begun = await AllAsync("nhansu", "text=" + beginning);
        begun.ShouldContain(r => r.MemberId == member.MemberId);
        begun.ShouldAllBe(r => r.CardNumber!.StartsWith(beginning));
    }

    [Fact]
    public async Task Every_filter_leaves_exactly_the_rows_it_names()
    {
        var all = await AllAsync("nhansu", "");
        var today = Api.Today;
        await ShouldLeaveAsync("standing=Probationary", r => r.Standing == Standing.Probationary);
        await ShouldLeaveAsync(
            "standing=OfficialAway&standing=OfficialExempt",
            r => r.Standing is Standing.OfficialAway or Standing.OfficialExempt
        );
        await ShouldLeaveAsync("sex=Female", r => r.Sex == Sex.Female);
        await ShouldLeaveAsync("minAge=30", r => r.BirthDate.AddYears(30) <= today);
        await ShouldLeaveAsync("maxAge=29", r => r.BirthDate.AddYears(30) > today);
        await ShouldLeaveAsync("minAge=30&maxAge=30", r => r.BirthDate.AddYears(30) <= today && r.BirthDate.AddYears(31) > today);
        await ShouldLeaveAsync(
            "admittedFrom=2018-01-01&admittedTo=2018-12-31",
            r => r.AdmittedOn >= new DateOnly(2018, 1, 1) && r.AdmittedOn <= new DateOnly(2018, 12, 31)
        );
        await ShouldLeaveAsync($"organisationId={AdmissionDesk.Cell}", r => r.OrganisationId == AdmissionDesk.Cell);

        async Task ShouldLeaveAsync(string query, Func<RosterRowDto, bool> rule)
        {
            var expected = all.Where(rule).Select(r => r.MemberId).ToList();
            expected.ShouldNotBeEmpty(query);
            expected.Count.ShouldBeLessThan(all.Count, query);
            (await AllAsync("nhansu", query)).Select(r => r.MemberId).ShouldBe(expected, query);
        }
    }

    [Fact]
    public async Task The_filter_by_organisation_takes_in_all_that_is_below_it()
    {
        using var officer = await app.SignInAsync("nhansu");
        var committee = Host.ReferenceData.DemoAccounts.Committee;
        var tree = await officer.ReadAsync<List<OrganisationNodeDto>>("/api/organisations");
        var below = tree.Where(o => o.Id == committee || o.ParentId == committee).Select(o => o.Id).ToHashSet();
        var rows = await AllAsync("nhansu", $"organisationId={committee}");
        rows.Count.ShouldBe(tree.Single(o => o.Id == committee).Members);
        rows.ShouldAllBe(r => below.Contains(r.OrganisationId));
        (await SearchAsync(officer, $"organisationId={Guid.CreateVersion7()}")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Every_member_of_an_enterprise_is_in_one_zone()
    {
        using var officer = await app.SignInAsync("nhansu");
        var zones = await officer.ReadAsync<List<ZoneDto>>("/api/organisations/zones");
        zones.Count.ShouldBe(10);
        var seen = new List<Guid>();
        foreach (var zone in zones)
            seen.AddRange((await AllAsync("nhansu", "zoneId=" + zone.Id)).Select(r => r.MemberId));
        seen.ShouldBeUnique();
        seen.Count.ShouldBe((await SearchAsync(officer, "")).Total);
    }

    [Fact]
    public async Task A_secretary_sees_the_own_cell_and_nobody_else()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var officer = await app.SignInAsync("nhansu");
        var own = await SearchAsync(secretary, "take=200");
        own.Total.ShouldBe((await SearchAsync(officer, $"organisationId={AdmissionDesk.Cell}")).Total);
        own.Items.ShouldAllBe(r => r.OrganisationId == AdmissionDesk.Cell);
        var stranger = (await SearchAsync(officer, $"organisationId={AdmissionDesk.GrassrootsCell}")).Items[0];
        await secretary.RefusedAsync($"{Roster}/{stranger.MemberId}", 404);
        (await officer.ReadAsync<MemberDto>($"{Roster}/{stranger.MemberId}")).FullName.ShouldBe(stranger.FullName);
    }

    [Fact]
    public async Task A_member_page_shows_the_standing_of_the_date_asked_for()
    {
        using var officer = await app.SignInAsync("nhansu");
        var member = (await AllAsync("nhansu", "admittedFrom=2018-01-01&admittedTo=2018-12-31")).First(r =>
            r.OfficialOn is not null
        );
        var before = await officer.ReadAsync<MemberDto>(
            $"{Roster}/{member.MemberId}?asOf={member.AdmittedOn!.Value.AddDays(-1).Iso()}"
        );
        before.Standing.ShouldBeNull();
        var first = await officer.ReadAsync<MemberDto>($"{Roster}/{member.MemberId}?asOf={member.AdmittedOn.Value.Iso()}");
        first.Standing.ShouldBe(Standing.Probationary);
        (await officer.RefusedAsync($"{Roster}?asOf=2026-11-23", 422)).Rules.ShouldBe(["asOf: Registry:FutureDate"]);
    }

    [Fact]
    public async Task A_file_for_Excel_has_the_rows_of_the_filter_with_numbers_as_text()
    {
        using var officer = await app.SignInAsync("nhansu");
        var rows = await AllAsync("nhansu", "sex=Female&asOf=2020-08-01");
        await using var file = await officer.GetStreamAsync(Roster + "/export.xlsx?sex=Female&asOf=2020-08-01", Api.Stop);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Api.Stop);
        var sheet = (await copy.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .Select(cells => cells.Values.ToList())
            .Skip(1)
            .ToList();
        sheet.Select(r => r[0]).ShouldBe(rows.Select(r => (object?)r.FullName));
        sheet.Select(r => r[7] ?? "").ShouldBe(rows.Select(r => (object)(r.CardNumber ?? "")));
        sheet.Select(r => r[1]).ShouldBe(rows.Select(r => (object?)r.BirthDate.ToDateTime(TimeOnly.MinValue)));
    }

    [Fact]
    public async Task A_csv_file_has_the_rows_of_the_filter_and_begins_with_the_mark_that_Excel_needs()
    {
        using var officer = await app.SignInAsync("nhansu");
        var rows = await AllAsync("nhansu", "sex=Female&asOf=2020-08-01");
        var bytes = await officer.GetByteArrayAsync(Roster + "/export.csv?sex=Female&asOf=2020-08-01", Api.Stop);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Skip(1).Select(l => l.Split(';')[0]).ShouldBe(rows.Select(r => $"\"{r.FullName}\""));
        lines.Skip(1).Select(l => l.Split(';')[7]).ShouldBe(rows.Select(r => $"\"{r.CardNumber}\""));
    }

    [Fact]
    public async Task Taking_the_roster_out_needs_the_right_to_and_is_written_down()
    {
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(Roster + "/export.csv", 403);
        using var approver = await app.SignInAsync("duyet2");
        await approver.GetByteArrayAsync(Roster + "/export.csv?text=hoa", Api.Stop);
        var entries = await app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>().Set<AuditEntry>().Where(a => a.Action == "Exported").ToListAsync(Api.Stop)
        );
        entries.ShouldContain(a => a.UserName == "Hoàng Thị Minh Nguyệt" && a.Fields.StartsWith("Csv"));
    }

    private static Task<Page<RosterRowDto>> SearchAsync(HttpClient client, string query) =>
        client.ReadAsync<Page<RosterRowDto>>($"{Roster}?{query}");

    private async Task<List<RosterRowDto>> AllAsync(string user, string query, int take = 200)
    {
        using var client = await app.SignInAsync(user);
        var rows = new List<RosterRowDto>();
        Page<RosterRowDto> page;
        do
        {
            page = await SearchAsync(client, $"{query}&skip={rows.Count}&take={take}");
            rows.AddRange(page.Items);
        } while (page.Items.Count > 0);
        rows.Count.ShouldBe(page.Total);
        return rows;
    }
}

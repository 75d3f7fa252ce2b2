using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.MemberFile;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.MemberFileDesk;

namespace Registry.Tests.Members;

/// <summary>The member file (form 2-HSĐV, domain.md 3.2 and 12), on the running application.</summary>
public sealed class MemberFileTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private static readonly FilePartKind[] Sensitive =
    [
        FilePartKind.Origin,
        FilePartKind.Health,
        FilePartKind.NationalId,
        FilePartKind.History,
        FilePartKind.Family,
        FilePartKind.Economy,
    ];

    [Theory]
    [InlineData("thuky")]
    [InlineData("dangbo")]
    [InlineData("duyet")]
    [InlineData("tochuc")]
    [InlineData("nhansu")]
    [InlineData("kiemtra")]
    public async Task Sensitive_parts_are_masked_for_every_role(string account)
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        using var client = await app.SignInAsync(account);
        var file = await client.ReadAsync<MemberFileDto>(File(member));
        file.Parts.Where(p => p.Sensitive).Select(p => p.Part).ShouldBe(Sensitive);
        file.Parts.Single(p => p.Part == FilePartKind.Origin).ShouldHide();
        file.Parts.Single(p => p.Part == FilePartKind.NationalId).ShouldHide();
        file.Parts.Single(p => p.Part == FilePartKind.Work).Rows.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_administrator_sees_no_file()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var administrator = await app.SignInAsync("quantri");
        await administrator.RefusedAsync(File((await secretary.MembersAsync())[0]), 403);
    }

    [Fact]
    public async Task A_file_out_of_scope_does_not_exist()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var other = await app.SignInAsync("thuky2");
        var member = (await other.MembersAsync())[0];
        await secretary.RefusedAsync(File(member), 404);
        await secretary.RefusedAsync(File(member, "unmask"), Asked(FilePartKind.Health), 404);
        await secretary.RefusedAsync(Part(member, FilePartKind.Work), Rows(Guid.Empty, Row(("occupation", "Kỹ sư"))), 404);
        await secretary.RefusedAsync(File(member, "identity-corrections"), 404);
    }

    [Theory]
    [InlineData(null, "Registry:Required")]
    [InlineData("   ", "Registry:Required")]
    [InlineData("xem", "Members:ReasonTooShort")]
    public async Task Without_a_reason_nothing_is_unmasked_and_nothing_is_logged(string? reason, string code)
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[1];
        var refused = await secretary.RefusedAsync(File(member, "unmask"), Asked(FilePartKind.Origin, reason), 422);
        refused.Rules.ShouldBe(["reason: " + code]);
        using var inspector = await app.SignInAsync("kiemtra");
        (await inspector.ReadAsync<List<FileAccessDto>>(File(member, "access-log"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_a_reason_a_part_is_shown_once_and_the_inspection_can_read_who_saw_it_and_why()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var inspector = await app.SignInAsync("kiemtra");
        var member = (await secretary.MembersAsync())[2];
        var shown = await secretary.DoAsync<FilePartDto>(File(member, "unmask"), Asked(FilePartKind.Origin));
        shown.Masked.ShouldBeFalse();
        shown.Rows.Single()["ethnicity"].Length.ShouldBe(2);
        var id = await secretary.DoAsync<FilePartDto>(
            File(member, "unmask"),
            Asked(FilePartKind.NationalId, "Đối chiếu: căn cước")
        );
        id.Rows.Single()["nationalId"].ShouldMatch("^000[0-9]{9}$");

        (await secretary.PartAsync(member, FilePartKind.Origin)).ShouldHide();
        var log = await inspector.ReadAsync<List<FileAccessDto>>(File(member, "access-log"));
        log.Select(a => (a.By, a.Part, a.Reason))
            .ShouldBe([
                ("Nguyễn Thị Thu Hà", FilePartKind.NationalId, "Đối chiếu: căn cước"),
                ("Nguyễn Thị Thu Hà", FilePartKind.Origin, "Lập danh sách theo yêu cầu của cấp trên"),
            ]);
    }

    [Fact]
    public async Task What_cannot_be_put_on_record_is_not_shown()
    {
        await using var broken = new RegistryApp { Settings = { ["Serilog:MinimumLevel:Default"] = "Fatal" } };
        using var secretary = await broken.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        await broken.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Database.ExecuteSqlRawAsync("ALTER TABLE audit_entries RENAME TO audit_gone")
        );
        using var response = await secretary.PostAsync(File(member, "unmask"), Asked(FilePartKind.Origin));
        ((int)response.StatusCode).ShouldBe(500);
        (await response.Content.ReadAsStringAsync(Api.Stop)).ShouldNotContain("ethnicity");
    }

    [Fact]
    public async Task Who_may_not_see_sensitive_parts_is_refused_and_only_the_inspection_reads_the_log()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        foreach (var account in new[] { "dangbo", "duyet", "kiemtra" })
        {
            using var client = await app.SignInAsync(account);
            await client.RefusedAsync(File(member, "unmask"), Asked(FilePartKind.Health), 403);
        }
        await secretary.RefusedAsync(File(member, "access-log"), 403);
    }

    [Fact]
    public async Task A_part_that_is_not_masked_is_not_asked_for()
    {
        using var officer = await app.SignInAsync("nhansu");
        var member = (await officer.MembersAsync())[0];
        (await officer.RefusedAsync(File(member, "unmask"), Asked(FilePartKind.Work), 422)).Rules.ShouldBe([
            "part: Members:NotMasked",
        ]);
    }

    [Fact]
    public async Task Who_may_only_look_writes_nothing()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        foreach (var account in new[] { "dangbo", "duyet", "nhansu", "kiemtra" })
        {
            using var client = await app.SignInAsync(account);
            var stamp = (await client.PartAsync(member, FilePartKind.Work)).Stamp;
            await client.RefusedAsync(Part(member, FilePartKind.Work), Rows(stamp, Row(("occupation", "Kỹ sư"))), 403);
        }
    }

    [Fact]
    public async Task A_part_is_written_whole_and_the_file_tells_who_wrote_it()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[3];
        var empty = await secretary.PartAsync(member, FilePartKind.Training);
        empty.Stamp.ShouldBe(Guid.Empty);
        var written = await secretary.DoAsync<FilePartDto>(
            Part(member, FilePartKind.Training),
            Rows(
                empty.Stamp,
                Row(("school", "Trường Chính trị Lê Hồng Phong"), ("from", "9/2019"), ("to", "2020")),
                Row(("school", " "), ("from", null)),
                Row(("school", "Đại học Bách khoa"), ("qualification", "Kỹ sư"))
            )
        );
        written.Rows.Count.ShouldBe(2);
        written
            .Rows[0]
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["from"] = "2019-09",
                    ["to"] = "2020",
                    ["school"] = "Trường Chính trị Lê Hồng Phong",
                },
                ignoreOrder: true
            );
        written = await secretary.DoAsync<FilePartDto>(
            Part(member, FilePartKind.Training),
            Rows(written.Stamp, Row(("school", "Đại học Bách khoa")))
        );
        written.Rows.Single().ShouldHaveSingleItem().ShouldBe(new("school", "Đại học Bách khoa"));
        var file = await secretary.ReadAsync<MemberFileDto>(File(member));
        file.Changes.Count(c => c.Part == FilePartKind.Training && c.By == "Nguyễn Thị Thu Hà").ShouldBe(2);
    }

    [Fact]
    public async Task What_a_secretary_writes_into_a_sensitive_part_is_masked_at_once()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[4];
        var input = Rows(Guid.Empty, Row(("income", "180.000.000 đồng"), ("assets", "Một ô tô\nMột xe máy")));
        (await secretary.DoAsync<FilePartDto>(Part(member, FilePartKind.Economy), input)).ShouldHide();
        var shown = await secretary.DoAsync<FilePartDto>(File(member, "unmask"), Asked(FilePartKind.Economy));
        shown.Rows.Single()["assets"].ShouldBe("Một ô tô\nMột xe máy");
    }

    [Fact]
    public async Task Every_refusal_of_a_part_names_its_row_and_field()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[5];
        var refused = await secretary.RefusedAsync(
            Part(member, FilePartKind.Abroad),
            Rows(
                Guid.Empty,
                Row(("from", "2019"), ("to", "05/2018"), ("country", "Nhật Bản")),
                Row(("from", "12/2026"), ("country", "Hàn Quốc")),
                Row(("from", "1899"), ("country", "Pháp")),
                Row(("from", "mùa hè"), ("country", "Lào")),
                Row(("purpose", "Học tập")),
                Row(("from", "2020"), ("country", "Lào"), ("dau", "x"))
            ),
            422
        );
        refused.Rules.ShouldBe(
            [
                "rows.0.to: Members:PeriodBackwards",
                "rows.1.from: Registry:FutureDate",
                "rows.2.from: Registry:DateTooEarly",
                "rows.3.from: Members:NotAPartialDate",
                "rows.4.from: Registry:Required",
                "rows.4.country: Registry:Required",
                "rows.5.dau: Members:NoSuchField",
            ],
            ignoreOrder: true
        );
        (await secretary.PartAsync(member, FilePartKind.Abroad)).Stamp.ShouldBe(Guid.Empty);
    }

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_refused_at_its_field()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[5];
        var text = new string('ơ', 10_000);
        var stamp = (await secretary.PartAsync(member, FilePartKind.Work)).Stamp;
        var line = await secretary.RefusedAsync(Part(member, FilePartKind.Work), Rows(stamp, Row(("occupation", text))), 422);
        line.Rules.ShouldBe(["rows.0.occupation: Registry:TooLong"]);
        var lines = Rows(Guid.Empty, Row(("from", "2010"), ("country", "Lào"), ("purpose", text)));
        (await secretary.RefusedAsync(Part(member, FilePartKind.Abroad), lines, 422)).Rules.ShouldBe([
            "rows.0.purpose: Registry:TooLong",
        ]);
    }

    [Fact]
    public async Task A_choice_is_one_of_its_list_and_the_national_id_is_not_typed_here()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[5];
        var stamp = (await secretary.PartAsync(member, FilePartKind.Education)).Stamp;
        var odd = Rows(stamp, Row(("theory", "Rất cao")));
        (await secretary.RefusedAsync(Part(member, FilePartKind.Education), odd, 422)).Rules.ShouldBe([
            "rows.0.theory: Members:UnknownCode",
        ]);
        var id = Rows(Guid.Empty, Row(("nationalId", "001200000001")));
        (await secretary.RefusedAsync(Part(member, FilePartKind.NationalId), id, 422)).Rules.ShouldBe([
            "part: Members:KeptElsewhere",
        ]);
    }

    [Fact]
    public async Task The_group_of_occupations_stands_beside_the_words_and_is_one_of_its_list()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[9];
        var stamp = (await secretary.PartAsync(member, FilePartKind.Work)).Stamp;
        var odd = Rows(stamp, Row(("occupation", "Thợ hàn"), ("occupationGroup", "Công nhân")));
        (await secretary.RefusedAsync(Part(member, FilePartKind.Work), odd, 422)).Rules.ShouldBe([
            "rows.0.occupationGroup: Members:UnknownCode",
        ]);
        var known = Rows(stamp, Row(("occupation", "Thợ hàn"), ("occupationGroup", CodeLists.DirectWorker)));
        await secretary.DoAsync<FilePartDto>(Part(member, FilePartKind.Work), known);
        var row = (await secretary.PartAsync(member, FilePartKind.Work)).Rows.Single();
        (row["occupation"], row["occupationGroup"]).ShouldBe(("Thợ hàn", "EnterpriseWorker"));
        var file = await secretary.ReadAsync<MemberFileDto>(File(member));
        file.Changes.ShouldContain(c => c.Part == FilePartKind.Work && c.By == "Nguyễn Thị Thu Hà");
        file.EmptyItems.ShouldNotContain(11);
    }

    [Fact]
    public async Task In_two_tabs_the_second_is_refused_and_shown_both_versions()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var board = await app.SignInAsync("tochuc");
        var member = (await secretary.MembersAsync())[6];
        var read = (await secretary.PartAsync(member, FilePartKind.Work)).Stamp;
        await board.DoAsync<FilePartDto>(Part(member, FilePartKind.Work), Rows(read, Row(("occupation", "Kế toán trưởng"))));
        var late = await secretary.RefusedAsync(
            Part(member, FilePartKind.Work),
            Rows(read, Row(("occupation", "Kế toán viên"))),
            409
        );
        late.Code.ShouldBe("Registry:StaleStamp");
        var current = late.Current.Deserialize<FilePartDto>(RegistryApp.Json)!;
        current.Rows.Single()["occupation"].ShouldBe("Kế toán trưởng");
        current.ChangedBy.ShouldBe("Vũ Mạnh Cường");
        late.Yours.GetProperty("rows")[0].GetProperty("occupation").GetString().ShouldBe("Kế toán viên");
        await secretary.RefusedAsync(Part(member, FilePartKind.Work), new { rows = Array.Empty<object>() }, 428);
    }

    [Fact]
    public async Task Two_people_write_two_parts_of_one_file_at_once()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var board = await app.SignInAsync("tochuc");
        var member = (await secretary.MembersAsync())[7];
        var (rewards, titles) = (Part(member, FilePartKind.Rewards), Part(member, FilePartKind.Titles));
        await secretary.DoAsync<FilePartDto>(rewards, Rows(Guid.Empty, Row(("on", "2020"), ("reward", "Giấy khen"))));
        await board.DoAsync<FilePartDto>(titles, Rows(Guid.Empty, Row(("on", "2021"), ("title", "Chiến sĩ thi đua"))));
        var second = await board.RefusedAsync(rewards, Rows(Guid.Empty, Row(("on", "2021"), ("reward", "Bằng khen"))), 409);
        second.Current.Deserialize<FilePartDto>(RegistryApp.Json)!.Rows.Single()["reward"].ShouldBe("Giấy khen");
    }

    [Fact]
    public async Task Empty_items_are_counted_and_a_part_stated_to_have_nothing_is_not_empty()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[8];
        var before = (await secretary.ReadAsync<MemberFileDto>(File(member))).EmptyItems;
        before.ShouldContain(26);
        before.ShouldContain(14);
        before.ShouldNotContain(1);
        before.ShouldNotContain(8);
        before.ShouldAllBe(i => i >= 1 && i <= 30);
        await secretary.DoAsync<FilePartDto>(
            Part(member, FilePartKind.Discipline),
            new
            {
                stamp = Guid.Empty,
                rows = Array.Empty<object>(),
                none = true,
            }
        );
        await secretary.DoAsync<FilePartDto>(
            Part(member, FilePartKind.Organisations),
            Rows(Guid.Empty, Row(("youthUnionOn", "26/03/2005")))
        );
        var after = (await secretary.ReadAsync<MemberFileDto>(File(member))).EmptyItems;
        after.ShouldBe(before.Except([14, 26]));
        var contradictory = new
        {
            stamp = Guid.Empty,
            rows = new[] { Row(("on", "2020"), ("title", "Chiến sĩ thi đua")) },
            none = true,
        };
        (await secretary.RefusedAsync(Part(member, FilePartKind.Titles), contradictory, 422)).Rules.ShouldBe([
            "none: Members:NoneButRows",
        ]);
    }

    [Fact]
    public async Task What_the_registry_knows_is_shown_and_not_typed_again()
    {
        using var secretary = await app.SignInAsync("thuky");
        var member = (await secretary.MembersAsync())[0];
        var known = await secretary.ReadAsync<MemberDto>("/api/members/" + member);
        var file = await secretary.ReadAsync<MemberFileDto>(File(member));
        file.Layout.ShouldBe("2-HSĐV/2025");
        file.Facts.Single(f => f.Key == "fullName").Value.ShouldBe(known.FullName.ToUpper(new("vi-VN")));
        file.Facts.Single(f => f.Key == "cardNumber").Value.ShouldBe(known.CardNumber);
        file.Facts.Single(f => f.Key == "organisations").Value!.ShouldEndWith(known.OrganisationName!);
        file.Parts.SelectMany(p => p.Fields).Select(f => f.Item).ShouldNotContain(i => i == 1 || i == 4 || i == 12);
    }
}

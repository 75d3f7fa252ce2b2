using System.Text;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Tests.Members;
using Registry.Unions.Tree;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Roster;
using Registry.YouthUnion.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.YouthUnion;

/// <summary>Youth members: from 15 years and a day, once each, at any date, and nothing edited.</summary>
public sealed class YouthMemberTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private static readonly DateOnly Admitted = new(2026, 11, 10);

    [Theory]
    [InlineData(1, false)] // 15 years less a day
    [InlineData(0, false)] // exactly 15
    [InlineData(-1, true)] // 15 years and a day
    public async Task Somebody_is_admitted_from_fifteen_years_and_a_day(int daysShort, bool admitted)
    {
        using var officer = await app.SignInAsync("doan2");
        var branch = (await officer.BranchesAsync())[0].Id;
        var born = Admitted.AddYears(-15).AddDays(daysShort);
        var input = YouthDesk.New(branch, $"Nguyễn Văn Tuổi {(char)('B' + daysShort)}", born, on: Admitted);
        if (admitted)
            (await officer.DoAsync<YouthMemberDto>(YouthDesk.Members, input)).Standing.ShouldBe(YouthStanding.Member);
        else
            (await officer.RefusedAsync(YouthDesk.Members, input, 422)).Rules.ShouldBe(["effectiveOn: YouthUnion:TooYoung"]);
    }

    [Fact]
    public async Task Nobody_is_admitted_past_the_age()
    {
        using var officer = await app.SignInAsync("doan2");
        var branch = (await officer.BranchesAsync())[0].Id;
        var old = YouthDesk.New(branch, "Nguyễn Văn Lớn", Admitted.AddYears(-30).AddDays(-1), on: Admitted);
        (await officer.RefusedAsync(YouthDesk.Members, old, 422)).Rules.ShouldBe(["effectiveOn: YouthUnion:TooOld"]);
        var thirty = YouthDesk.New(branch, "Nguyễn Văn Vừa", Admitted.AddYears(-30), on: Admitted);
        await officer.DoAsync<YouthMemberDto>(YouthDesk.Members, thirty);
    }

    [Fact]
    public async Task Nobody_is_admitted_twice_and_who_left_comes_back_as_the_same_person()
    {
        using var officer = await app.SignInAsync("doan2");
        var member = await officer.AdmitAsync("Phạm Thị Một Lần", nationalId: "001304000777");
        var branch = (await officer.BranchesAsync())[^1].Id;
        var again = YouthDesk.New(branch, "Phạm Thị Một Lần", nationalId: "001304000777", on: Admitted);
        (await officer.RefusedAsync(YouthDesk.Members, again, 422)).Rules.ShouldBe(["nationalId: YouthUnion:MemberAlready"]);
        var other = YouthDesk.New(branch, "Phạm Thị Người Khác", nationalId: "001304000777", on: Admitted);
        (await officer.RefusedAsync(YouthDesk.Members, other, 422)).Rules.ShouldBe(["nationalId: People:NationalIdTaken"]);
        var sameBranch = YouthDesk.New(member.BranchId, "Phạm Thị Một Lần", on: Admitted);
        (await officer.RefusedAsync(YouthDesk.Members, sameBranch, 422)).Rules.ShouldBe([
            "fullName: YouthUnion:SameNameInBranch",
        ]);

        var left = await officer.DoAsync<YouthMemberDto>(
            $"{YouthDesk.Members}/{member.Id}/leave",
            YouthDesk.Leave(member, YouthEventKind.TransferredOut, Admitted.AddDays(-3))
        );
        left.Standing.ShouldBeNull();
        (await officer.DoAsync<YouthMemberDto>(YouthDesk.Members, again)).Id.ShouldBe(member.Id);
    }

    [Fact]
    public async Task A_member_moves_and_every_date_keeps_its_own_branch_and_a_wrong_entry_is_taken_back()
    {
        using var officer = await app.SignInAsync("doan2");
        var member = await officer.AdmitAsync("Lê Văn Chuyển");
        var to = (await officer.BranchesAsync()).First(b => b.Id != member.BranchId);
        var moved = await officer.DoAsync<YouthMemberDto>(
            $"{YouthDesk.Members}/{member.Id}/move",
            new
            {
                member.Stamp,
                branchId = to.Id,
                effectiveOn = Api.Today.AddDays(-5),
                decisionNumber = "5",
                decisionDate = Api.Today.AddDays(-6),
                decisionIssuer = "Đoàn cơ sở",
            }
        );
        moved.BranchId.ShouldBe(to.Id);
        (await BranchOnAsync(-6)).ShouldBe(member.BranchId);
        (await BranchOnAsync(-5)).ShouldBe(to.Id);
        (await BranchOnAsync(-21)).ShouldBeNull();
        var entry = moved.Timeline.Single(e => e.Kind == YouthEventKind.MovedWithin);
        (
            await officer.RefusedAsync($"{YouthDesk.Members}/{member.Id}/reverse", new { moved.Stamp, eventId = entry.Id }, 422)
        ).Rules.ShouldBe(["reason: Registry:Required"]);
        var back = await officer.DoAsync<YouthMemberDto>(
            $"{YouthDesk.Members}/{member.Id}/reverse",
            new
            {
                moved.Stamp,
                eventId = entry.Id,
                reason = "Ghi nhầm người",
            }
        );
        back.BranchId.ShouldBe(member.BranchId);
        back.Timeline.Single(e => e.Id == entry.Id).Reversed.ShouldBeTrue();

        async Task<Guid?> BranchOnAsync(int days) =>
            (
                await officer.ReadAsync<YouthMemberDto>($"{YouthDesk.Members}/{member.Id}?asOf={Api.Today.AddDays(days).Iso()}")
            ).BranchId;
    }

    [Fact]
    public async Task Coming_of_age_waits_for_the_age_and_leave_to_stay_has_its_limit()
    {
        using var officer = await app.SignInAsync("doan2");
        var young = await officer.AdmitAsync("Đỗ Văn Trẻ");
        var early = YouthDesk.Leave(young, YouthEventKind.CameOfAge, Api.Today);
        (await officer.RefusedAsync($"{YouthDesk.Members}/{young.Id}/leave", early, 422)).Rules.ShouldBe([
            "effectiveOn: YouthUnion:NotOfAgeYet",
        ]);
        var born = new DateOnly(1996, 11, 15);
        var grown = await officer.AdmitAsync("Đỗ Văn Lớn", born, on: Admitted);
        (await StayAsync(StayGround.Wish, born.AddYears(35).AddDays(1), 422)).ShouldBe(["until: YouthUnion:StaysTooLong"]);
        (await StayAsync(StayGround.Wish, born.AddYears(30), 422)).ShouldContain("until: YouthUnion:NotOfAgeYet");
        var overdue = await officer.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?overAge=true&text=do van lon");
        overdue.Total.ShouldBe(1);
        await StayAsync(StayGround.Officer, born.AddYears(40), 200);
        (await officer.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?overAge=true&text=do van lon")).Total.ShouldBe(0);

        async Task<IEnumerable<string>> StayAsync(StayGround ground, DateOnly until, int status)
        {
            var input = new
            {
                grown.Stamp,
                ground,
                until,
                effectiveOn = Api.Today,
                decisionNumber = "6",
                decisionDate = Api.Today,
                decisionIssuer = "Đoàn cơ sở",
            };
            using var response = await officer.PostAsync($"{YouthDesk.Members}/{grown.Id}/stay", input);
            ((int)response.StatusCode).ShouldBe(status);
            return status == 200 ? [] : (await response.ProblemAsync(status)).Rules;
        }
    }

    [Fact]
    public async Task The_roster_is_found_without_tones_filtered_and_taken_out_as_text()
    {
        using var officer = await app.SignInAsync("doan2");
        var member = await officer.AdmitAsync("Đặng Thị Ước Nguyện");
        var found = await officer.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?text=dang thi uoc&sex=Male&maxAge=30");
        found.Items.ShouldHaveSingleItem().MemberId.ShouldBe(member.Id);
        var all = await officer.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?take=5");
        all.Items.Count.ShouldBe(Math.Min(5, all.Total));
        (await officer.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?inParty=true")).Items.ShouldAllBe(r =>
            r.JoinedPartyOn != null
        );
        var csv = Encoding.UTF8.GetString(
            await officer.GetByteArrayAsync($"{YouthDesk.Members}/export.csv?text=dang thi uoc", Api.Stop)
        );
        csv.ShouldContain($"\"Đặng Thị Ước Nguyện\";\"04/03/2004\"");
        csv.ShouldContain(member.Id.ToString());
        var xlsx = await officer.GetByteArrayAsync($"{YouthDesk.Members}/export.xlsx?text=dang thi uoc", Api.Stop);
        xlsx[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task Each_sees_the_own_part_and_only_officers_of_the_youth_union_write()
    {
        using var zone = await app.SignInAsync("doan");
        using var officer = await app.SignInAsync("doan2");
        var branch = (await officer.BranchesAsync())[0].Id;
        var own = (await officer.BranchesAsync()).Select(b => b.Id).ToHashSet();
        var elsewhere = (await zone.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?take=200")).Items.First(r =>
            !own.Contains(r.BranchId)
        );
        await officer.RefusedAsync($"{YouthDesk.Members}/{elsewhere.MemberId}", 404);
        await officer.RefusedAsync(
            $"{YouthDesk.Members}/{elsewhere.MemberId}/leave",
            new { stamp = Guid.CreateVersion7(), kind = "Died" },
            404
        );
        foreach (var user in new[] { "thuky", "duyet", "congdoan", "quantri" })
        {
            using var client = await app.SignInAsync(user);
            await client.RefusedAsync(YouthDesk.Members, YouthDesk.New(branch, "Ai Đó Khác"), 403);
        }
        foreach (var user in new[] { "congdoan", "quantri" })
        {
            using var client = await app.SignInAsync(user);
            await client.RefusedAsync(YouthDesk.Members, 403);
        }
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(YouthDesk.Members + "/export.csv", 403);
    }

    [Fact]
    public async Task The_reference_data_keep_about_the_pace_of_the_targets()
    {
        using var youth = await app.SignInAsync("doan");
        using var unions = await app.SignInAsync("congdoan");
        for (var year = 2013; year < 2026; year++)
        {
            var asOf = new DateOnly(year, 12, 31).Iso();
            var founded = await unions.ReadAsync<UnionFiguresDto>($"/api/unions/figures?asOf={asOf}");
            founded.NewUnions.Done.ShouldBeInRange(9, 11, $"{year}");
            var figures = await youth.ReadAsync<YouthFiguresDto>($"{YouthDesk.Organisations}/figures?asOf={asOf}");
            figures.NewOrganisations.Done.ShouldBe(3, $"{year}");
            if (year >= 2024)
                figures.NewMembers.Done.ShouldBeInRange(280, 320, $"{year}");
        }
        // Three quarters of the year are returned, some of the third not accepted yet.
        var joined = await unions.ReadAsync<UnionFiguresDto>("/api/unions/figures");
        joined.NewMembers.Done.ShouldBeInRange(3000, 4800);
    }

    [Fact]
    public async Task A_branch_needs_three_members_and_a_grassroots_union_thirty_or_consent()
    {
        using var zone = await app.SignInAsync("doan");
        var above = (await zone.ReadAsync<Page<YouthOrganisationListItemDto>>(YouthDesk.Organisations + "?type=ZoneUnion"))
            .Items[0]
            .Id;
        (await RefuseAsync(YouthOrganisationType.GrassrootsBranch, 2, null)).ShouldBe(["members: YouthUnion:TooFewMembers"]);
        (await RefuseAsync(YouthOrganisationType.GrassrootsUnion, 29, null)).ShouldBe(["members: YouthUnion:TooFewMembers"]);
        (await RefuseAsync(YouthOrganisationType.Branch, 5, null)).ShouldBe(["type: YouthUnion:TypeNotBelowParent"]);
        var made = await zone.DoAsync<YouthOrganisationDto>(
            YouthDesk.Organisations,
            Input(YouthOrganisationType.GrassrootsUnion, 20, "12-CV/TĐ")
        );
        made.FoundingMembers.ShouldBe(20);

        async Task<IEnumerable<string>> RefuseAsync(YouthOrganisationType type, int members, string? consent) =>
            (await zone.RefusedAsync(YouthDesk.Organisations, Input(type, members, consent), 422)).Rules;

        object Input(YouthOrganisationType type, int members, string? consentNumber) =>
            new
            {
                parentId = above,
                name = "Đoàn Thử nghiệm",
                type,
                members,
                consentNumber,
                foundedOn = Admitted,
                decisionNumber = "1",
                decisionDate = Admitted,
                decisionIssuer = "Thành đoàn",
            };
    }
}

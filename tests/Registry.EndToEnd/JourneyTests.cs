using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Registry.EndToEnd;

/// <summary>The main job through the three users' hands, on the running program.</summary>
public sealed class JourneyTests(RunningRegistry registry)
{
    private const string Applicant = "Nguyễn Thị Phương Thảo Nguyên Hồng Hạnh";

    [Fact]
    public async Task A_secretary_records_on_a_phone_the_committees_decide_and_HR_finds_the_new_member()
    {
        var dossier = await RecordAsync();
        await ResolveAsync(dossier);
        await DecideAsync(dossier);
        await HoldCeremonyAsync(dossier);
        await FindAsync();
        registry.OutsideRequests.ShouldBeEmpty();
    }

    private async Task<string> RecordAsync()
    {
        var page = await registry.SignInAsync("thuky", 390, "/admissions/new");
        var today = RunningRegistry.Today;
        await page.EnterAsync("fullName", Applicant);
        await page.PushAsync("Lập hồ sơ");
        await page.SeeErrorAsync("birthDate", "Phải nhập mục này.");
        (await page.ValueAsync("fullName")).ShouldBe(Applicant, "nothing typed is lost");
        await page.EnterAsync("birthDate", "15/03/1998");
        await page.ChooseAsync("sex", "Nữ");
        await page.ChooseAsync("education", "Trung học phổ thông");
        await page.EnterAsync("nationalId", "000123987654");
        await page.PushAsync("Lập hồ sơ");
        await page.Locator(".checklist").WaitForAsync();
        var dossier = new Uri(page.Url).AbsolutePath;
        foreach (var form in new[] { "1-KNĐ", "2-KNĐ", "CN-NTVĐ", "3-KNĐ", "5-KNĐ" })
        {
            await page.EnterAsync("document-" + form, RunningRegistry.Show(today));
            await page.Locator(".checklist li", new() { HasTextString = form }).Locator("svg.ok").First.WaitForAsync();
        }
        await VouchAsync(page);
        await page.Locator("#field-number input").WaitForAsync();
        var official = int.Parse(await page.ValueAsync("officialMembers"), CultureInfo.InvariantCulture);
        // Who makes the base of the vote stands on the page by name: as many as the number says, and votes in favour for two thirds.
        var voters = page.Locator("details.vote-base");
        (await voters.Locator("p").First.InnerTextAsync()).Split(", ").Length.ShouldBe(official);
        (await voters.Locator("summary").InnerTextAsync()).ShouldContain($"cần {Text(((official * 2) + 2) / 3)} phiếu");
        await page.EnterAsync("number", "07-NQ/CB");
        await page.EnterAsync("date", RunningRegistry.Show(today));
        await page.EnterAsync("present", Text(official));
        await page.EnterAsync("inFavour", "1");
        await page.EnterAsync("against", Text(official - 1));
        await page.PushAsync("Ghi nghị quyết chi bộ");
        await page.SeeErrorAsync("inFavour", "chưa đạt 2/3");
        (await page.ValueAsync("number")).ShouldBe("07-NQ/CB", "nothing typed is lost");
        await page.EnterAsync("inFavour", Text(official));
        await page.EnterAsync("against", "0");
        await page.PushAsync("Ghi nghị quyết chi bộ");
        await page.SeeAsync("Khi bấm: hồ sơ chuyển đến");
        await page.PushAsync("Trình cấp trên");
        await page.SeeAsync("Chờ đảng ủy cơ sở");
        return dossier;
    }

    /// <summary>The mentor, two introducers of the cell, the answer to the letter about the applicant, and why none about the relatives.</summary>
    private static async Task VouchAsync(IPage page)
    {
        var today = RunningRegistry.Today;
        await page.PushAsync("Phân công người giúp đỡ");
        await page.PickAsync("mentor", 0);
        await page.PushAsync("Lưu");
        await page.Locator("#field-mentor + dd", new() { HasNotTextString = "Chưa có" }).WaitForAsync();
        await page.PushAsync("Ghi người giới thiệu");
        await page.PickAsync("introducers", 0);
        await page.EnterAsync("firstSince", RunningRegistry.Show(today.AddYears(-2)));
        await page.PickAsync("secondIntroducer", 1);
        await page.EnterAsync("secondSince", RunningRegistry.Show(today.AddYears(-2)));
        await page.PushAsync("Lưu");
        await page.Locator("#papers ~ dl .hint", new() { HasTextString = "cùng công tác từ" }).Nth(1).WaitForAsync();
        await page.PushAsync("Ghi thẩm tra lý lịch");
        await page.EnterAsync("sentTo", "Đảng ủy phường Phú Diễn");
        await page.EnterAsync("sentOn", RunningRegistry.Show(today));
        await page.EnterAsync("answeredOn", RunningRegistry.Show(today));
        await page.ChooseAsync("answer", "Đúng như khai");
        await page.PushAsync("Lưu");
        await page.Locator("#papers ~ dl .ok").First.WaitForAsync();
        foreach (var relative in new[] { "Cha, mẹ đẻ", "Cha, mẹ vợ (chồng)", "Vợ (chồng)", "Con" })
        {
            // The form of the one before closes after its line is shown; what is pressed earlier is lost with it.
            await Assertions.Expect(page.Locator("[id='field-subject']")).ToHaveCountAsync(0);
            await page.PushAsync("Ghi thẩm tra lý lịch");
            await page.Locator("[id='field-subject'] .mud-input-control").First.ClickAsync();
            await page.Locator(".mud-popover-open .mud-list-item").GetByText(relative, new() { Exact = true }).ClickAsync();
            await page.EnterAsync("name", "Như lý lịch");
            await page.GetByLabel("Không phải thẩm tra").First.CheckAsync();
            await page.EnterAsync("reason", "Là đảng viên đã khai đầy đủ, hoặc không có");
            await page.PushAsync("Lưu");
            await page.Locator("#papers ~ dl", new() { HasTextString = relative + " · " }).WaitForAsync();
        }
    }

    private async Task ResolveAsync(string dossier)
    {
        var page = await registry.SignInAsync("dangbo");
        await page.Locator(".inbox a", new() { HasTextString = Applicant }).ClickAsync();
        await page.Locator("#next-step").WaitForAsync();
        page.Url.ShouldEndWith(dossier);
        await page.EnterAsync("number", "21-NQ/ĐU");
        await page.EnterAsync("date", RunningRegistry.Show(RunningRegistry.Today));
        await page.EnterAsync("officialMembers", "9");
        await page.EnterAsync("present", "8");
        await page.EnterAsync("inFavour", "8");
        await page.EnterAsync("against", "0");
        await page.PushAsync("Ghi nghị quyết đảng ủy cơ sở");
        await page.SeeAsync("Chờ quyết định");
    }

    private async Task DecideAsync(string dossier)
    {
        var page = await registry.SignInAsync("duyet", path: dossier);
        await page.EnterAsync("decisionNumber", "155-QĐ/ĐU");
        await page.EnterAsync("decisionDate", RunningRegistry.Show(RunningRegistry.Today));
        await page.PushAsync("Đồng ý kết nạp");
        await page.SeeAsync("Chờ lễ kết nạp");
    }

    private async Task HoldCeremonyAsync(string dossier)
    {
        var page = await registry.SignInAsync("thuky", 390, dossier);
        await page.EnterAsync("heldOn", RunningRegistry.Show(RunningRegistry.Today));
        await page.PushAsync("Ghi lễ kết nạp");
        await page.SeeAsync("Mở trang đảng viên");
    }

    private async Task FindAsync()
    {
        var page = await registry.SignInAsync("nhansu", path: "/members");
        await page.EnterAsync("text", "nguyen hong hanh");
        var row = page.Locator("table.sheet tbody tr", new() { HasTextString = Applicant });
        await row.WaitForAsync();
        (await row.InnerTextAsync()).ShouldContain("Dự bị");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync()
        );
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        await page.GotoAsync(registry.Address + "/members?text=nguyen%20hong%20hanh&asOf=2020-08-01");
        await page.SeeAsync("Đang xem tại ngày 01/08/2020");
        await page.SeeAsync("Không có ai khớp bộ lọc này");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

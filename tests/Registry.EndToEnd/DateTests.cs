using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Registry.EndToEnd;

/// <summary>Dates as people type and pick them: in the bar of every page, and in forms.</summary>
public sealed class DateTests(RunningRegistry registry)
{
    private const string Day = "2020-08-01";

    public static TheoryData<int, string> Pages =>
        new()
        {
            { 1280, "/" },
            { 1280, "/members?text=duc&minAge=30" },
            { 1280, "/dashboard?by=OfTarget" },
            { 1280, "/organisations" },
            { 1280, "/reports?kind=form-3" },
            { 390, "/" },
            { 390, "/members?text=duc&minAge=30" },
            { 390, "/dashboard?by=OfTarget" },
            { 390, "/organisations" },
            { 390, "/reports?kind=form-3" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_day_of_the_bar_is_typed_picked_and_emptied_with_one_navigation_each_and_filters_stay(
        int width,
        string path
    )
    {
        var page = await registry.SignInAsync("nhansu", width, path);
        var filters = new Uri(registry.Address + path).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var addresses = new List<string>();
        page.FrameNavigated += (_, frame) => addresses.Add(frame.Url);

        await page.EnterAsync("asOf", "1/8/2020");
        await page.SeeAsync("Đang xem tại ngày 01/08/2020");
        await SettledAsync("01/08/2020", "asOf=" + Day);

        await page.GetByLabel("Chọn từ lịch: Xem tại ngày").ClickAsync();
        await page.Locator(".calendar button.mud-day:not(.mud-hidden)", new() { HasTextString = "15" }).ClickAsync();
        await page.SeeAsync("Đang xem tại ngày 15/08/2020");
        await SettledAsync("15/08/2020", "asOf=2020-08-15");

        await page.EnterAsync("asOf", "31/02/2020");
        await page.SeeErrorAsync("asOf", "Không có ngày 31/2/2020: tháng này có 29 ngày.");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        addresses.ShouldBeEmpty("a day that does not exist leads nowhere");

        await page.EnterAsync("asOf", "");
        await page.Locator(".as-of-strip").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await SettledAsync("", null);

        // A loop would go on for ever: whoever is still there after two seconds has stopped.
        async Task SettledAsync(string shown, string? day)
        {
            await Task.Delay(2_000, TestContext.Current.CancellationToken);
            addresses.Count.ShouldBe(1, string.Join('\n', addresses));
            var query = new Uri(page.Url).Query;
            foreach (var filter in filters)
                query.ShouldContain(filter);
            if (day is null)
                query.ShouldNotContain("asOf");
            else
                query.ShouldContain(day);
            (await page.ValueAsync("asOf")).ShouldBe(shown);
            addresses.Clear();
        }
    }

    [Fact]
    public async Task The_way_back_to_today_keeps_the_filters_and_the_back_button_goes_back_a_day()
    {
        var page = await registry.SignInAsync("nhansu", path: "/members?text=duc&asOf=" + Day);
        await page.GetByRole(AriaRole.Link, new() { Name = "Trở về hôm nay" }).ClickAsync();
        await page.Locator(".as-of-strip").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        page.Url.ShouldEndWith("/members?text=duc");
        await page.GoBackAsync();
        await page.SeeAsync("Đang xem tại ngày 01/08/2020");
        (await page.ValueAsync("asOf")).ShouldBe("01/08/2020");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_day_filter_of_a_list_is_typed_and_emptied_and_other_filters_stay(int width)
    {
        var page = await registry.SignInAsync("nhansu", width, "/members?text=duc");
        await page.PushAsync("Thêm bộ lọc");
        await page.EnterAsync("admittedFrom", "01012015");
        await page.WaitForURLAsync("**/members?text=duc&admittedFrom=2015-01-01");
        await Assertions.Expect(page.Locator("#field-admittedFrom input")).ToHaveValueAsync("01/01/2015");
        await page.EnterAsync("admittedFrom", "mùa xuân");
        await page.SeeErrorAsync("admittedFrom", "«mùa xuân» không đọc được thành ngày.");
        page.Url.ShouldEndWith("admittedFrom=2015-01-01");
        await page.EnterAsync("admittedFrom", "");
        await page.WaitForURLAsync("**/members?text=duc");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_recorded_paper_stays_when_a_date_cannot_be_read_and_nothing_is_saved_meanwhile(int width)
    {
        var page = await registry.SignInAsync("thuky", width, "/admissions/new");
        await page.EnterAsync("fullName", "Phạm Ngày Sai " + (width == 390 ? "Nhỏ" : "Lớn"));
        await page.EnterAsync("birthDate", "31/02/1998");
        await page.ChooseAsync("sex", "Nam");
        await page.ChooseAsync("education", "Trung học phổ thông");
        await page.SeeErrorAsync("birthDate", "Không có ngày 31/2/1998: tháng này có 28 ngày.");
        await page.PushAsync("Lập hồ sơ");
        await page.Locator(".error-summary", new() { HasTextString = "Không có ngày 31/2/1998" }).WaitForAsync();
        // Once told it stays told: no later check of the field takes it away.
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("[id='field-birthDate']")).ToContainTextAsync("Không có ngày 31/2/1998");
        (await page.ValueAsync("birthDate")).ShouldBe("31/02/1998", "nothing typed is lost");
        await page.EnterAsync("birthDate", "1-1-1999");
        await Assertions.Expect(page.Locator("#field-birthDate input")).ToHaveValueAsync("01/01/1999");
        await page.PushAsync("Lập hồ sơ");
        await page.Locator(".checklist").WaitForAsync();
        var paper = page.Locator(".checklist li", new() { HasTextString = "1-KNĐ" }).First;
        var today = RunningRegistry.Show(RunningRegistry.Today);
        await page.EnterAsync("document-1-KNĐ", today);
        await paper.Locator("svg.ok").First.WaitForAsync();

        foreach (var wrong in new[] { "31/02/2026", "hôm qua", "1/1/99", "32012026", "1/13/2026" })
        {
            await page.EnterAsync("document-1-KNĐ", wrong);
            await page.Locator("[id='field-document-1-KNĐ'] .mud-input-error").First.WaitForAsync();
            (await page.ValueAsync("document-1-KNĐ")).ShouldBe(wrong);
        }
        await page.ReloadAsync();
        await page.Locator(".checklist").WaitForAsync();
        (await page.ValueAsync("document-1-KNĐ")).ShouldBe(today, "the paper is recorded still");

        foreach (
            var (typed, shown) in new[] { ("1/9/2026", "01/09/2026"), ("02092026", "02/09/2026"), ("3.9.2026", "03/09/2026") }
        )
        {
            await page.EnterAsync("document-1-KNĐ", typed);
            await Assertions.Expect(page.Locator("[id='field-document-1-KNĐ'] input")).ToHaveValueAsync(shown);
        }
        await page.GetByLabel("Chọn từ lịch: Ngày nhận/cấp").First.ClickAsync();
        await page.Locator(".calendar").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".calendar").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }
}

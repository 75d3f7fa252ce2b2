using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Registry.EndToEnd;

/// <summary>A program of its own, because it is stopped and started here.</summary>
public sealed class RestartedRegistry : RunningRegistry;

/// <summary>What a secretary with a phone fears most: the line drops, the program is started anew, the session ends.</summary>
public sealed class LineTests(RestartedRegistry registry) : IClassFixture<RestartedRegistry>
{
    private const string Banner = "#components-reconnect-modal";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_is_typed_while_the_line_is_down_is_what_is_saved(int width)
    {
        var name = "Trần Thị Mất Sóng " + (width == 390 ? "Nhỏ" : "Lớn");
        await using var line = new CutLine(registry.Address);
        var page = await registry.SignInAsync("thuky", width, "/admissions/new", line.Address);
        await page.EnterAsync("fullName", "Trần Thị");
        await page.ChooseAsync("sex", "Nữ");
        await page.ChooseAsync("education", "Trung học phổ thông");
        line.Cut();
        await page.Locator(Banner).GetByText("Đang nối lại").WaitForAsync();
        await page.EnterAsync("fullName", name);
        await page.EnterAsync("birthDate", "1/2/1999");
        line.Mend();
        await page.Locator(Banner).WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = 60_000 });
        await page.PushAsync("Lập hồ sơ");
        await page.Locator(".checklist").WaitForAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain(name);
        (await page.Locator(".content").InnerTextAsync()).ShouldContain("01/02/1999");
    }

    [Fact]
    public async Task After_a_restart_the_page_says_so_keeps_what_is_shown_and_offers_to_reload()
    {
        var page = await registry.SignInAsync("thuky", 390, "/admissions/new");
        await page.EnterAsync("fullName", "Lê Văn Còn Chữ");
        await registry.RestartAsync();
        await page.Locator(Banner).GetByText("chép lại nếu cần").WaitForAsync(new() { Timeout = 60_000 });
        (await page.ValueAsync("fullName")).ShouldBe("Lê Văn Còn Chữ");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lại trang" }).ClickAsync();
        await page.Locator(Banner).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("#field-fullName").WaitForAsync();
        (await page.ValueAsync("fullName")).ShouldBe("");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_was_typed_before_the_line_dropped_and_while_it_was_down_is_there_when_it_is_back(int width)
    {
        await using var line = new CutLine(registry.Address);
        var page = await registry.SignInAsync("congdoan2", width, "/unions/returns?standing=Overdue", line.Address);
        await page.Locator("td.lead a").First.ClickAsync();
        await page.Locator("#field-atStart").WaitForAsync();
        await page.EnterAsync("atStart", "41");
        line.Cut();
        await page.Locator(Banner).GetByText("Đang nối lại").WaitForAsync();
        await page.EnterAsync("joined", "3");
        line.Mend();
        await page.Locator(Banner).WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = 60_000 });
        // What the server holds is what it draws next: a third figure makes it draw.
        await page.EnterAsync("left", "1");
        (await page.ValueAsync("atStart")).ShouldBe("41");
        (await page.ValueAsync("joined")).ShouldBe("3");
        await page.Locator(".content").GetByText("43").First.WaitForAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Registry.EndToEnd;

/// <summary>What every page has: refusals at their fields, and the frame by keyboard.</summary>
public sealed class FormTests(RunningRegistry registry)
{
    [Fact]
    public async Task A_field_refused_twice_says_so_twice_and_the_summary_names_it()
    {
        var page = await registry.SignInAsync("quantri", path: "/users");
        await page.PushAsync("Tạo tài khoản");
        await page.Locator("#field-userName").WaitForAsync();
        await page.PushAsync("Tạo tài khoản");
        await page.SeeErrorAsync("userName", "Phải nhập mục này.");
        await page.EnterAsync("userName", "thuky");
        await page.EnterAsync("displayName", "Người trùng tên");
        await page.EnterAsync("password", "ngắn");
        await page.Locator("#field-password input").PressAsync("Enter");
        await page.SeeErrorAsync("userName", "Tên đăng nhập này đã có.");
        await page.SeeErrorAsync("password", "Mật khẩu cần ít nhất 12 ký tự");
        (await page.Locator(".error-summary").InnerTextAsync()).ShouldContain("Tên đăng nhập: Tên đăng nhập này đã có.");
        (await page.ValueAsync("displayName")).ShouldBe("Người trùng tên", "nothing typed is lost");
        await page.Locator(".error-summary a", new() { HasTextString = "Mật khẩu" }).ClickAsync();
        await page.Locator("#field-password input:focus").WaitForAsync();
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_refused_in_the_language_of_the_page()
    {
        var page = await registry.SignInAsync("thuky", path: "/admissions/new");
        await page.EnterAsync("birthDate", "31/02/1998");
        await page.SeeErrorAsync("birthDate", "Không có ngày 31/2/1998: tháng này có 28 ngày.");
        (await page.ValueAsync("birthDate")).ShouldBe("31/02/1998", "nothing typed is lost");
    }

    [Fact]
    public async Task Columns_of_the_roster_are_chosen_and_the_files_follow()
    {
        var page = await registry.SignInAsync("nhansu", path: "/members");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm bộ lọc" }).ClickAsync();
        var phone = page.GetByLabel("Điện thoại nơi làm việc");
        await phone.CheckAsync();
        await page.WaitForURLAsync(new Regex("columns=birthDate.*workPhone", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
        await page.Locator("th", new() { HasText = "Điện thoại nơi làm việc" }).WaitForAsync();
        var file = await page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).GetAttributeAsync("href");
        file.ShouldNotBeNull().ShouldContain("workPhone");
        await phone.UncheckAsync();
        await page.Locator("th", new() { HasText = "Điện thoại nơi làm việc" })
            .WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        page.Url.ShouldEndWith("/members");
        (await page.Locator("th").CountAsync()).ShouldBe(8);
    }

    [Fact]
    public async Task The_frame_is_used_by_keyboard_alone()
    {
        var page = await registry.SignInAsync("nhansu", path: "/members");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("duc");
        await page.WaitForURLAsync("**/members?text=duc");
        await page.Locator(".account-menu summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".account-menu[open]").CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/sign-in*");
    }

    [Fact]
    public async Task Nothing_is_written_while_a_past_date_is_seen_and_what_is_always_today_says_so()
    {
        var page = await registry.SignInAsync("tochuc", path: "/organisations/new?asOf=2020-08-01");
        await page.SeeAsync("không ghi được");
        (await page.Locator("#field-name").CountAsync()).ShouldBe(0);
        var inbox = await registry.SignInAsync("duyet", path: "/?asOf=2020-08-01");
        await inbox.SeeAsync("luôn là của hôm nay");
    }
}

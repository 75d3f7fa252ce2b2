using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Registry.EndToEnd;

/// <summary>Signing in and out and the own password, as people meet them.</summary>
public sealed class AccountTests(RunningRegistry registry)
{
    [Fact]
    public async Task Signing_out_in_one_tab_leaves_the_other_with_nothing_to_read_and_says_so()
    {
        var reading = await registry.SignInAsync("nhansu", path: "/members");
        await reading.Locator("td.lead a").First.WaitForAsync();
        var other = await reading.Context.NewPageAsync();
        await other.GotoAsync(registry.Address + "/");
        await other.Locator(".account-menu summary").ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await other.WaitForURLAsync("**/sign-in*");
        await reading.WaitForURLAsync("**/sign-in*");
        await reading.SeeAsync("Phiên làm việc của bạn đã kết thúc.");
        await reading.ClickAsync("[data-account=nhansu]");
        await reading.Locator("td.lead a").First.WaitForAsync();
        reading.Url.ShouldEndWith("/members");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_given_password_is_changed_before_anything_else_and_what_is_wrong_is_said(int width)
    {
        const string Given = "mat-khau-duoc-cap";
        var name = "mo" + width;
        var administrator = await registry.SignInAsync("quantri", width, "/users");
        await administrator.PushAsync("Tạo tài khoản");
        await administrator.EnterAsync("userName", name);
        await administrator.EnterAsync("displayName", "Người Mới");
        await administrator.EnterAsync("password", Given);
        await administrator.PushAsync("Tạo tài khoản");
        await administrator.Locator("section.card", new() { HasTextString = name }).WaitForAsync();

        var page = await registry.OpenAsync(width, "/sign-in?returnUrl=%2F");
        await page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await page.GetByLabel("Mật khẩu").FillAsync(Given);
        await page.Locator("button.plain-button").ClickAsync();
        await page.WaitForURLAsync("**/account/password*");
        await page.SeeAsync("do người khác cấp");
        await page.EnterAsync("current", Given);
        await page.EnterAsync("password", "mat-khau-cua-toi");
        await page.EnterAsync("again", "mat-khau-khac");
        await page.PushAsync("Đổi mật khẩu");
        await page.SeeErrorAsync("again", "không giống nhau");
        await page.EnterAsync("again", "mat-khau-cua-toi");
        await page.PushAsync("Đổi mật khẩu");
        await page.WaitForURLAsync(registry.Address + "/");
        // A new page takes the focus, which closes an open menu.
        await page.Locator("h1:focus").WaitForAsync();
        await page.Locator(".account-menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đổi mật khẩu" }).ClickAsync();
        await page.Locator("#field-current").WaitForAsync();
    }
}

using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Registry.Access;
using Registry.Access.Users;
using Registry.Kernel;
using Registry.Members.Roster;
using Shouldly;
using Xunit;

namespace Registry.Tests.Access;

/// <summary>What a sign-in gives, and that it ends at once for every cookie and token that came from it.</summary>
public sealed class SessionTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Given = "mat-khau-thu-nghiem";
    private const string OwnPassword = "/api/access/me/password";
    private static readonly string Own = RegistryApp.Own(Given);

    [Fact]
    public async Task A_given_password_opens_nothing_until_an_own_one_is_chosen()
    {
        using var administrator = await app.SignInAsync("quantri");
        await MakeAsync(administrator, "moicap");
        using var client = await app.SignInAsync("moicap", Given);
        (await client.RefusedAsync("/api/members", 403)).Code.ShouldBe("Access:PasswordGiven");
        var me = await client.ReadAsync<MeDto>("/api/access/me");
        (me.PasswordGiven, me.Permissions.Count).ShouldBe((true, 0));
        var input = new
        {
            current = Given,
            password = Own,
            again = Own,
        };
        (await client.DoAsync<MeDto>(OwnPassword, input)).PasswordGiven.ShouldBeFalse();
        (await client.ReadAsync<Page<RosterRowDto>>("/api/members")).Total.ShouldBeGreaterThan(0);
        using var later = await app.SignInAsync("moicap", Own);
        await later.ReadAsync<Page<RosterRowDto>>("/api/members");
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_own_password_is_named_and_five_wrong_present_ones_lock()
    {
        using var administrator = await app.SignInAsync("quantri");
        await MakeAsync(administrator, "doisai");
        using var client = await app.SignInAsync("doisai", Given);
        await ShouldBeRefusedAsync(Given, Given, Given, "password: Access:PasswordSame");
        await ShouldBeRefusedAsync(Given, Own, "khac", "again: Access:PasswordAgain");
        await ShouldBeRefusedAsync(Given, "ngan", "ngan", "password: Access:PasswordRule");
        for (var attempt = 1; attempt <= 5; attempt++)
            await ShouldBeRefusedAsync("sai", Own, Own, "current: Access:PasswordWrong");
        await ShouldBeRefusedAsync(Given, Own, Own, "current: Access:LockedOut");

        async Task ShouldBeRefusedAsync(string current, string password, string again, string rule)
        {
            var input = new
            {
                current,
                password,
                again,
            };
            (await client.RefusedAsync(OwnPassword, input, 422)).Rules.ShouldContain(rule);
        }
    }

    [Fact]
    public async Task A_new_own_password_ends_the_other_sessions_and_not_this_one()
    {
        using var administrator = await app.SignInAsync("quantri");
        await MakeAsync(administrator, "doimoi");
        using var here = await app.SignInWithGivenAsync("doimoi", Given);
        using var elsewhere = await app.SignInAsync("doimoi", Own);
        var input = new
        {
            current = Own,
            password = Own + "-nua",
            again = Own + "-nua",
        };
        await here.DoAsync<MeDto>(OwnPassword, input);
        await here.ReadAsync<Page<RosterRowDto>>("/api/members");
        await elsewhere.RefusedAsync("/api/members", 401);
    }

    [Fact]
    public async Task A_reset_ends_tokens_and_cookies_at_once()
    {
        using var administrator = await app.SignInAsync("quantri");
        await MakeAsync(administrator, "datlai");
        using var token = await app.SignInWithGivenAsync("datlai", Given);
        using var cookie = await app.SignInByPageAsync("datlai", Own);
        await cookie.ReadAsync<Page<RosterRowDto>>("/api/members");
        var user = (await administrator.ReadAsync<List<UserDto>>("/api/access/users")).Single(u => u.UserName == "datlai");
        var reset = new { user.Stamp, password = "mat-khau-cap-lai" };
        await administrator.DoAsync<UserDto>($"/api/access/users/{user.Id}/password", reset);
        await token.RefusedAsync("/api/members", 401);
        await cookie.RefusedAsync("/api/members", 401);
        using var page = await cookie.GetAsync("/members?text=an", Api.Stop);
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Headers.Location!.OriginalString.ShouldEndWith("/sign-in?returnUrl=%2Fmembers%3Ftext%3Dan&ended=true");
        using var signIn = await cookie.GetAsync(page.Headers.Location, Api.Stop);
        WebUtility
            .HtmlDecode(await signIn.Content.ReadAsStringAsync(Api.Stop))
            .ShouldContain("Phiên làm việc của bạn đã kết thúc.");
    }

    [Fact]
    public async Task Signing_out_ends_the_cookie_even_for_whoever_kept_a_copy()
    {
        using var client = await app.SignInByPageAsync("nhansu", null);
        await client.ReadAsync<Page<RosterRowDto>>("/api/members");
        var kept = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        using (var answer = await client.PostAsync("/sign-out", null, Api.Stop))
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var thief = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", kept);
        await thief.RefusedAsync("/api/members", 401);
    }

    [Fact]
    public async Task A_session_ends_by_itself_after_sixteen_hours_whatever_is_done()
    {
        await using var own = new RegistryApp();
        using var client = await own.SignInByPageAsync("nhansu", null);
        for (var hour = 0; hour < 15; hour += 5)
        {
            own.Clock.Advance(TimeSpan.FromHours(5.1));
            using var answer = await client.GetAsync("/api/members", Api.Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"after {hour + 5} hours");
            // The cookie slides: each time it is given anew.
            client.DefaultRequestHeaders.Remove("Cookie");
            client.DefaultRequestHeaders.Add("Cookie", PageSignIn.Cookies(answer));
        }
        own.Clock.Advance(TimeSpan.FromHours(1));
        await client.RefusedAsync("/api/members", 401);
    }

    [Fact]
    public async Task A_sign_in_form_that_no_longer_fits_is_shown_anew_and_says_so()
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Input.UserName", "nhansu")]);
        using var answer = await client.PostAsync("/sign-in?returnUrl=%2Fmembers", form, Api.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Fmembers&again=true");
        using var anew = await client.GetAsync(answer.Headers.Location, Api.Stop);
        WebUtility.HtmlDecode(await anew.Content.ReadAsStringAsync(Api.Stop)).ShouldContain("Hãy đăng nhập lại.");
    }

    private static async Task<UserDto> MakeAsync(HttpClient administrator, string userName)
    {
        var input = new
        {
            userName,
            displayName = userName,
            password = Given,
        };
        var user = await administrator.DoAsync<UserDto>("/api/access/users", input);
        var grant = new
        {
            user.Stamp,
            role = Roles.HrOfficer,
            organisationId = Host.ReferenceData.DemoAccounts.Root,
        };
        return await administrator.DoAsync<UserDto>($"/api/access/users/{user.Id}/grants", grant);
    }
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Access.Users;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests;

/// <summary>What all other tests stand on.</summary>
public sealed class RegistryAppTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    public static TheoryData<string> UserNames => [.. Registry.Host.ReferenceData.DemoAccounts.All.Select(a => a.UserName)];

    [Theory]
    [MemberData(nameof(UserNames))]
    public async Task Every_demonstration_account_signs_in(string userName)
    {
        using var client = await app.SignInAsync(userName);
        var me = await client.GetFromJsonAsync<MeDto>("/api/access/me", RegistryApp.Json, TestContext.Current.CancellationToken);
        me!.Roles.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_wrong_address_leads_to_the_page_that_says_so()
    {
        using var client = app.CreateClient();
        using var unknown = await client.GetAsync("/nowhere", Api.Stop);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsStringAsync(Api.Stop)).ShouldContain("_framework/blazor.web");
        using var noId = await client.GetAsync("/dashboard?organisation=x", Api.Stop);
        noId.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/not-found");
    }

    [Fact]
    public async Task A_scope_runs_as_the_named_user()
    {
        var me = await app.CallAsync<IUserAppService, MeDto>(users => users.GetMeAsync(), "nhansu");
        me.Roles.ShouldBe([Roles.HrOfficer]);
    }

    [Fact]
    public async Task Every_application_has_a_database_and_a_clock_of_its_own()
    {
        await using var other = new RegistryApp();
        other.Clock.Set(new DateOnly(2020, 8, 1));
        await other.InScopeAsync(async services =>
        {
            services.GetRequiredService<RegistryClock>().Today.ShouldBe(new DateOnly(2020, 8, 1));
            await Task.CompletedTask;
        });
        var figures = await app.CallAsync<IFiguresAppService, FiguresDto>(f => f.GetAsync(null, null));
        figures.AsOf.ShouldBe(new DateOnly(2026, 11, 22));
        other.DataDirectory.ShouldNotBe(app.DataDirectory);
    }

    [Fact]
    public async Task An_empty_application_has_no_figures()
    {
        await using var empty = new RegistryApp { Empty = true };
        var figures = await empty.CallAsync<IFiguresAppService, FiguresDto>(f => f.GetAsync(null, null));
        figures.Members.ShouldBe(0);
    }
}

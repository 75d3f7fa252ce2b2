using Registry.Access;
using Registry.Access.Users;
using Registry.Kernel;
using Registry.Members.Roster;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Access;

/// <summary>Who gets in, and what a dated grant on a subtree gives.</summary>
public sealed class AccessTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Password = "mat-khau-thu-nghiem";
    private const string Users = "/api/access/users";
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_refused_in_the_same_words()
    {
        using var client = app.CreateClient();
        var wrong = await client.RefusedAsync("/api/access/token", new { userName = "kiemtra", password = "sai" }, 401);
        var unknown = await client.RefusedAsync("/api/access/token", new { userName = "khong-co", password = "sai" }, 401);
        (wrong.Code, unknown.Code).ShouldBe(("Access:WrongCredentials", "Access:WrongCredentials"));
        (await client.RefusedAsync("/api/access/token", new { }, 401)).Code.ShouldBe("Access:WrongCredentials");
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_help()
    {
        await MakeAsync("khoa");
        using var client = app.CreateClient();
        for (var attempt = 1; attempt <= 5; attempt++)
            await client.RefusedAsync("/api/access/token", new { userName = "khoa", password = "sai" }, 401);
        var right = await client.RefusedAsync("/api/access/token", new { userName = "khoa", password = Password }, 401);
        right.Code.ShouldBe("Access:LockedOut");
    }

    [Fact]
    public async Task A_new_password_unlocks_and_the_old_one_is_worth_nothing()
    {
        var user = await MakeAsync("quen");
        using var administrator = await app.SignInAsync("quantri");
        (
            await administrator.RefusedAsync($"{Users}/{user.Id}/password", new { user.Stamp, password = "ngan" }, 422)
        ).Rules.ShouldBe(["password: Access:PasswordRule"]);
        await administrator.DoAsync<UserDto>($"{Users}/{user.Id}/password", new { user.Stamp, password = "mat-khau-thu-hai" });
        using var client = app.CreateClient();
        await client.RefusedAsync("/api/access/token", new { userName = "quen", password = Password }, 401);
        using var _ = await app.SignInWithGivenAsync("quen", "mat-khau-thu-hai");
    }

    [Fact]
    public async Task A_grant_gives_nothing_before_its_first_day_and_nothing_after_its_last()
    {
        await using var own = new RegistryApp();
        using var administrator = await own.SignInAsync("quantri");
        var user = await administrator.DoAsync<UserDto>(
            Users,
            new
            {
                userName = "maicoquyen",
                displayName = "Mai",
                password = Password,
            }
        );
        var tomorrow = Api.Today.AddDays(1);
        await GrantAsync(administrator, user, Roles.HrOfficer, Root, tomorrow, tomorrow);
        (await StatusOnAsync(Api.Today)).ShouldBe(403);
        (await StatusOnAsync(tomorrow)).ShouldBe(200);
        (await StatusOnAsync(tomorrow.AddDays(1))).ShouldBe(403);

        async Task<int> StatusOnAsync(DateOnly day)
        {
            own.Clock.Set(day);
            using var client =
                day == Api.Today
                    ? await own.SignInWithGivenAsync("maicoquyen", Password)
                    : await own.SignInAsync("maicoquyen", RegistryApp.Own(Password));
            using var response = await client.GetAsync("/api/members", Api.Stop);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task An_ended_grant_gives_nothing_from_the_next_request_on_and_stays_on_record()
    {
        using var administrator = await app.SignInAsync("quantri");
        var user = await GrantAsync(administrator, await MakeAsync("hetquyen"), Roles.HrOfficer, Root);
        using var client = await app.SignInWithGivenAsync("hetquyen", Password);
        user = await AgainAsync(administrator, user);
        (await client.ReadAsync<Page<RosterRowDto>>("/api/members")).Total.ShouldBeGreaterThan(0);
        var ended = await administrator.DoAsync<UserDto>($"{Users}/{user.Id}/grants/{user.Grants[0].Id}/end", new { user.Stamp });
        ended.Grants.ShouldHaveSingleItem().Active.ShouldBeFalse();
        await client.RefusedAsync("/api/members", 401);
        using var again = await app.SignInAsync("hetquyen", RegistryApp.Own(Password));
        await again.RefusedAsync("/api/members", 403);
    }

    [Fact]
    public async Task A_role_reaches_only_where_it_was_granted_whatever_other_roles_reach()
    {
        using var both = await app.SignInWithAsync(
            "hai-noi",
            (Roles.Administrator, Root),
            (Roles.CellSecretary, AdmissionDesk.Cell)
        );
        var roster = await both.ReadAsync<Page<RosterRowDto>>("/api/members?take=200");
        roster.Items.ShouldNotBeEmpty();
        roster.Items.ShouldAllBe(r => r.OrganisationId == AdmissionDesk.Cell);
        (await both.ReadAsync<List<UserDto>>(Users)).ShouldContain(u => u.UserName == "duyet");
        (await both.ReadAsync<List<OrganisationNodeDto>>("/api/organisations"))[0].Id.ShouldBe(Root);
    }

    [Fact]
    public async Task A_user_who_is_shut_out_is_out_at_once()
    {
        using var administrator = await app.SignInAsync("quantri");
        var user = await GrantAsync(administrator, await MakeAsync("nghi"), Roles.HrOfficer, Root);
        using var client = await app.SignInWithGivenAsync("nghi", Password);
        user = await AgainAsync(administrator, user);
        await client.ReadAsync<Page<RosterRowDto>>("/api/members");
        user = await administrator.DoAsync<UserDto>($"{Users}/{user.Id}/active", new { user.Stamp, active = false });
        await client.RefusedAsync("/api/members", 401);
        await client.RefusedAsync("/api/access/me", 401);
        await administrator.DoAsync<UserDto>($"{Users}/{user.Id}/active", new { user.Stamp, active = true });
        await client.RefusedAsync("/api/members", 401);
        using var again = await app.SignInAsync("nghi", RegistryApp.Own(Password));
        await again.ReadAsync<Page<RosterRowDto>>("/api/members");
    }

    [Fact]
    public async Task More_than_four_separate_subtrees_are_refused_and_one_inside_another_is_not_counted()
    {
        using var administrator = await app.SignInAsync("quantri");
        var tree = await administrator.ReadAsync<List<OrganisationNodeDto>>("/api/organisations");
        var committee = tree.First(o => o.Type == OrganisationType.GrassrootsCommittee);
        var others = tree.Where(o => o.Type == OrganisationType.GrassrootsCell).Take(4).ToList();
        var user = await MakeAsync("nhieunoi");
        foreach (var place in others.Take(3).Append(committee).Append(tree.First(o => o.ParentId == committee.Id)))
            user = await GrantAsync(administrator, user, Roles.CellSecretary, place.Id);
        var fifth = new
        {
            user.Stamp,
            role = Roles.CellSecretary,
            organisationId = others[3].Id,
        };
        (await administrator.RefusedAsync($"{Users}/{user.Id}/grants", fifth, 422)).Rules.ShouldBe([
            "organisationId: Access:TooManySubtrees",
        ]);
        using var client = await app.SignInWithGivenAsync("nhieunoi", Password);
        var roster = await client.ReadAsync<Page<RosterRowDto>>("/api/members?take=1");
        roster.Total.ShouldBe(committee.Members + others.Take(3).Sum(o => o.Members));
    }

    [Fact]
    public async Task An_administrator_sees_no_member()
    {
        using var administrator = await app.SignInAsync("quantri");
        await administrator.RefusedAsync("/api/members", 403);
        await administrator.RefusedAsync("/api/members/admissions", 403);
        await administrator.RefusedAsync("/api/reports/figures", 403);
    }

    [Fact]
    public async Task Accounts_are_the_administrators_work_and_not_on_themselves()
    {
        using var inspector = await app.SignInAsync("kiemtra");
        var users = await inspector.ReadAsync<List<UserDto>>(Users);
        await inspector.RefusedAsync(
            Users,
            new
            {
                userName = "x",
                displayName = "x",
                password = Password,
            },
            403
        );
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(Users, 403);
        using var administrator = await app.SignInAsync("quantri");
        var self = users.Single(u => u.UserName == "quantri");
        var shut = await administrator.RefusedAsync($"{Users}/{self.Id}/active", new { self.Stamp, active = false }, 422);
        shut.Code.ShouldBe("Access:NotOnYourself");
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_user_or_grant_is_named_field_by_field()
    {
        using var administrator = await app.SignInAsync("quantri");
        (await administrator.RefusedAsync(Users, new { userName = "a b", password = "ngan" }, 422)).Rules.ShouldBe(
            ["userName: Access:UserNameCharacters", "displayName: Registry:Required", "password: Access:PasswordRule"],
            ignoreOrder: true
        );
        var taken = new
        {
            userName = "THUKY",
            displayName = "x",
            password = Password,
        };
        (await administrator.RefusedAsync(Users, taken, 422)).Rules.ShouldBe(["userName: Access:UserNameTaken"]);
        var user = await MakeAsync("saiquyen");
        var wrong = new
        {
            user.Stamp,
            role = "King",
            organisationId = Guid.CreateVersion7(),
            from = Api.Today,
            to = Api.Today.AddDays(-1),
        };
        (await administrator.RefusedAsync($"{Users}/{user.Id}/grants", wrong, 422)).Rules.ShouldBe(
            ["role: Access:UnknownRole", "organisationId: Access:UnknownOrganisation", "to: Access:EndsBeforeStart"],
            ignoreOrder: true
        );
        await administrator.RefusedAsync($"{Users}/{user.Id}/grants", new { role = Roles.HrOfficer, organisationId = Root }, 428);
    }

    /// <summary>As it is after its user chose a password.</summary>
    private static async Task<UserDto> AgainAsync(HttpClient administrator, UserDto user) =>
        (await administrator.ReadAsync<List<UserDto>>(Users)).Single(u => u.Id == user.Id);

    private async Task<UserDto> MakeAsync(string userName)
    {
        using var administrator = await app.SignInAsync("quantri");
        return await administrator.DoAsync<UserDto>(
            Users,
            new
            {
                userName,
                displayName = userName,
                password = Password,
            }
        );
    }

    private static Task<UserDto> GrantAsync(
        HttpClient administrator,
        UserDto user,
        string role,
        Guid organisationId,
        DateOnly? from = null,
        DateOnly? to = null
    ) =>
        administrator.DoAsync<UserDto>(
            $"{Users}/{user.Id}/grants",
            new
            {
                user.Stamp,
                role,
                organisationId,
                from,
                to,
            }
        );
}

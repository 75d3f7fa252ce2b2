using Registry.Access;
using Registry.Access.Users;
using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Access;

/// <summary>An administrator of a part of the tree has nothing to do with accounts that reach further, and nobody gives to themselves.</summary>
public sealed class AdministrationScopeTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Users = "/api/access/users";
    private const string Given = "mat-khau-thu-nghiem";
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;

    [Fact]
    public async Task An_administrator_of_a_part_sees_and_changes_only_accounts_whose_every_grant_lies_in_it()
    {
        using var whole = await app.SignInAsync("quantri");
        var tree = await whole.ReadAsync<List<OrganisationNodeDto>>("/api/organisations");
        var part = tree.First(o => o.Type == OrganisationType.GrassrootsCommittee);
        var below = tree.First(o => o.ParentId == part.Id);
        var outside = tree.First(o => o.Type == OrganisationType.GrassrootsCell && o.ParentId == Root);
        using var local = await app.SignInWithAsync("quantri-noi", (Roles.Administrator, part.Id));
        var inside = await MakeAsync(whole, "trongnoi", below.Id);
        var foreign = await MakeAsync(whole, "ngoainoi", outside.Id);
        var both = await MakeAsync(whole, "cahainoi", below.Id, outside.Id);
        var gone = await MakeAsync(whole, "daroidi", below.Id, outside.Id);
        gone = await whole.DoAsync<UserDto>(
            $"{Users}/{gone.Id}/grants/{gone.Grants.Single(g => g.OrganisationId == outside.Id).Id}/end",
            new { gone.Stamp }
        );
        var fresh = await MakeAsync(whole, "chuacap");

        var seen = (await local.ReadAsync<List<UserDto>>(Users)).Select(u => u.UserName).ToList();
        seen.ShouldContain("trongnoi");
        seen.ShouldContain("quantri-noi");
        foreach (var hidden in new[] { foreign, both, gone, fresh })
        {
            seen.ShouldNotContain(hidden.UserName);
            await local.RefusedAsync($"{Users}/{hidden.Id}/password", new { hidden.Stamp, password = Given + "1" }, 404);
            await local.RefusedAsync($"{Users}/{hidden.Id}/active", new { hidden.Stamp, active = false }, 404);
            await local.RefusedAsync($"{Users}/{hidden.Id}/email", new { hidden.Stamp, email = "a@b.vn" }, 404);
            await local.RefusedAsync($"{Users}/{hidden.Id}/grants", Grant(hidden, below.Id), 404);
            foreach (var grant in hidden.Grants)
                await local.RefusedAsync($"{Users}/{hidden.Id}/grants/{grant.Id}/end", new { hidden.Stamp }, 404);
        }
        (await local.RefusedAsync($"{Users}/{inside.Id}/grants", Grant(inside, outside.Id), 422)).Rules.ShouldBe([
            "organisationId: Access:UnknownOrganisation",
        ]);
        await local.DoAsync<UserDto>($"{Users}/{inside.Id}/grants", Grant(inside, part.Id));

        var made = await local.DoAsync<UserDto>(
            Users,
            new
            {
                userName = "noilam",
                displayName = "Nơi làm",
                password = Given,
            }
        );
        (await local.ReadAsync<List<UserDto>>(Users)).ShouldContain(u => u.Id == made.Id, "who made it sees it");
        await local.DoAsync<UserDto>($"{Users}/{made.Id}/grants", Grant(made, below.Id));
        var all = (await whole.ReadAsync<List<UserDto>>(Users)).Select(u => u.UserName).ToList();
        foreach (var name in new[] { "trongnoi", "ngoainoi", "cahainoi", "daroidi", "chuacap", "noilam" })
            all.ShouldContain(name);
    }

    [Fact]
    public async Task Nobody_grants_to_themselves_or_resets_their_own_password()
    {
        using var administrator = await app.SignInAsync("quantri");
        var self = (await administrator.ReadAsync<List<UserDto>>(Users)).Single(u => u.UserName == "quantri");
        var role = new
        {
            self.Stamp,
            role = Roles.CommitteeApprover,
            organisationId = Root,
        };
        (await administrator.RefusedAsync($"{Users}/{self.Id}/grants", role, 422)).Code.ShouldBe("Access:NotOnYourself");
        var reset = new { self.Stamp, password = Given };
        (await administrator.RefusedAsync($"{Users}/{self.Id}/password", reset, 422)).Code.ShouldBe("Access:NotOnYourself");
        (await administrator.ReadAsync<MeDto>("/api/access/me")).Roles.ShouldBe([Roles.Administrator]);
    }

    private static object Grant(UserDto user, Guid organisationId) =>
        new
        {
            user.Stamp,
            role = Roles.CellSecretary,
            organisationId,
        };

    private static async Task<UserDto> MakeAsync(HttpClient administrator, string userName, params Guid[] places)
    {
        var input = new
        {
            userName,
            displayName = userName,
            password = Given,
        };
        var user = await administrator.DoAsync<UserDto>(Users, input);
        foreach (var place in places)
            user = await administrator.DoAsync<UserDto>($"{Users}/{user.Id}/grants", Grant(user, place));
        return user;
    }
}

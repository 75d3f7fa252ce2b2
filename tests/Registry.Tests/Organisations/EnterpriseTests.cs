using Registry.Access;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;
using Shouldly;
using Xunit;

namespace Registry.Tests.Organisations;

/// <summary>Enterprises with their bodies, and those that lack one: where growth has to come from.</summary>
public sealed class EnterpriseTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string List = "/api/organisations/enterprises/list";

    [Fact]
    public async Task Enterprises_without_a_Party_organisation_are_listed_and_the_others_are_not()
    {
        using var board = await app.SignInAsync("tochuc");
        var all = await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?take=200");
        var lacking = await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?take=200&missing=PartyOrganisation");
        lacking.Total.ShouldBeGreaterThanOrEqualTo(40);
        lacking.Total.ShouldBeLessThan(all.Total);
        lacking.Items.ShouldAllBe(e => e.Bodies.All(b => b.Kind != EnterpriseBodyKind.PartyOrganisation));
        var having = await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?take=200&asOf=2020-08-01");
        having.Items.SelectMany(e => e.Bodies).Count(b => b.Kind == EnterpriseBodyKind.PartyOrganisation).ShouldBe(87);
        having.Items.SelectMany(e => e.Bodies).Sum(b => b.Members).ShouldBe(1142);
    }

    [Fact]
    public async Task Filters_find_by_name_zone_and_ownership()
    {
        using var board = await app.SignInAsync("tochuc");
        var first = (await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?take=1")).Items[0];
        (await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?text={first.TaxCode}")).Items.Single().Id.ShouldBe(first.Id);
        var joint = await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?ownership=JointVenture");
        joint.Items.ShouldAllBe(e => e.Ownership == Ownership.JointVenture);
        joint.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Workers_are_recorded_by_date_and_only_by_the_board()
    {
        using var board = await app.SignInAsync("tochuc");
        var one = (await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?skip=5&take=1")).Items[0];
        var url = $"/api/organisations/enterprises/{one.Id}";
        var before = await board.ReadAsync<EnterpriseDetailDto>(url);
        before.Missing.ShouldBe(Enum.GetValues<EnterpriseBodyKind>().Except(one.Bodies.Select(b => b.Kind)));
        (
            await board.RefusedAsync(
                $"{url}/workers",
                new
                {
                    before.Stamp,
                    on = Api.Today.AddDays(1),
                    workers = 5,
                },
                422
            )
        ).Rules.ShouldBe(["on: Registry:FutureDate"]);
        (
            await board.RefusedAsync(
                $"{url}/workers",
                new
                {
                    before.Stamp,
                    on = Api.Today,
                    workers = -1,
                },
                422
            )
        ).Rules.ShouldBe(["workers: Organisations:WorkersRange"]);
        var after = await board.DoAsync<EnterpriseDetailDto>(
            $"{url}/workers",
            new
            {
                before.Stamp,
                on = Api.Today,
                workers = 777,
            }
        );
        after.Enterprise.Workers.ShouldBe(777);
        (await board.ReadAsync<EnterpriseDetailDto>($"{url}?asOf={Api.Today.AddDays(-1).Iso()}")).Enterprise.Workers.ShouldNotBe(
            777
        );
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(
            $"{url}/workers",
            new
            {
                after.Stamp,
                on = Api.Today,
                workers = 1,
            },
            403
        );
    }

    [Fact]
    public async Task Whoever_manages_an_organisation_of_an_enterprise_writes_about_that_one_and_no_other()
    {
        using var board = await app.SignInAsync("tochuc");
        var all = (await board.ReadAsync<Page<EnterpriseRowDto>>($"{List}?take=200")).Items;
        var own = all.First(e => e.Bodies.Any(b => b.Kind == EnterpriseBodyKind.PartyOrganisation));
        var cell = own.Bodies.First(b => b.Kind == EnterpriseBodyKind.PartyOrganisation).Id;
        using var part = await app.UserAsync("bantochuc", [Roles.OrganisationBoard], cell);
        foreach (var enterprise in all)
        {
            var url = $"/api/organisations/enterprises/{enterprise.Id}";
            var read = await part.ReadAsync<EnterpriseDetailDto>(url);
            read.MayManage.ShouldBe(enterprise.Id == own.Id);
            var input = new
            {
                read.Stamp,
                on = Api.Today,
                workers = 778,
            };
            if (enterprise.Id == own.Id)
                (await part.DoAsync<EnterpriseDetailDto>($"{url}/workers", input)).Enterprise.Workers.ShouldBe(778);
            else
                (await part.RefusedAsync($"{url}/workers", input, 403)).Code.ShouldBe("Organisations:EnterpriseElsewhere");
        }
    }
}

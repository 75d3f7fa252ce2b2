using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Shouldly;
using Xunit;

namespace Registry.Tests.Organisations;

/// <summary>The dated tree: as it stood on any day, and who may change it how.</summary>
public sealed class OrganisationTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Tree = "/api/organisations";
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;
    private static readonly Guid Committee = Host.ReferenceData.DemoAccounts.Committee;
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Theory]
    [InlineData("2012-12-31", 5, 248)]
    [InlineData("2016-04-13", 51, 760)]
    [InlineData("2020-08-01", 87, 1142)]
    public async Task The_tree_of_a_date_has_the_organisations_that_were_printed(string asOf, int organisations, int members)
    {
        using var board = await app.SignInAsync("tochuc");
        var tree = await board.ReadAsync<List<OrganisationNodeDto>>($"{Tree}?asOf={asOf}");
        tree.Count(o => o.Type is OrganisationType.GrassrootsCommittee or OrganisationType.GrassrootsCell)
            .ShouldBe(organisations);
        (tree[0].Id, tree[0].Depth, tree[0].Members).ShouldBe((Root, 0, members));
        foreach (var node in tree.Skip(1))
            tree.FindIndex(o => o.Id == node.ParentId).ShouldBeInRange(0, tree.IndexOf(node) - 1);
    }

    [Fact]
    public async Task An_organisation_is_established_renamed_and_closed_and_every_date_keeps_its_own_name()
    {
        using var board = await app.SignInAsync("tochuc");
        var made = await EstablishAsync(board, Root, "Chi bộ Thử nghiệm", OrganisationType.GrassrootsCell, Start);
        var renamed = await board.DoAsync<OrganisationDto>(
            $"{Tree}/{made.Id}/rename",
            new
            {
                made.Stamp,
                name = "Chi bộ Đổi tên",
                effectiveOn = Start.AddDays(60),
                decisionNumber = "2",
                decisionDate = Start,
                decisionIssuer = "Đảng ủy",
            }
        );
        var closed = await CloseAsync(board, renamed, Start.AddDays(90));
        closed.ClosedOn.ShouldBe(Start.AddDays(90));
        closed
            .History.Select(e => e.Kind)
            .ShouldBe([OrganisationEventKind.Closed, OrganisationEventKind.Renamed, OrganisationEventKind.Established]);

        (await NameOnAsync(-1)).ShouldBeNull();
        (await NameOnAsync(0)).ShouldBe("Chi bộ Thử nghiệm");
        (await NameOnAsync(59)).ShouldBe("Chi bộ Thử nghiệm");
        (await NameOnAsync(60)).ShouldBe("Chi bộ Đổi tên");
        (await NameOnAsync(89)).ShouldBe("Chi bộ Đổi tên");
        (await NameOnAsync(90)).ShouldBeNull();

        async Task<string?> NameOnAsync(int days) =>
            (await board.ReadAsync<List<OrganisationNodeDto>>($"{Tree}?asOf={Start.AddDays(days).Iso()}"))
                .Find(o => o.Id == made.Id)
                ?.Name;
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_organisation_is_named_field_by_field()
    {
        using var board = await app.SignInAsync("tochuc");
        (await RefuseAsync(new { })).ShouldBe(
            [
                "name: Registry:Required",
                "parentId: Registry:Required",
                "type: Registry:Required",
                "establishedOn: Registry:Required",
                "decisionNumber: Registry:Required",
                "decisionDate: Registry:Required",
                "decisionIssuer: Registry:Required",
            ],
            ignoreOrder: true
        );
        (await RefuseAsync(New(Root, type: OrganisationType.Cell))).ShouldBe(["type: Organisations:TypeNotBelowParent"]);
        (await RefuseAsync(New(Committee, type: OrganisationType.GrassrootsCell))).ShouldBe([
            "type: Organisations:TypeNotBelowParent",
        ]);
        (await RefuseAsync(New(Root, on: Api.Today.AddDays(1)))).ShouldContain("establishedOn: Registry:FutureDate");
        (await RefuseAsync(New(Root, on: new DateOnly(2011, 12, 30)))).ShouldContain("establishedOn: Organisations:BeforeParent");
        (await RefuseAsync(New(Root, decided: Start.AddDays(1)))).ShouldBe(["decisionDate: Organisations:DecisionAfterEffect"]);
        (await RefuseAsync(New(Root, name: new string('a', 10_000)))).ShouldBe(["name: Registry:TooLong"]);
        (await RefuseAsync(New(Root, enterprise: Guid.CreateVersion7()))).ShouldBe([
            "enterpriseId: Organisations:UnknownEnterprise",
        ]);
        var closed = await CloseAsync(
            board,
            await EstablishAsync(board, Root, "Đảng bộ Sớm đóng", OrganisationType.GrassrootsCommittee, Start),
            Api.Today
        );
        (await RefuseAsync(New(closed.Id, type: OrganisationType.Cell))).ShouldContain("parentId: Organisations:Closed");
        await EstablishAsync(board, Root, "Chi bộ Trùng tên", OrganisationType.GrassrootsCell, Start);
        (await RefuseAsync(New(Root, name: "Chi bộ  Trùng tên "))).ShouldBe(["name: Organisations:NameTaken"]);

        async Task<IEnumerable<string>> RefuseAsync(object input) => (await board.RefusedAsync(Tree, input, 422)).Rules;
    }

    [Fact]
    public async Task An_organisation_with_members_or_with_open_cells_does_not_close()
    {
        using var board = await app.SignInAsync("tochuc");
        var cell = await board.ReadAsync<OrganisationDto>($"{Tree}/{Host.ReferenceData.DemoAccounts.SecretaryCell}");
        (await RefuseAsync(cell)).ShouldBe(["closedOn: Members:MembersLeft"]);
        var committee = await board.ReadAsync<OrganisationDto>($"{Tree}/{Committee}");
        (await RefuseAsync(committee)).ShouldBe(["closedOn: Organisations:ChildrenOpen"]);
        (await board.ReadAsync<OrganisationDto>($"{Tree}/{cell.Id}")).ClosedOn.ShouldBeNull();

        async Task<IEnumerable<string>> RefuseAsync(OrganisationDto organisation) =>
            (await board.RefusedAsync($"{Tree}/{organisation.Id}/close", Closing(organisation, Api.Today), 422)).Rules;
    }

    [Fact]
    public async Task A_committee_does_not_close_before_the_cells_below_it()
    {
        using var board = await app.SignInAsync("tochuc");
        var committee = await EstablishAsync(board, Root, "Đảng bộ Đóng sau", OrganisationType.GrassrootsCommittee, Start);
        var cell = await EstablishAsync(board, committee.Id, "Chi bộ Đóng trước", OrganisationType.Cell, Start);
        await CloseAsync(board, cell, Start.AddDays(50));
        committee = await board.ReadAsync<OrganisationDto>($"{Tree}/{committee.Id}");
        var early = Closing(committee, Start.AddDays(49));
        (await board.RefusedAsync($"{Tree}/{committee.Id}/close", early, 422)).Rules.ShouldBe([
            "closedOn: Organisations:ChildrenOpen",
        ]);
        (await CloseAsync(board, committee, Start.AddDays(50))).ClosedOn.ShouldBe(Start.AddDays(50));
    }

    [Fact]
    public async Task A_closed_organisation_is_not_renamed_and_nothing_is_entered_before_the_last_event()
    {
        using var board = await app.SignInAsync("tochuc");
        var made = await EstablishAsync(board, Root, "Chi bộ Một lần", OrganisationType.GrassrootsCell, Start);
        var sameDay = await board.RefusedAsync($"{Tree}/{made.Id}/close", Closing(made, Start), 422);
        sameDay.Rules.ShouldBe(["closedOn: Organisations:NotAfterLastEvent"]);
        var closed = await CloseAsync(board, made, Start.AddDays(10));
        (await board.RefusedAsync($"{Tree}/{made.Id}/close", Closing(closed, Start.AddDays(20)), 422)).Code.ShouldBe(
            "Organisations:Closed"
        );
        (await board.RefusedAsync($"{Tree}/{made.Id}/close", Closing(made, Start.AddDays(20)), 409)).Code.ShouldBe(
            "Registry:StaleStamp"
        );
    }

    [Fact]
    public async Task Only_the_organisation_board_changes_the_tree_and_each_sees_the_own_part()
    {
        foreach (var user in new[] { "thuky", "dangbo", "duyet", "nhansu", "kiemtra", "quantri" })
        {
            using var client = await app.SignInAsync(user);
            await client.RefusedAsync(Tree, New(Root), 403);
        }
        using var committee = await app.SignInAsync("dangbo");
        var seen = await committee.ReadAsync<List<OrganisationNodeDto>>(Tree);
        (seen[0].Id, seen[0].Depth).ShouldBe((Committee, 0));
        seen.Skip(1).ShouldAllBe(o => o.ParentId == Committee);
        await committee.RefusedAsync($"{Tree}/{Root}", 404);
        using var nobody = app.CreateClient();
        using var response = await nobody.GetAsync(Tree, Api.Stop);
        ((int)response.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task Two_organisations_established_at_once_both_stand_or_one_is_told_to_try_again()
    {
        using var board = await app.SignInAsync("tochuc");
        var responses = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i => Task.Run(() => board.PostAsync(Tree, New(Root, name: $"Chi bộ Cùng lúc {i}")), Api.Stop))
        );
        responses.Select(r => (int)r.StatusCode).ShouldAllBe(s => s == 200 || s == 409);
        var tree = await board.ReadAsync<List<OrganisationNodeDto>>(Tree);
        tree.Count(o => o.Name.StartsWith("Chi bộ Cùng lúc")).ShouldBe(responses.Count(r => r.IsSuccessStatusCode));
        tree.Select(o => o.Path).ShouldBeUnique();
        foreach (var response in responses)
            response.Dispose();
    }

    private static object New(
        Guid parentId,
        string name = "Chi bộ Mới",
        OrganisationType type = OrganisationType.GrassrootsCell,
        DateOnly? on = null,
        DateOnly? decided = null,
        Guid? enterprise = null
    ) =>
        new
        {
            parentId,
            name,
            type,
            enterpriseId = enterprise,
            establishedOn = on ?? Start,
            decisionNumber = "1-QĐ/ĐU",
            decisionDate = decided ?? on ?? Start,
            decisionIssuer = "Đảng ủy",
        };

    internal static Task<OrganisationDto> EstablishAsync(
        HttpClient board,
        Guid parent,
        string name,
        OrganisationType type,
        DateOnly on
    ) => board.DoAsync<OrganisationDto>(Tree, New(parent, name, type, on));

    internal static Task<OrganisationDto> CloseAsync(HttpClient board, OrganisationDto organisation, DateOnly on) =>
        board.DoAsync<OrganisationDto>($"{Tree}/{organisation.Id}/close", Closing(organisation, on));

    private static object Closing(OrganisationDto organisation, DateOnly on) =>
        new
        {
            organisation.Stamp,
            closedOn = on,
            reason = "Doanh nghiệp chuyển đi",
            decisionNumber = "3",
            decisionDate = on,
            decisionIssuer = "Đảng ủy",
        };
}

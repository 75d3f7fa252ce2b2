using Registry.Dashboards.Figures;
using Registry.Members.Roster;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Shouldly;
using Xunit;
using static Registry.Tests.Organisations.ChangeDesk;

namespace Registry.Tests.Organisations;

/// <summary>Decisions that change the tree: everybody is carried along, every date keeps its own tree, and each can be taken back.</summary>
public sealed class OrganisationChangeTests : IDisposable
{
    private readonly RegistryApp app = new();

    [Fact]
    public async Task A_committee_moves_with_its_cells_and_members_and_yesterday_stays_as_it_was()
    {
        var desk = await DeskAsync();
        var upper = await NewAsync(desk, Root, "Đảng bộ Khu mới", OrganisationType.GrassrootsCommittee);
        var moved = (await desk.CellsAsync())[0];
        var total = await desk.TotalAsync();
        var now = await desk.MoveAsync(moved.Id, upper.Id, OrganisationType.Cell);
        (now.ParentName, now.Type, now.HeadCount.Members).ShouldBe(("Đảng bộ Khu mới", OrganisationType.Cell, moved.Members));
        (await desk.ReadAsync(moved.Id, Day.AddDays(-1))).ParentId.ShouldBe(Root);
        (await desk.ReadAsync(upper.Id)).HeadCount.Members.ShouldBe(moved.Members);
        (await desk.TotalAsync()).ShouldBe(total);
        var roster = await desk.Board.ReadAsync<Kernel.Page<RosterRowDto>>($"/api/members?organisationId={upper.Id}&take=100");
        roster.Total.ShouldBe(moved.Members);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task One_that_moved_this_year_is_compared_by_its_own_figures()
    {
        var desk = await DeskAsync();
        var upper = await NewAsync(desk, Root, "Đảng bộ Khu mới", OrganisationType.GrassrootsCommittee);
        var cells = await desk.CellsAsync();
        var admitted = await AdmittedAsync(Root);
        var cell = cells.MaxBy(c => admitted.GetValueOrDefault(c.Id))!;
        admitted[cell.Id].ShouldBePositive();
        await desk.MoveAsync(cell.Id, upper.Id, OrganisationType.Cell);
        (await AdmittedAsync(upper.Id)).ShouldBe(new Dictionary<Guid, int> { [cell.Id] = admitted[cell.Id] });
        var own = await desk.Board.ReadAsync<DashboardDto>($"/api/reports/dashboard?organisationId={cell.Id}");
        own.AdmittedThisYear.ShouldBe(admitted[cell.Id]);

        async Task<Dictionary<Guid, int>> AdmittedAsync(Guid node)
        {
            var compared = await desk.Board.ReadAsync<ComparisonDto>(
                $"/api/reports/dashboard/organisations?take=200&organisationId={node}"
            );
            return compared.Items.ToDictionary(c => c.OrganisationId, c => c.AdmittedThisYear);
        }
    }

    [Fact]
    public async Task A_move_is_taken_back_by_a_further_entry_and_everything_is_where_it_was()
    {
        var desk = await DeskAsync();
        var before = await desk.TreeAsync();
        var upper = await NewAsync(desk, Root, "Đảng bộ Tạm thời", OrganisationType.GrassrootsCommittee);
        var cell = (await desk.CellsAsync())[0];
        await desk.ReverseAsync(await desk.MoveAsync(cell.Id, upper.Id, OrganisationType.Cell));
        var after = await desk.ReadAsync(cell.Id);
        (after.ParentId, after.Type, after.Path).ShouldBe((Root, OrganisationType.GrassrootsCell, cell.Path));
        after.History[0].Kind.ShouldBe(OrganisationEventKind.Reversed);
        (await desk.TreeAsync()).Where(o => o.Id != upper.Id).ShouldBe(before);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Nothing_goes_below_itself_or_where_its_type_has_no_place()
    {
        var desk = await DeskAsync();
        var cell = (await desk.TreeAsync()).First(o => o.ParentId == Committee);
        (await desk.RefuseAsync(Committee, "move", await desk.MoveTo(Committee, cell.Id))).ShouldBe(
            ["parentId: Organisations:BelowItself", "type: Organisations:TypeNotBelowParent"],
            ignoreOrder: true
        );
        (await desk.RefuseAsync(Committee, "move", await desk.MoveTo(Committee, Committee))).ShouldContain(
            "parentId: Organisations:BelowItself"
        );
        (await desk.RefuseAsync(Root, "move", await desk.MoveTo(Root, Committee))).ShouldContain(
            "parentId: Organisations:RootStays"
        );
        (await desk.RefuseAsync(cell.Id, "move", await desk.MoveTo(cell.Id, Committee))).ShouldBe([
            "parentId: Organisations:AlreadyThere",
        ]);
        (await desk.RefuseAsync(cell.Id, "move", await desk.MoveTo(cell.Id, Root))).ShouldBe([
            "type: Organisations:TypeNotBelowParent",
        ]);
        var early = await desk.MoveTo(cell.Id, Root, OrganisationType.GrassrootsCell, new DateOnly(2011, 5, 5));
        (await desk.RefuseAsync(cell.Id, "move", early)).ShouldBe(
            ["effectiveOn: Organisations:BeforeParent", "effectiveOn: Organisations:NotAfterLastEvent"],
            ignoreOrder: true
        );
        (await desk.Board.RefusedAsync($"{Tree}/{cell.Id}/move", new { parentId = Root, effectiveOn = Day }, 428)).Code.ShouldBe(
            "Registry:StampMissing"
        );
    }

    [Fact]
    public async Task A_cell_becomes_a_committee_from_30_members_or_with_a_paper_and_back_only_when_nothing_is_below()
    {
        var desk = await DeskAsync();
        var cell = (await desk.CellsAsync())[0];
        var type = OrganisationType.GrassrootsCommittee;
        (await desk.RefuseAsync(cell.Id, "type", await TypeAsync(desk, cell.Id, type))).ShouldBe([
            "consent: Organisations:FewerThanACommittee",
        ]);
        var made = await desk.Board.DoAsync<OrganisationDto>(
            $"{Tree}/{cell.Id}/type",
            await TypeAsync(desk, cell.Id, type, "25-CV/ĐU ngày 01/11/2026 của Đảng ủy")
        );
        (made.Type, made.TypeName.Vietnamese).ShouldBe((type, "Đảng bộ cơ sở"));
        made.Warnings.Select(w => w.Code).ShouldContain("Organisations:MembersOfItsOwn");
        (await desk.ReadAsync(cell.Id, Day.AddDays(-1))).Type.ShouldBe(OrganisationType.GrassrootsCell);
        (
            await desk.RefuseAsync(Committee, "type", await TypeAsync(desk, Committee, OrganisationType.GrassrootsCell, "x"))
        ).ShouldContain("type: Organisations:ChildrenOpen");
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Merging_carries_every_member_by_an_entry_and_shows_where_they_came_from()
    {
        var desk = await DeskAsync();
        var cells = (await desk.CellsAsync())[..3];
        var total = await desk.TotalAsync();
        var merged = await desk.Board.DoAsync<OrganisationDto>($"{Tree}/merge", Merging(cells, cells[0].Id));
        merged.HeadCount.Members.ShouldBe(cells.Sum(c => c.Members));
        merged.Lineage.ShouldAllBe(l => l.Kind == LineageKind.Merged && l.SuccessorId == cells[0].Id);
        merged.Lineage.Select(l => l.PredecessorId!.Value).ShouldBe([cells[1].Id, cells[2].Id], ignoreOrder: true);
        (await desk.ReadAsync(cells[1].Id)).ClosedOn.ShouldBe(Day);
        (await desk.ReadAsync(cells[1].Id, Day.AddDays(-1))).HeadCount.Members.ShouldBe(cells[1].Members);
        (await desk.TotalAsync()).ShouldBe(total);
        await desk.VerifyAsync();
        await desk.ReverseAsync(await desk.ReadAsync(cells[1].Id));
        foreach (var cell in cells)
            (await desk.ReadAsync(cell.Id)).HeadCount.Members.ShouldBe(cell.Members);
        (await desk.ReadAsync(cells[0].Id)).Lineage.ShouldBeEmpty();
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Merging_into_a_new_one_establishes_it_and_taking_it_back_leaves_nothing_of_it()
    {
        var desk = await DeskAsync();
        var cells = (await desk.CellsAsync())[..2];
        var total = await desk.TotalAsync();
        var made = await desk.Board.DoAsync<OrganisationDto>($"{Tree}/merge", Merging(cells, null, "Chi bộ Hợp nhất"));
        (made.Name, made.HeadCount.Members, made.EstablishedOn).ShouldBe(("Chi bộ Hợp nhất", cells.Sum(c => c.Members), Day));
        await desk.VerifyAsync();
        await desk.ReverseAsync(made);
        (await desk.TreeAsync()).ShouldNotContain(o => o.Id == made.Id);
        (await desk.TotalAsync()).ShouldBe(total);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Merging_across_levels_or_kinds_is_refused()
    {
        var desk = await DeskAsync();
        var tree = await desk.TreeAsync();
        var cell = tree.First(o => o.Type == OrganisationType.Cell);
        var grassroots = tree.First(o => o.Type == OrganisationType.GrassrootsCell);
        var committee = tree.First(o => o.Type == OrganisationType.GrassrootsCommittee);
        (await RefuseMergingAsync(desk, [cell, grassroots], grassroots.Id)).ShouldContain("ids: Organisations:AcrossLevels");
        (await RefuseMergingAsync(desk, [committee, grassroots], committee.Id)).ShouldContain("ids: Organisations:AcrossKinds");
        (await RefuseMergingAsync(desk, [cell], cell.Id)).ShouldContain("ids: Organisations:TwoToMerge");
    }

    [Fact]
    public async Task A_split_that_loses_or_doubles_somebody_is_refused_and_one_that_does_not_divides_everybody()
    {
        var desk = await DeskAsync();
        var cell = (await desk.CellsAsync())[0];
        var people = (await desk.MembersAsync(cell.Id)).Select(m => m.Id).ToList();
        people.Count.ShouldBe(cell.Members);
        var stamp = (await desk.ReadAsync(cell.Id)).Stamp;
        (await RefuseAsync(people[..4], people[5..])).ShouldBe(["members: Organisations:Lost"]);
        (await RefuseAsync(people[..5], people[4..])).ShouldBe(["members: Organisations:Doubled"]);
        (await RefuseAsync([.. people[..5], Guid.CreateVersion7()], people[5..])).ShouldBe(["members: Organisations:NotOfIt"]);
        var total = await desk.TotalAsync();
        var ended = await desk.Board.DoAsync<OrganisationDto>(
            $"{Tree}/{cell.Id}/split",
            Splitting(stamp, people[..5], people[5..])
        );
        ended.ClosedOn.ShouldBe(Day);
        var tree = await desk.TreeAsync();
        tree.Single(o => o.Name == "Phần 1").Members.ShouldBe(5);
        tree.Single(o => o.Name == "Phần 2").Members.ShouldBe(people.Count - 5);
        (await desk.TotalAsync()).ShouldBe(total);
        await desk.VerifyAsync();
        await desk.ReverseAsync(ended);
        (await desk.ReadAsync(cell.Id)).HeadCount.Members.ShouldBe(people.Count);
        (await desk.TreeAsync()).ShouldNotContain(o => o.Name.StartsWith("Phần "));
        await desk.VerifyAsync();

        async Task<IEnumerable<string>> RefuseAsync(params List<Guid>[] parts) =>
            await desk.RefuseAsync(cell.Id, "split", Splitting(stamp, parts));
    }

    [Fact]
    public async Task Dissolving_with_members_left_is_refused_unless_it_is_said_where_they_go()
    {
        var desk = await DeskAsync();
        var cells = (await desk.CellsAsync())[..2];
        var stamp = (await desk.ReadAsync(cells[0].Id)).Stamp;
        (await desk.RefuseAsync(cells[0].Id, "close", Closing(null))).ShouldBe(["closedOn: Members:MembersLeft"]);
        (await desk.RefuseAsync(cells[0].Id, "close", Closing(Root))).ShouldBe(["membersTo: Organisations:NotACell"]);
        await desk.Board.DoAsync<OrganisationDto>($"{Tree}/{cells[0].Id}/close", Closing(cells[1].Id));
        var home = await desk.ReadAsync(cells[1].Id);
        home.HeadCount.Members.ShouldBe(cells.Sum(c => c.Members));
        home.Lineage.Single().Kind.ShouldBe(LineageKind.Dissolved);
        await desk.VerifyAsync();

        object Closing(Guid? membersTo) =>
            new
            {
                stamp,
                closedOn = Day,
                reason = "Doanh nghiệp giải thể",
                decisionNumber = "3",
                decisionDate = Day,
                decisionIssuer = "Đảng ủy",
                membersTo,
            };
    }

    [Fact]
    public async Task What_is_handed_over_leaves_with_its_members_and_what_is_received_says_where_it_is_from()
    {
        var desk = await DeskAsync();
        var total = await desk.TotalAsync();
        var cell = (await desk.CellsAsync())[0];
        var left = await desk.Board.DoAsync<OrganisationDto>(
            $"{Tree}/{cell.Id}/hand-over",
            new
            {
                (await desk.ReadAsync(cell.Id)).Stamp,
                to = "Đảng bộ quận Long Biên",
                effectiveOn = Day,
                decision = Paper(),
            }
        );
        (left.ClosedOn, left.Lineage.Single().SuccessorName).ShouldBe((Day, "Đảng bộ quận Long Biên"));
        (await desk.TotalAsync()).ShouldBe(total - cell.Members);
        var here = await desk.Board.DoAsync<OrganisationDto>(
            $"{Tree}/receive",
            new
            {
                parentId = Root,
                name = "Chi bộ Tiếp nhận",
                type = OrganisationType.GrassrootsCell,
                from = "Đảng bộ huyện Đông Anh",
                effectiveOn = Day,
                decision = Paper(),
            }
        );
        here.Lineage.Single().PredecessorName.ShouldBe("Đảng bộ huyện Đông Anh");
        here.Warnings.Select(w => w.Code).ShouldContain("Organisations:FewOfficial");
        await desk.VerifyAsync();
        await desk.ReverseAsync(left);
        (await desk.TotalAsync()).ShouldBe(total);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Two_moves_at_once_are_made_one_after_the_other_or_one_is_told_to_look_again()
    {
        var desk = await DeskAsync();
        var one = await NewAsync(desk, Root, "Đảng bộ Một", OrganisationType.GrassrootsCommittee);
        var other = await NewAsync(desk, Root, "Đảng bộ Hai", OrganisationType.GrassrootsCommittee);
        var cell = (await desk.CellsAsync())[0];
        object[] inputs =
        [
            await desk.MoveTo(cell.Id, one.Id, OrganisationType.Cell),
            await desk.MoveTo(cell.Id, other.Id, OrganisationType.Cell),
        ];
        var responses = await Task.WhenAll(
            inputs.Select(i => Task.Run(() => desk.Board.PostAsync($"{Tree}/{cell.Id}/move", i), Api.Stop))
        );
        responses.Select(r => (int)r.StatusCode).Order().ShouldBe([200, 409]);
        await desk.VerifyAsync();
        foreach (var response in responses)
            response.Dispose();
    }

    [Fact]
    public async Task Grants_follow_the_tree()
    {
        var desk = await DeskAsync();
        var cell = (await desk.CellsAsync())[0];
        using (var before = await app.SignInAsync("dangbo"))
            await before.RefusedAsync($"{Tree}/{cell.Id}", 404);
        await desk.MoveAsync(cell.Id, Committee, OrganisationType.Cell);
        using var after = await app.SignInAsync("dangbo");
        (await after.ReadAsync<OrganisationDto>($"{Tree}/{cell.Id}")).ParentId.ShouldBe(Committee);
        (await after.ReadAsync<Kernel.Page<RosterRowDto>>($"/api/members?organisationId={cell.Id}")).Total.ShouldBe(cell.Members);
    }

    [Fact]
    public async Task Only_the_organisation_board_changes_the_tree()
    {
        var desk = await DeskAsync();
        var cell = (await desk.CellsAsync())[0];
        using var approver = await app.SignInAsync("duyet");
        await approver.RefusedAsync($"{Tree}/{cell.Id}/move", await desk.MoveTo(cell.Id, Committee), 403);
        await approver.RefusedAsync($"{Tree}/merge", Merging([cell], null), 403);
        await approver.RefusedAsync($"{Tree}/{cell.Id}/members?on=2026-01-01", 403);
    }

    [Fact]
    public async Task A_change_that_something_later_rests_on_is_not_taken_back()
    {
        var desk = await DeskAsync();
        var cell = (await desk.CellsAsync())[0];
        var early = Day.AddDays(-3);
        var moved = await desk.MoveAsync(cell.Id, Committee, OrganisationType.Cell, early);
        var change = moved.History[0].ChangeId;
        var again = await desk.MoveAsync(cell.Id, Root, OrganisationType.GrassrootsCell);
        var refused = await desk.RefuseAsync(
            cell.Id,
            "reverse",
            new
            {
                again.Stamp,
                changeId = change,
                reason = "Ghi nhầm",
                decision = Paper(),
            }
        );
        refused.ShouldBe(["changeId: Organisations:LaterChange"]);
        await desk.VerifyAsync();
    }

    [Theory]
    [InlineData("2025-06-30", OrganisationType.Cell, "Chi bộ trực thuộc")]
    [InlineData("2026-07-25", OrganisationType.GrassrootsCell, "Chi bộ cơ sở")]
    [InlineData("2026-07-26", OrganisationType.GrassrootsCell, "Chi bộ")]
    [InlineData("2026-07-26", OrganisationType.Cell, "Chi bộ")]
    public async Task A_type_reads_as_the_regulation_of_the_day_calls_it(string asOf, OrganisationType type, string name)
    {
        var desk = await DeskAsync();
        var types = await desk.Board.ReadAsync<List<OrganisationTypeDto>>($"{Tree}/types?asOf={asOf}");
        types.Single(t => t.Type == type).Name.ShouldBe(name);
        types.Exists(t => t.Type == OrganisationType.SubCommittee).ShouldBe(asOf == "2026-07-26");
        types.ShouldAllBe(t => t.Source.Length > 0);
    }

    private async Task<ChangeDesk> DeskAsync() => new(app, await app.SignInAsync("tochuc"));

    private static Task<OrganisationDto> NewAsync(ChangeDesk desk, Guid parent, string name, OrganisationType type) =>
        OrganisationTests.EstablishAsync(desk.Board, parent, name, type, Day.AddDays(-30));

    private static async Task<object> TypeAsync(ChangeDesk desk, Guid id, OrganisationType type, string? consent = null) =>
        new
        {
            (await desk.ReadAsync(id)).Stamp,
            type,
            effectiveOn = Day,
            decision = Paper(),
            consent,
        };

    private static async Task<IEnumerable<string>> RefuseMergingAsync(
        ChangeDesk desk,
        IReadOnlyList<OrganisationNodeDto> all,
        Guid into
    ) => (await desk.Board.RefusedAsync($"{Tree}/merge", Merging(all, into), 422)).Rules;

    private static object Splitting(Guid stamp, params List<Guid>[] parts) =>
        new
        {
            stamp,
            parts = parts.Select((ids, i) => new { name = $"Phần {i + 1}", memberIds = ids }).ToList(),
            remains = false,
            reason = "Doanh nghiệp tách thành hai",
            effectiveOn = Day,
            decision = Paper(),
        };

    public void Dispose() => app.Dispose();
}

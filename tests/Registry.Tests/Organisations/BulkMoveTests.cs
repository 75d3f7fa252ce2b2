using System.Text;
using Registry.Organisations.Changes;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Shouldly;
using Xunit;
using static Registry.Tests.Organisations.ChangeDesk;

namespace Registry.Tests.Organisations;

/// <summary>Many organisations moved by one decision: seen before, done whole or not at all, taken back whole.</summary>
public sealed class BulkMoveTests : IDisposable
{
    private readonly RegistryApp app = new();

    [Fact]
    public async Task All_are_moved_at_once_and_taken_back_at_once()
    {
        var desk = await DeskAsync();
        var (cells, upper) = await SomeAsync(desk, 20);
        var total = await desk.TotalAsync();
        var before = await desk.TreeAsync();
        var preview = await desk.Board.DoAsync<List<BulkMoveRowDto>>($"{Tree}/moves/preview", Input(cells, upper.Id));
        preview.ShouldAllBe(r => r.Refusals.Count == 0);
        preview.Sum(r => r.Members).ShouldBe(cells.Sum(c => c.Members));
        (await desk.TreeAsync()).ShouldBe(before);

        var done = await desk.Board.DoAsync<BulkMoveResultDto>($"{Tree}/moves", Input(cells, upper.Id));
        (done.Organisations, done.Members).ShouldBe((20, cells.Sum(c => c.Members)));
        (await desk.TreeAsync()).Count(o => o.ParentId == upper.Id).ShouldBe(20);
        (await desk.TotalAsync()).ShouldBe(total);
        await desk.VerifyAsync();

        await desk.ReverseAsync(await desk.ReadAsync(cells[7].Id));
        (await desk.TreeAsync()).ShouldBe(before);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task One_that_cannot_be_moved_stops_all_and_is_named_with_its_reason()
    {
        var desk = await DeskAsync();
        var (cells, upper) = await SomeAsync(desk, 3);
        var before = await desk.TreeAsync();
        object[] rows =
        [
            .. cells.Select(c => new
            {
                organisationId = c.Id,
                parentId = upper.Id,
                type = OrganisationType.Cell,
            }),
            new
            {
                organisationId = upper.Id,
                parentId = cells[0].Id,
                type = OrganisationType.GrassrootsCommittee,
            },
        ];
        var input = Input(rows);
        var preview = await desk.Board.DoAsync<List<BulkMoveRowDto>>($"{Tree}/moves/preview", input);
        preview.Select(r => r.Refusals.Count > 0).ShouldBe([false, false, false, true]);
        preview[3].Refusals.Select(r => r.Code).ShouldContain("Organisations:BelowItself");
        var refused = await desk.Board.RefusedAsync($"{Tree}/moves", input, 422);
        refused.Rules.ShouldContain("rows[4]: Organisations:BelowItself");
        (await desk.TreeAsync()).ShouldBe(before);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task A_list_needs_rows_and_names_each_organisation_once()
    {
        var desk = await DeskAsync();
        var (cells, upper) = await SomeAsync(desk, 1);
        (await RefuseAsync()).ShouldContain("rows: Organisations:RowsToMove");
        var row = new
        {
            organisationId = cells[0].Id,
            parentId = upper.Id,
            type = OrganisationType.Cell,
        };
        (await RefuseAsync(row, row)).ShouldBe(["rows: Organisations:NamedTwice"]);

        async Task<IEnumerable<string>> RefuseAsync(params object[] rows) =>
            (await desk.Board.RefusedAsync($"{Tree}/moves", Input(rows), 422)).Rules;
    }

    [Fact]
    public async Task A_table_is_read_by_names_and_says_what_it_cannot_read()
    {
        var desk = await DeskAsync();
        var (cells, upper) = await SomeAsync(desk, 1);
        var csv = $"Tổ chức;Cấp trên;Loại hình\n{cells[0].Name};{upper.Name};Chi bộ trực thuộc\nKhông có;{upper.Name};Lạ\n";
        var rows = await SendAsync(desk, csv, "don-vi.csv");
        var read = await rows.AsAsync<List<BulkMoveRowDto>>();
        (read[0].OrganisationId, read[0].ParentId, read[0].Type).ShouldBe((cells[0].Id, upper.Id, OrganisationType.Cell));
        read[0].Refusals.ShouldBeEmpty();
        read[1].Refusals.Select(r => r.Code).ShouldBe(["Organisations:NoSuchName", "Organisations:UnknownType"]);
        var refused = await (await SendAsync(desk, "không phải bảng tính", "don-vi.xlsx")).ProblemAsync(422);
        refused.Rules.ShouldBe(["file: Organisations:NotATable"]);
    }

    private static async Task<HttpResponseMessage> SendAsync(ChangeDesk desk, string text, string name)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        return await desk.Board.PostAsync(new Uri($"{Tree}/moves/table?fileName={name}", UriKind.Relative), content, Api.Stop);
    }

    private static async Task<(List<OrganisationNodeDto> Cells, OrganisationDto Upper)> SomeAsync(ChangeDesk desk, int count)
    {
        var type = OrganisationType.GrassrootsCommittee;
        var upper = await OrganisationTests.EstablishAsync(desk.Board, Root, "Đảng bộ phường Mới", type, Day.AddDays(-20));
        return ((await desk.CellsAsync())[..count], upper);
    }

    private static object Input(IEnumerable<OrganisationNodeDto> cells, Guid parentId) =>
        Input([
            .. cells.Select(c => new
            {
                organisationId = c.Id,
                parentId,
                type = OrganisationType.Cell,
            }),
        ]);

    private static object Input(object[] rows) =>
        new
        {
            rows,
            effectiveOn = Day,
            decision = Paper(),
        };

    private async Task<ChangeDesk> DeskAsync() => new(app, await app.SignInAsync("tochuc"));

    public void Dispose() => app.Dispose();
}

using Registry.Organisations.Types;
using Registry.Tests.Organisations;
using Registry.YouthUnion.HeadCounts;
using Shouldly;
using Xunit;

namespace Registry.Tests.YouthUnion;

/// <summary>People of a node are those of its subtree as it stood on the day.</summary>
public sealed class PeopleCountTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_cell_that_moved_today_counts_where_it_stood_yesterday()
    {
        using var board = await app.SignInAsync("tochuc");
        var desk = new ChangeDesk(app, board);
        var cell = (await desk.CellsAsync())[0];
        var before = await CountAsync(ChangeDesk.Day);
        await desk.MoveAsync(cell.Id, ChangeDesk.Committee, OrganisationType.Cell);
        (await CountAsync(ChangeDesk.Day)).PartyMembers.ShouldBe(before.PartyMembers + cell.Members);
        (await CountAsync(ChangeDesk.Day.AddDays(-1))).PartyMembers.ShouldBe(before.PartyMembers);

        Task<PeopleCountDto> CountAsync(DateOnly day) =>
            board.ReadAsync<PeopleCountDto>($"/api/youth-union/people/{ChangeDesk.Committee}?asOf={day.Iso()}");
    }
}

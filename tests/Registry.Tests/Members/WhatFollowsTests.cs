using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Committees.Bodies;
using Registry.Committees.Rows;
using Registry.Host.ReferenceData;
using Registry.Inbox.Waiting;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>What rests on a membership or on an organisation ends with it, or is told to somebody who can mend it.</summary>
public sealed class WhatFollowsTests : IDisposable
{
    private static readonly DateOnly Day = Api.Today;
    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_seat_ends_the_day_before_its_holder_dies_and_goes_on_when_that_was_a_mistake()
    {
        var seat = await SecretaryAsync(await FirstSecretaryCellAsync());
        var died = await AppendAsync(seat.MemberId, m => new(MembershipEventKind.Died, Day, default, "", m.OrganisationId));
        var ended = await ReadAsync(seat.Id);
        (ended.To, ended.EndReason).ShouldBe((Day.AddDays(-1), Office.LeftOrganisation));
        (await TodosAsync("tochuc", "Committees:Todo.NoSecretary")).ShouldContain($"/organisations/{seat.OrganisationId}");
        (await TodosAsync("tochuc", "Committees:Todo.SeatVacant")).ShouldContain($"/organisations/{seat.OrganisationId}");
        (await app.VerifyAsync()).ShouldBeEmpty();

        await AppendAsync(seat.MemberId, _ => new(MembershipEventKind.Reversed, Day, default, "", ReversesEventId: died));
        var again = await ReadAsync(seat.Id);
        (again.To, again.EndReason).ShouldBe((seat.To, null));
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_moves_to_another_cell_keeps_the_seat_above_both_and_loses_the_one_of_the_cell()
    {
        var cell = await FirstSecretaryCellAsync();
        var seat = await SecretaryAsync(cell);
        var other = (await CellsAsync()).First(c => c != cell);
        await AppendAsync(seat.MemberId, m => new(MembershipEventKind.MovedWithin, Day, default, "", m.OrganisationId, other));
        (await ReadAsync(seat.Id)).To.ShouldBe(Day.AddDays(-1));
        var above = await app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>()
                .Set<Office>()
                .Where(o => o.MemberId == seat.MemberId && o.OrganisationId == DemoAccounts.Root && o.From < Day)
                .ToListAsync(Api.Stop)
        );
        above.ShouldAllBe(o => o.EndReason == null);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("close")]
    public async Task What_hangs_on_a_cell_that_ends_is_told_to_those_who_can_mend_it(string how)
    {
        using var board = await app.SignInAsync("tochuc");
        var desk = new ChangeDesk(app, board);
        var (cell, other) = (
            DemoAccounts.SecondSecretaryCell,
            (await desk.CellsAsync()).First(c => c.Id != DemoAccounts.SecondSecretaryCell).Id
        );
        var seats = await app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>().Set<Office>().Where(o => o.OrganisationId == cell).ToListAsync(Api.Stop)
        );
        var name = (await desk.ReadAsync(cell)).Name;
        if (how == "merge")
            await board.DoAsync<OrganisationDto>(
                $"{ChangeDesk.Tree}/merge",
                new
                {
                    ids = new[] { other, cell },
                    intoId = other,
                    effectiveOn = Day,
                    decision = ChangeDesk.Paper(),
                    reason = "Sáp nhập",
                }
            );
        else
            await board.DoAsync<OrganisationDto>(
                $"{ChangeDesk.Tree}/{cell}/close",
                new
                {
                    (await desk.ReadAsync(cell)).Stamp,
                    closedOn = Day,
                    membersTo = other,
                    reason = "Giải thể",
                    decisionNumber = "9-QĐ/ĐU",
                    decisionDate = Day,
                    decisionIssuer = "Đảng ủy",
                }
            );
        foreach (var seat in seats)
            (await ReadAsync(seat.Id)).To.ShouldBeLessThan(Day);
        (await LeftAsync("congdoan", "Unions:Todo.HomeClosed")).ShouldContain(name);
        (await LeftAsync("doan", "YouthUnion:Todo.HomeClosed")).ShouldContain(name);
        (await LeftAsync("quantri", "Inbox:Todo.GrantOnClosed")).ShouldContain(name);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_administrator_is_told_when_nobody_who_can_sign_in_approves_any_more()
    {
        (await LeftAsync("quantri", "Inbox:Todo.Nobody.CommitteeApprover")).ShouldBeEmpty();
        await app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>()
                .Set<Registry.Access.Users.Account>()
                .Where(a => a.UserName == "duyet" || a.UserName == "duyet2")
                .ExecuteUpdateAsync(u => u.SetProperty(a => a.Active, false), Api.Stop)
        );
        (await LeftAsync("quantri", "Inbox:Todo.Nobody.CommitteeApprover")).ShouldHaveSingleItem();
    }

    private async Task<IEnumerable<string>> TodosAsync(string user, string todo)
    {
        using var client = await app.SignInAsync(user);
        var inbox = await client.ReadAsync<InboxDto>("/api/members/inbox");
        return inbox.Items.Where(i => i.Todo == todo).Select(i => i.Address);
    }

    private async Task<IEnumerable<string>> LeftAsync(string user, string todo)
    {
        using var client = await app.SignInAsync(user);
        var inbox = await client.ReadAsync<InboxDto>("/api/members/inbox");
        return inbox.Items.Where(i => i.Todo == todo).Select(i => i.OrganisationName);
    }

    private Task<List<Guid>> CellsAsync() =>
        app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>()
                .Set<Organisation>()
                .Where(o => o.Type == Registry.Organisations.Types.OrganisationType.GrassrootsCell && o.ClosedOn == null)
                .Where(o =>
                    s.GetRequiredService<RegistryDbContext>().Set<Office>().Any(x => x.OrganisationId == o.Id && x.To > Day)
                )
                .OrderBy(o => o.Id)
                .Select(o => o.Id)
                .ToListAsync(Api.Stop)
        );

    private async Task<Guid> FirstSecretaryCellAsync() => (await CellsAsync())[0];

    private Task<Office> SecretaryAsync(Guid cell) =>
        app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>()
                .Set<Office>()
                .AsNoTracking()
                .SingleAsync(o => o.OrganisationId == cell && o.Post == Post.Secretary && o.To > Day, Api.Stop)
        );

    private Task<Office> ReadAsync(Guid seat) =>
        app.InScopeAsync(s =>
            s.GetRequiredService<RegistryDbContext>().Set<Office>().AsNoTracking().SingleAsync(o => o.Id == seat, Api.Stop)
        );

    private Task<Guid> AppendAsync(Guid id, Func<PartyMember, LedgerEntry> entry) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var now = services.GetRequiredService<RegistryClock>().Now;
            var homes = await db.Set<Organisation>()
                .ToDictionaryAsync(o => o.Id, o => Home.Anywhere(o.OrganisationPath), Api.Stop);
            var member = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Include(m => m.Papers)
                .SingleAsync(m => m.Id == id, Api.Stop);
            var made = entry(member) with { RecordedAt = now, RecordedBy = "Thử" };
            member.Append(made, home => homes[home]);
            var appended = member.Events[^1].Id;
            await db.SaveChangesAsync(Api.Stop);
            return appended;
        });
}

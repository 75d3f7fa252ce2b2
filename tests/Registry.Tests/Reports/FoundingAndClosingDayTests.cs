using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.People.Rows;
using Registry.Reports.Contracts;
using Registry.Tests.Members;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Members who come on the day their cell is founded and go on the day it closes are counted once, at every node.</summary>
public sealed class FoundingAndClosingDayTests(ReportedApp before) : IClassFixture<ReportedApp>
{
    private static readonly DateOnly Founded = new(2026, 7, 20);
    private static readonly DateOnly Closed = new(2026, 9, 15);
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;
    private static readonly Guid Old = AdmissionDesk.GrassrootsCell;

    [Fact]
    public async Task Who_passes_through_a_cell_on_its_founding_day_or_its_closing_day_is_one_arrival_and_one_departure()
    {
        var plain = await LineAsync(before, Root);

        await using var app = new RegistryApp();
        using var board = await app.SignInAsync("tochuc");
        var cell = await FoundAsync(board, "Chi bộ Một mùa");
        var beside = await FoundAsync(board, "Chi bộ Bên cạnh");
        // From an old cell, onwards on the founding day; from outside, onwards on the founding day; and two who stay a season.
        var onwards = await PickAsync(app, 4);
        await WriteAsync(
            app,
            onwards[0],
            (MembershipEventKind.MovedWithin, Founded, cell.Id),
            (MembershipEventKind.MovedWithin, Founded, beside.Id)
        );
        await WriteAsync(
            app,
            onwards[1],
            (MembershipEventKind.MovedWithin, Founded, cell.Id),
            (MembershipEventKind.TransferredOut, Founded, null)
        );
        await WriteAsync(
            app,
            onwards[2],
            (MembershipEventKind.MovedWithin, Founded, cell.Id),
            (MembershipEventKind.MovedWithin, Closed, beside.Id)
        );
        await WriteAsync(
            app,
            onwards[3],
            (MembershipEventKind.MovedWithin, Founded, cell.Id),
            (MembershipEventKind.TransferredOut, Closed, null)
        );
        await WriteAsync(
            app,
            null,
            (MembershipEventKind.TransferredIn, Founded, cell.Id),
            (MembershipEventKind.MovedWithin, Founded, beside.Id)
        );
        await WriteAsync(
            app,
            null,
            (MembershipEventKind.TransferredIn, Founded, cell.Id),
            (MembershipEventKind.MovedWithin, Closed, Old)
        );
        await OrganisationTests.CloseAsync(board, cell, Closed);
        await app.MakeReportsAsync();

        var whole = await LineAsync(app, Root);
        (whole["B2"] - plain["B2"], whole["C5"] - plain["C5"], whole["D"] - plain["D"]).ShouldBe((2, 2, 0));
        var season = await LineAsync(app, cell.Id);
        (season["A"], season["B2"], season["C5"], season["D"]).ShouldBe((0, 6, 6, 0));
        var neighbour = await LineAsync(app, beside.Id);
        (neighbour["A"], neighbour["B2"], neighbour["C5"], neighbour["D"]).ShouldBe((0, 3, 0, 3));
        (await app.VerifyAsync()).ShouldBeEmpty();
        using var officer = await app.SignInAsync("nhansu");
        foreach (var report in new[] { ReportTests.Quarterly, "/api/reports/register-7hsdv" })
        {
            foreach (var node in new[] { Root, cell.Id, beside.Id })
                await officer.EveryCellAsync(report + "/2026-Q3", node);
        }
    }

    [Fact]
    public async Task Who_came_to_a_cell_whose_closing_is_recorded_later_for_an_earlier_day_arrives_where_its_members_went()
    {
        var plain = await LineAsync(before, Root);

        await using var app = new RegistryApp();
        using var board = await app.SignInAsync("tochuc");
        var cell = await FoundAsync(board, "Chi bộ Đã giải thể");
        await WriteAsync(app, null, (MembershipEventKind.TransferredIn, Closed, cell.Id));
        await WriteAsync(app, null, (MembershipEventKind.TransferredIn, Closed.AddDays(5), cell.Id));
        var closing = new
        {
            cell.Stamp,
            closedOn = Closed,
            reason = "Giải thể",
            decisionNumber = "3",
            decisionDate = Closed,
            decisionIssuer = "Đảng ủy",
            membersTo = Old,
        };
        await board.DoAsync<OrganisationDto>($"{ChangeDesk.Tree}/{cell.Id}/close", closing);
        await app.MakeReportsAsync();
        var whole = await LineAsync(app, Root);
        (whole["B2"] - plain["B2"], whole["D"] - plain["D"]).ShouldBe((2, 2));
        (await LineAsync(app, cell.Id))["D"].ShouldBe(0);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    private static Task<OrganisationDto> FoundAsync(HttpClient board, string name) =>
        OrganisationTests.EstablishAsync(board, Root, name, OrganisationType.GrassrootsCell, Founded);

    private static async Task<IReadOnlyDictionary<string, int>> LineAsync(RegistryApp app, Guid node)
    {
        using var officer = await app.SignInAsync("nhansu");
        return (await officer.ReadAsync<ReportDto>($"{ReportTests.Quarterly}/2026-Q3?organisationId={node}")).Line.Cells;
    }

    /// <summary>Official members of the old cell to whom nothing has happened since the cells were founded.</summary>
    private static Task<List<Guid>> PickAsync(RegistryApp app, int count) =>
        app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<PartyMember>()
                .Where(m => m.OrganisationId == Old && m.Standing == Standing.Official)
                .Where(m => !m.Events.Any(e => e.EffectiveOn >= Founded))
                .OrderBy(m => m.Id)
                .Select(m => m.Id)
                .Take(count)
                .ToListAsync(Api.Stop)
        );

    /// <summary>Writes entries into the ledger of a member; null: of somebody who was none before.</summary>
    private static Task WriteAsync(
        RegistryApp app,
        Guid? id,
        params (MembershipEventKind Kind, DateOnly On, Guid? To)[] entries
    ) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var homes = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, Home.Of, Api.Stop);
            var now = services.GetRequiredService<RegistryClock>().Now;
            var member = id is { } known
                ? await db.Set<PartyMember>()
                    .Include(m => m.Events)
                    .Include(m => m.Spans)
                    .SingleAsync(m => m.Id == known, Api.Stop)
                : db.Add(
                    new PartyMember(
                        Guid.CreateVersion7(),
                        await db.Set<PersonRow>()
                            .Where(p => !db.Set<PartyMember>().Any(m => m.PersonId == p.Id))
                            .OrderBy(p => p.Id)
                            .Select(p => p.Id)
                            .FirstAsync(Api.Stop)
                    )
                ).Entity;
            foreach (var (kind, on, to) in entries)
            {
                Guid? from = member.Standing is null ? null : member.OrganisationId;
                member.Append(new LedgerEntry(kind, on, now, "test", from, to), organisation => homes[organisation]);
            }
            await db.SaveChangesAsync(Api.Stop);
        });
}

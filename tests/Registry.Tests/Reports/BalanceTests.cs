using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Reports.Contracts;
using Registry.Reports.Definitions;
using Registry.Reports.Life;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Opening + increases − decreases = closing: in every report that has a balance, at every line, in every column.</summary>
public sealed class BalanceTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    [Fact]
    public Task Every_line_of_every_report_of_the_reference_data_balances() =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var book = services.GetRequiredService<DefinitionBook>();
            var lines = await (
                from report in db.Set<Report>()
                from revision in report.Revisions
                from line in revision.Lines
                select new
                {
                    report.Key,
                    report.Period,
                    revision.Version,
                    line.Name,
                    line.Cells,
                }
            ).ToListAsync(Api.Stop);
            var checkedLines = new HashSet<string>();
            foreach (var line in lines)
            {
                var definition = book.Of(line.Key, line.Version);
                if (definition.Balance is not { } balance)
                    continue;
                checkedLines.Add(line.Key);
                balance.Against(definition, CellText.Read(line.Cells)).ShouldBeEmpty($"{line.Key} {line.Period} {line.Name}");
            }
            checkedLines.ShouldBe(["quarterly", "register-7hsdv", "union-return", "youth-return"], ignoreOrder: true);
        });

    [Fact]
    public async Task The_whole_of_the_youth_return_has_no_moves_within_and_the_lines_below_have_them()
    {
        using var officer = await app.SignInAsync("nhansu");
        var list = await officer.ReadAsync<List<ReportListItemDto>>("/api/reports/youth-return?cadence=Year");
        var within = 0;
        foreach (var period in list.Select(r => r.Period))
        {
            var report = await officer.ReadAsync<ReportDto>("/api/reports/youth-return/" + period);
            (report.Line.Cells["B3"], report.Line.Cells["C4"]).ShouldBe((0, 0), period);
            within += report.Below.Sum(l => l.Cells["B3"]);
            foreach (var line in report.Below.Where(l => l.Cells["B3"] + l.Cells["C4"] > 0))
                await officer.EveryCellAsync("/api/reports/youth-return/" + period, line.OrganisationId);
        }
        within.ShouldBePositive();
    }

    [Fact]
    public async Task A_draft_that_newer_entries_changed_is_not_frozen_until_it_is_counted_again()
    {
        await using var own = new ReportedApp();
        using var board = await own.SignInAsync("tochuc");
        using var officer = await own.SignInAsync("nhansu");
        const string report = ReportTests.Quarterly + "/2026-Q3";
        var draft = await board.ReadAsync<ReportDto>(report);
        own.Clock.Advance(TimeSpan.FromHours(1));
        await LeaveAsync(own, new DateOnly(2026, 9, 10));

        var stale = await board.RefusedAsync(report + "/freeze", new { note = "Chốt", draft.Stamp }, 422);
        stale.Rules.ShouldBe(["period: Reports:DraftIsStale"]);
        stale.Title.ShouldContain("Tính lại");
        (await board.ReadAsync<ReportDto>(report)).State.ShouldBe(ReportState.Draft);
        var again = await officer.DoAsync<ReportDto>(report + "/refresh", new { draft.Stamp });
        again.Line.Cells["C5"].ShouldBe(draft.Line.Cells["C5"] + 1);
        (await board.DoAsync<ReportDto>(report + "/freeze", new { note = "Chốt", again.Stamp })).State.ShouldBe(
            ReportState.Frozen
        );
    }

    private static Task LeaveAsync(RegistryApp app, DateOnly on) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var member = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Where(m => m.OrganisationId == AdmissionDesk.GrassrootsCell && m.Standing == Standing.Official)
                .Where(m => !m.Events.Any(e => e.EffectiveOn >= on))
                .OrderBy(m => m.Id)
                .FirstAsync(Api.Stop);
            var now = services.GetRequiredService<RegistryClock>().Now;
            member.Append(
                new(MembershipEventKind.TransferredOut, on, now, "test", member.OrganisationId),
                _ => Home.Anywhere(member.OrganisationPath)
            );
            await db.SaveChangesAsync(Api.Stop);
        });
}

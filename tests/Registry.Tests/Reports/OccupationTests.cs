using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Planning.Indicators;
using Registry.Reports.Contracts;
using Registry.Tests.Members;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.MemberFileDesk;

namespace Registry.Tests.Reports;

/// <summary>Who the members are by their work: forms 2 and 3 (domain.md 8.3), and the share of workers.</summary>
public sealed class OccupationTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    private const string NewMembers = "/api/reports/form-2/2026-H1";

    public static TheoryData<Guid, string> Views =>
        new(
            from node in new[] { DemoAccounts.Root, DemoAccounts.Committee }
            from period in new[] { "2025", "2026-H1" }
            select (node, period)
        );

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_share_of_workers_is_that_of_form_3_on_the_same_day(Guid node, string period)
    {
        using var officer = await app.SignInAsync("nhansu");
        var form = await officer.ReadAsync<ReportDto>($"/api/reports/form-3/{period}?organisationId={node}");
        var workers = form.Line.Cells["O9.n"];
        workers.ShouldBeGreaterThan(0);
        var share = await ShareAsync(officer, $"?organisationId={node}&asOf={form.To.Iso()}");
        share.ShouldBe(Math.Round(100m * workers / form.Line.Cells["N.n"], 1, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public async Task A_worker_recorded_in_the_file_is_counted_among_the_new_members_and_in_the_share()
    {
        await using var own = new ReportedApp();
        using var officer = await own.SignInAsync("nhansu");
        using var board = await own.SignInAsync("tochuc");
        var before = await officer.ReadAsync<ReportDto>(NewMembers);
        var silent = (await ListAsync(officer, "O0.n")).Items[0].MemberId!.Value;
        var part = await board.PartAsync(silent, FilePartKind.Work);
        await board.DoAsync<FilePartDto>(
            Part(silent, FilePartKind.Work),
            Rows(part.Stamp, Row(("occupation", "Công nhân hàn"), ("occupationGroup", CodeLists.DirectWorker)))
        );
        own.Clock.Advance(TimeSpan.FromMinutes(1));

        var after = await officer.DoAsync<ReportDto>(NewMembers + "/refresh", new { before.Stamp });
        Changes(before, after).ShouldBe(["O0.n: -1", "O9.n: 1"], ignoreOrder: true);
        (await ListAsync(officer, "O9.n")).Items.ShouldContain(i => i.MemberId == silent);
        var share = await ShareAsync(officer, "");
        var files = await FilesAsync(own);
        share.ShouldBe(Math.Round(100m * files.Workers / files.Members, 1, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public async Task Who_is_admitted_again_is_a_new_member_and_named_apart()
    {
        await using var own = new RegistryApp();
        var member = await ReadmitAsync(own);
        await own.MakeReportsAsync();
        using var officer = await own.SignInAsync("nhansu");
        var cells = (await officer.ReadAsync<ReportDto>(NewMembers)).Line.Cells;
        var admitted = (await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-H1")).Line.Cells["B1"];
        (cells["N1.n"], cells["N.n"]).ShouldBe((1, admitted));
        (await ListAsync(officer, "N1.n")).Items.ShouldHaveSingleItem().MemberId.ShouldBe(member);
    }

    /// <summary>An official member resigned in March and came back in May.</summary>
    private static Task<Guid> ReadmitAsync(RegistryApp app) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var cell = await db.Set<OrganisationRow>().SingleAsync(o => o.Id == AdmissionDesk.GrassrootsCell, Api.Stop);
            var (left, back) = (new DateOnly(2026, 3, 2), new DateOnly(2026, 5, 4));
            var member = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Where(m => m.OrganisationId == cell.Id && m.Standing == Standing.Official)
                .Where(m => !m.Events.Any(e => e.EffectiveOn >= left))
                .OrderBy(m => m.Id)
                .FirstAsync(Api.Stop);
            var now = services.GetRequiredService<RegistryClock>().Now;
            member.Append(new(MembershipEventKind.Resigned, left, now, "test", cell.Id), _ => Home.Of(cell));
            member.Append(new(MembershipEventKind.Readmitted, back, now, "test", ToOrganisationId: cell.Id), _ => Home.Of(cell));
            await db.SaveChangesAsync(Api.Stop);
            return member.Id;
        });

    /// <summary>Members of today, and those of them whose file has the code of direct workers: without the queries of the reports.</summary>
    private static Task<(int Members, int Workers)> FilesAsync(RegistryApp app) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var members = await db.Set<PartyMember>().Where(m => m.Standing != null).Select(m => m.Id).ToListAsync(Api.Stop);
            var work = await db.Set<FilePart>()
                .Include(p => p.Values)
                .Where(p => p.Kind == FilePartKind.Work)
                .ToListAsync(Api.Stop);
            var workers = work.Where(p => p.Values.Any(v => v.Text == CodeLists.DirectWorker)).Select(p => p.MemberId);
            return (members.Count, members.Intersect(workers).Count());
        });

    private static IEnumerable<string> Changes(ReportDto before, ReportDto after) =>
        from cell in before.Line.Cells
        let change = after.Line.Cells[cell.Key] - cell.Value
        where change != 0 && cell.Key.EndsWith(".n", StringComparison.Ordinal)
        select $"{cell.Key}: {change}";

    private static Task<CellListDto> ListAsync(HttpClient officer, string cell) =>
        officer.ReadAsync<CellListDto>($"{NewMembers}/list?cell={cell}&take=200");

    private static async Task<decimal?> ShareAsync(HttpClient officer, string query) =>
        (await officer.ReadAsync<ProgressDto>("/api/reports/progress" + query))
            .Indicators.Single(i => i.Key == "workersPercent")
            .Year.Done;
}

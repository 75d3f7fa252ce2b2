using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Tree;
using Registry.Reports.Contracts;
using Registry.Reports.Quarterly;
using Registry.Tests.Members;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>The application after the job has caught up with every quarter since 2012.</summary>
public sealed class ReportedApp : RegistryApp, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await RunJobAsync(this);

    public static async Task RunJobAsync(RegistryApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<QuarterlyReportJob>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }
}

/// <summary>Quarterly reports: each adds up, is made once, and is never changed.</summary>
public sealed class ReportTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    internal const string Quarterly = "/api/reports/quarterly";

    [Fact]
    public async Task Every_quarter_since_2012_has_one_report_and_each_of_its_lines_adds_up()
    {
        using var officer = await app.SignInAsync("nhansu");
        var list = await officer.ReadAsync<List<ReportListItemDto>>(Quarterly);
        list.Count.ShouldBe(59);
        list.Select(r => r.Quarter).ShouldBe(list.Select(r => r.Quarter).OrderDescending(StringComparer.Ordinal));
        var closing = 0;
        foreach (var quarter in list.Select(r => r.Quarter).Reverse())
        {
            var report = await officer.ReadAsync<ReportDto>($"{Quarterly}/{quarter}");
            var root = report.Lines[0];
            root.IsRoot.ShouldBeTrue();
            report.Lines.ShouldAllBe(l => l.Closing == l.Opening + l.Adjustment + Increases(l) - Decreases(l));
            var below = report.Lines.Skip(1).ToList();
            below.Sum(l => l.Closing).ShouldBe(root.Closing);
            below.Sum(l => l.Opening + l.Adjustment).ShouldBe(root.Opening + root.Adjustment);
            below.Sum(l => l.Admitted).ShouldBe(root.Admitted);
            root.Opening.ShouldBe(closing);
            closing = root.Closing;
        }
    }

    [Theory]
    [InlineData("2012-Q4", 248)]
    [InlineData("2020-Q2", null)]
    [InlineData("2025-Q4", null)]
    public async Task A_report_closes_with_the_members_of_its_last_day(string quarter, int? printed)
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>($"{Quarterly}/{quarter}");
        var figures = await officer.ReadAsync<FiguresDto>($"/api/reports/figures?asOf={report.To.Iso()}");
        report.Lines[0].Closing.ShouldBe(printed ?? figures.Members);
        report.Lines[0].Closing.ShouldBe(figures.Members);
        report.Lines[0].AdmittedInTerm.ShouldBe(figures.Term is null ? 0 : figures.Admitted);
        report.Lines[0].AdmittedInYear.ShouldBe(figures.AdmittedThisYear);
    }

    [Fact]
    public async Task Making_reports_again_makes_none()
    {
        using var officer = await app.SignInAsync("nhansu");
        (await officer.DoAsync<List<string>>(Quarterly + "/make-missing", new { })).ShouldBeEmpty();
        await ReportedApp.RunJobAsync(app);
        (await officer.ReadAsync<List<ReportListItemDto>>(Quarterly)).Count.ShouldBe(59);
        using var inspector = await app.SignInAsync("kiemtra");
        await inspector.RefusedAsync(Quarterly + "/make-missing", new { }, 403);
    }

    [Fact]
    public async Task Figures_of_the_congress_are_those_that_were_printed()
    {
        using var officer = await app.SignInAsync("nhansu");
        var figures = await officer.ReadAsync<FiguresDto>("/api/reports/figures?asOf=2020-08-01&term=2015-2020");
        (figures.Organisations, figures.NewOrganisations, figures.ClosedOrganisations, figures.Members).ShouldBe(
            (87, 53, 17, 1142)
        );
        (figures.Admitted, figures.AdmissionTarget, figures.AdmissionPercent).ShouldBe((517, (int?)500, (decimal?)103.4m));
        figures.ExecutiveCommittee.ShouldBe(19);
        (await officer.RefusedAsync("/api/reports/figures?term=1999", 422)).Rules.ShouldBe(["term: Reports:UnknownTerm"]);
    }

    [Fact]
    public async Task Each_sees_the_lines_of_the_own_subtree()
    {
        (await LinesAsync("dangbo")).ShouldBe([Host.ReferenceData.DemoAccounts.Committee]);
        (await LinesAsync("thuky2")).ShouldBe([AdmissionDesk.GrassrootsCell]);
        (await LinesAsync("thuky")).ShouldBeEmpty();

        async Task<IEnumerable<Guid>> LinesAsync(string user)
        {
            using var client = await app.SignInAsync(user);
            return (await client.ReadAsync<ReportDto>(Quarterly + "/2026-Q3")).Lines.Select(l => l.OrganisationId);
        }
    }

    [Fact]
    public async Task A_report_opens_in_Excel_with_a_row_for_each_line()
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>(Quarterly + "/2020-Q2");
        using var file = new MemoryStream(await officer.GetByteArrayAsync(Quarterly + "/2020-Q2/export.xlsx", Api.Stop));
        var rows = (await file.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .Skip(1)
            .ToList();
        rows.Select(r => r["A"]).ShouldBe(report.Lines.Select(l => (object?)l.OrganisationName));
        rows.Select(r => Convert.ToInt32(r["B"], null)).ShouldBe(report.Lines.Select(l => l.Opening));
    }

    [Fact]
    public async Task A_quarter_that_has_not_ended_has_no_report_and_what_is_no_quarter_is_refused()
    {
        using var officer = await app.SignInAsync("nhansu");
        await officer.RefusedAsync(Quarterly + "/2026-Q4", 404);
        (await officer.RefusedAsync(Quarterly + "/2026-Q7", 422)).Code.ShouldBe("Members:NotAQuarter");
    }

    [Fact]
    public void The_job_runs_at_half_past_midnight_in_Viet_Nam_on_the_first_day_of_each_quarter()
    {
        using var connection = app.Services.GetRequiredService<JobStorage>().GetConnection();
        var job = connection.GetRecurringJobs().Single(j => j.Id == "quarterly-report");
        (job.Cron, job.TimeZoneId).ShouldBe(("30 0 1 1,4,7,10 *", "Asia/Ho_Chi_Minh"));
        job.Job.Type.ShouldBe(typeof(QuarterlyReportJob));
    }

    internal static int Increases(ReportLineDto l) => l.Admitted + l.TransferredIn + l.Restored;

    internal static int Decreases(ReportLineDto l) =>
        l.Died + l.Expelled + l.StruckOff + l.Resigned + l.TransferredOut + l.AdmissionsCancelled;
}

/// <summary>Reports when something comes late, or is wrong.</summary>
public sealed class LateAndWrongReportTests
{
    private static readonly DateOnly NewYear = new(2027, 1, 2);

    [Fact]
    public async Task A_late_paper_is_an_adjustment_of_the_next_report_and_never_changes_the_last()
    {
        await using var app = new RegistryApp();
        await ReportedApp.RunJobAsync(app);
        using var before = await app.SignInAsync("nhansu");
        var third = await before.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q3");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await AppendAsync(app, AdmissionDesk.GrassrootsCell, MembershipEventKind.Died, new DateOnly(2026, 9, 15));

        app.Clock.Set(NewYear);
        using var officer = await app.SignInAsync("nhansu");
        (await officer.DoAsync<List<string>>(ReportTests.Quarterly + "/make-missing", new { })).ShouldBe(["2026-Q4"]);
        var again = await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q3");
        again.Lines.ShouldBe(third.Lines);
        var fourth = await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q4");
        (fourth.Lines[0].Opening, fourth.Lines[0].Adjustment, fourth.Lines[0].Died).ShouldBe((third.Lines[0].Closing, -1, 0));
        fourth.Lines.Single(l => l.OrganisationId == AdmissionDesk.GrassrootsCell).Adjustment.ShouldBe(-1);
        fourth.Lines.Where(l => l.Adjustment != 0).Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_organisation_that_closes_on_the_first_day_of_a_quarter_is_in_its_report()
    {
        await using var app = new RegistryApp();
        using var board = await app.SignInAsync("tochuc");
        var root = Host.ReferenceData.DemoAccounts.Root;
        var made = await OrganisationTests.EstablishAsync(
            board,
            root,
            "Chi bộ Một quý",
            OrganisationType.GrassrootsCell,
            new DateOnly(2026, 8, 3)
        );
        var home = AdmissionDesk.GrassrootsCell;
        var member = await AppendAsync(app, home, MembershipEventKind.MovedWithin, new DateOnly(2026, 9, 1), made.Id);
        await AppendAsync(app, made.Id, MembershipEventKind.MovedWithin, new DateOnly(2026, 10, 1), home, member);
        await OrganisationTests.CloseAsync(board, made, new DateOnly(2026, 10, 1));

        app.Clock.Set(NewYear);
        await ReportedApp.RunJobAsync(app);
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q4");
        var line = report.Lines.Single(l => l.OrganisationId == made.Id);
        (line.Opening, line.TransferredOut, line.Closing, line.OrganisationsClosed).ShouldBe((1, 1, 0, 1));
        report.Lines[0].TransferredOut.ShouldBeLessThan(report.Lines.Skip(1).Sum(l => l.TransferredOut));
    }

    [Fact]
    public async Task A_report_that_does_not_add_up_is_not_stored_and_says_where()
    {
        await using var app = new RegistryApp();
        await app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<MembershipSpan>()
                .Where(s =>
                    s.OrganisationId == AdmissionDesk.GrassrootsCell
                    && s.ValidTo == TwoClocks.Forever
                    && s.KnownTo == TwoClocks.Always
                )
                .OrderBy(s => s.ValidFrom)
                .Take(1)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ValidTo, new DateOnly(2026, 8, 20)), Api.Stop)
        );
        using var officer = await app.SignInAsync("nhansu");
        var problem = await officer.RefusedAsync(ReportTests.Quarterly + "/make-missing", new { }, 422);
        problem.Code.ShouldBe("Reports:DoesNotReconcile");
        var list = await officer.ReadAsync<List<ReportListItemDto>>(ReportTests.Quarterly);
        list[0].Quarter.ShouldBe("2026-Q2");
    }

    /// <summary>Writes an event into the ledger of a member who is in the organisation on the day (or the given member).</summary>
    private static Task<Guid> AppendAsync(
        RegistryApp app,
        Guid organisation,
        MembershipEventKind kind,
        DateOnly on,
        Guid? to = null,
        Guid? memberId = null
    ) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var paths = await db.Set<Registry.Organisations.Rows.OrganisationRow>()
                .ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, Api.Stop);
            var member = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Where(m => memberId == null || m.Id == memberId)
                .Where(m => m.OrganisationId == organisation && m.Standing == Standing.Official)
                .Where(m => !m.Events.Any(e => e.EffectiveOn >= on))
                .OrderBy(m => m.Id)
                .FirstAsync(Api.Stop);
            var now = services.GetRequiredService<RegistryClock>().Now;
            var decision = new Decision("7-QĐ/ĐU", on, "Đảng ủy");
            member.Append(new LedgerEntry(kind, on, now, "test", organisation, to, Decision: decision), id => paths[id]);
            await db.SaveChangesAsync(Api.Stop);
            return member.Id;
        });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Registry.Dashboards.Figures;
using Registry.Dashboards.Overview;
using Registry.Host.Components;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Roster;
using Registry.Reports.Contracts;
using Registry.Reports.Life;
using Registry.Tests.Members;
using Registry.Tests.Reports;
using Registry.Tests.Web;
using Shouldly;
using Xunit;

namespace Registry.Tests.Dashboards;

/// <summary>The pictures of the dashboard against the roster, the figures, the reports and the list of dossiers: equal to the unit.</summary>
public sealed class DashboardTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    private const string Dashboard = "/api/reports/dashboard";

    /// <summary>The whole, a grassroots committee and a grassroots cell, today and on days of the past.</summary>
    public static TheoryData<Guid, string?> Views =>
        new(
            from node in new[] { DemoAccounts.Root, DemoAccounts.Committee, AdmissionDesk.GrassrootsCell }
            from day in new[] { null, "2016-04-13", "2020-08-01", "2025-12-31" }
            select (node, day)
        );

    /// <summary>On the first page, the dashboard and beside the reports; nobody meets the key of a text.</summary>
    [Fact]
    public async Task Admissions_are_drawn_on_every_page_that_sets_them_against_their_plan()
    {
        var report = new Dictionary<string, object?> { ["Key"] = "quarterly", ["Period"] = "2020-Q2" };
        string[] pages =
        [
            await app.RenderAsync<Home>("nhansu", "/"),
            await app.RenderAsync<DashboardPage>("nhansu", "/dashboard"),
            await app.RenderAsync<ReportsPage>("nhansu", "/reports"),
            await app.RenderAsync<ReportPage>("nhansu", "/reports/quarterly/2020-Q2", report),
        ];
        foreach (var page in pages)
        {
            page.ShouldContain("class=\"plan-chart\"");
            page.ShouldNotContain("Dashboards:");
            page.ShouldNotContain("Reports:");
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Key_figures_and_ages_are_those_of_the_roster(Guid node, string? day)
    {
        using var officer = await app.SignInAsync("nhansu");
        var at = At(node, day);
        var dashboard = await officer.ReadAsync<DashboardDto>(Dashboard + at);
        dashboard.Members.ShouldBe(await RosterAsync(officer, at));
        dashboard.Probationary.ShouldBe(await RosterAsync(officer, at + "&standing=Probationary"));
        var ages = await officer.ReadAsync<AgesDto>($"{Dashboard}/ages{at}");
        ages.Members.ShouldBe(dashboard.Members);
        ages.Groups.Sum(g => g.Men + g.Women).ShouldBe(dashboard.Members);
        foreach (var group in ages.Groups)
        {
            var between =
                at + (group.MinAge is { } min ? $"&minAge={min}" : "") + (group.MaxAge is { } max ? $"&maxAge={max}" : "");
            group.Men.ShouldBe(await RosterAsync(officer, between + "&sex=Male"), between);
            group.Women.ShouldBe(await RosterAsync(officer, between + "&sex=Female"), between);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2020-08-01")]
    [InlineData("2016-04-13")]
    [InlineData("2012-12-31")]
    public async Task The_whole_is_what_the_figures_say(string? day)
    {
        using var officer = await app.SignInAsync("nhansu");
        var figures = await officer.ReadAsync<FiguresDto>("/api/reports/figures" + (day is null ? "" : "?asOf=" + day));
        var dashboard = await officer.ReadAsync<DashboardDto>(Dashboard + At(DemoAccounts.Root, day));
        (dashboard.Members, dashboard.Probationary, dashboard.Organisations, dashboard.AdmittedThisYear).ShouldBe(
            (figures.Members, figures.ProbationaryMembers, figures.Organisations, figures.AdmittedThisYear)
        );
        dashboard.TermAdmitted.ShouldBe(figures.Term is null ? null : figures.Admitted);
        dashboard.YearTarget.ShouldBe(figures.AdmissionTargetOfYear);
    }

    [Fact]
    public async Task Admissions_and_organisations_of_every_year_are_those_of_its_report_at_every_organisation()
    {
        using var officer = await app.SignInAsync("nhansu");
        var compared = 0;
        foreach (var period in new[] { "2013", "2016", "2019", "2020", "2024", "2025" })
        {
            var report = await officer.ReadAsync<ReportDto>($"{ReportTests.Quarterly}/{period}");
            foreach (var line in report.Below.Append(report.Line))
            {
                var at = At(line.OrganisationId, report.To.Iso());
                var where = $"{line.OrganisationName} {period}";
                var admitted = await officer.ReadAsync<AdmissionHistoryDto>($"{Dashboard}/admissions{at}");
                admitted.Years[^1].Admitted.ShouldBe(line.Cells["B1"], where);
                admitted.Months.Sum(m => m.Admitted).ShouldBe(line.Cells["B1"], where);
                var growth = await officer.ReadAsync<List<GrowthYearDto>>($"{Dashboard}/growth{at}");
                var year = growth.LastOrDefault() ?? new GrowthYearDto(report.To.Year, report.From, report.To, 0, 0, 0);
                (year.Founded, year.Closed, year.Total).ShouldBe((line.Cells["T1"], line.Cells["T2"], line.Cells["T"]), where);
                compared++;
            }
        }
        compared.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Organisations_grew_from_5_to_51_to_87_as_printed()
    {
        using var officer = await app.SignInAsync("nhansu");
        var growth = await officer.ReadAsync<List<GrowthYearDto>>($"{Dashboard}/growth?asOf=2020-08-01");
        (growth[0].Year, growth[0].Total, growth[^1].Total).ShouldBe((2012, 5, 87));
        var upgraded = await officer.ReadAsync<List<GrowthYearDto>>($"{Dashboard}/growth?asOf=2016-04-13");
        upgraded[^1].Total.ShouldBe(51);
        foreach (var (before, year) in growth.Zip(growth.Skip(1)))
            year.Total.ShouldBe(before.Total + year.Founded - year.Closed, $"{year.Year}");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_number_of_what_happened_is_as_long_as_its_list(Guid node, string? day)
    {
        using var officer = await app.SignInAsync("nhansu");
        var at = At(node, day);
        var history = await officer.ReadAsync<AdmissionHistoryDto>($"{Dashboard}/admissions{at}");
        foreach (var month in history.Months)
            (await ListAsync(Behind.Admitted, month.From, month.To)).ShouldBe(month.Admitted, $"{month.From}");
        foreach (var year in history.Years)
            (await ListAsync(Behind.Admitted, year.From, year.To)).ShouldBe(year.Admitted, $"{year.Year}");
        foreach (var year in await officer.ReadAsync<List<GrowthYearDto>>($"{Dashboard}/growth{at}"))
        {
            (await ListAsync(Behind.Founded, year.From, year.To)).ShouldBe(year.Founded, $"{year.Year}");
            (await ListAsync(Behind.Closed, year.From, year.To)).ShouldBe(year.Closed, $"{year.Year}");
            (await ListAsync(Behind.Organisations, null, year.To)).ShouldBe(year.Total, $"{year.Year}");
        }
        var funnel = await officer.ReadAsync<FunnelDto>($"{Dashboard}/funnel{at}");
        foreach (var step in funnel.Steps)
            (await ListAsync(Behind.Applications, funnel.From, funnel.To, $"&step={step.Step}")).ShouldBe(step.Reached);

        async Task<int> ListAsync(Behind what, DateOnly? from, DateOnly to, string and = "")
        {
            var url = $"{Dashboard}/list?what={what}&to={to.Iso()}&organisationId={node}&take=200{and}";
            var list = await officer.ReadAsync<Page<DashboardItemDto>>(from is { } first ? $"{url}&from={first.Iso()}" : url);
            list.Items.Count.ShouldBe(Math.Min(200, list.Total));
            return list.Total;
        }
    }

    [Theory]
    [InlineData("what=Members")]
    [InlineData("what=Admitted&from=2026-01-01")]
    [InlineData("what=Applications&from=2026-01-01&step=CellVoted")]
    [InlineData("what=Organisations")]
    [InlineData("what=Closed&from=2012-01-01")]
    public async Task A_list_behind_a_number_is_exported_whole_and_that_is_on_record(string query)
    {
        using var officer = await app.SignInAsync("nhansu");
        var list = await officer.ReadAsync<Page<DashboardItemDto>>($"{Dashboard}/list?{query}");
        list.Total.ShouldBeGreaterThan(0);
        using var file = new MemoryStream(await officer.GetByteArrayAsync($"{Dashboard}/list.xlsx?{query}", Api.Stop));
        var rows = (await file.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .Skip(3)
            .ToList();
        rows.Count.ShouldBe(list.Total);
        rows.Take(list.Items.Count).Select(r => r["B"]).ShouldBe(list.Items.Select(i => i.Name));
        await app.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<RegistryDbContext>()
                    .Set<AuditEntry>()
                    .Where(e => e.EntityType == "DashboardList" && e.Action == "Exported")
                    .Select(e => e.Fields)
                    .ToListAsync(Api.Stop)
            ).ShouldContain(f => f!.EndsWith($"{list.Total} rows", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_list_behind_a_number_is_taken_away_by_those_who_may_export_and_what_is_no_list_is_refused()
    {
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(Dashboard + "/list.xlsx?what=Members", 403);
        using var officer = await app.SignInAsync("nhansu");
        await officer.RefusedAsync(Dashboard + "/list.xlsx?what=Admitted", 422);
        using var answer = await officer.GetAsync(new Uri(Dashboard + "/list.xlsx?what=Everybody", UriKind.Relative), Api.Stop);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Zones_and_organisations_below_share_out_the_whole(Guid node, string? day)
    {
        using var officer = await app.SignInAsync("nhansu");
        var at = At(node, day);
        var dashboard = await officer.ReadAsync<DashboardDto>(Dashboard + at);
        var zones = await officer.ReadAsync<List<ZoneFigureDto>>($"{Dashboard}/zones{at}");
        zones.Sum(z => z.Members).ShouldBe(dashboard.Members);
        zones.Sum(z => z.Organisations).ShouldBe(dashboard.Organisations);
        zones.Sum(z => z.AdmittedThisYear).ShouldBe(dashboard.AdmittedThisYear);
        foreach (var zone in zones.Where(z => z.ZoneId is not null))
            (await RosterAsync(officer, $"{at}&zoneId={zone.ZoneId}")).ShouldBe(zone.Members, zone.Name);
        var compared = await officer.ReadAsync<ComparisonDto>($"{Dashboard}/organisations{at}&take=200");
        (compared.OwnMembers + compared.Items.Sum(c => c.Members)).ShouldBe(dashboard.Members);
        foreach (var below in compared.Items.Take(5))
            (await RosterAsync(officer, At(below.OrganisationId, day))).ShouldBe(below.Members, below.OrganisationName);
    }

    [Fact]
    public async Task Compared_organisations_stand_in_the_order_of_what_they_are_compared_by()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (var by in Enum.GetValues<ComparedBy>())
        {
            var all = await officer.ReadAsync<ComparisonDto>($"{Dashboard}/organisations?by={by}&take=200");
            var values = all.Items.Select(c => ComparisonReader.Value(c, by)).ToList();
            values.ShouldBe(values.OrderDescending());
            all.Most.ShouldBe(values[0]);
            var second = await officer.ReadAsync<ComparisonDto>($"{Dashboard}/organisations?by={by}&skip=10&take=10");
            second.Items.ShouldBe(all.Items.Skip(10).Take(10));
        }
    }

    [Fact]
    public async Task Dossiers_wait_where_the_list_of_dossiers_has_them()
    {
        using var approver = await app.SignInAsync("duyet");
        foreach (var node in new[] { DemoAccounts.Root, DemoAccounts.Committee })
        {
            var funnel = await approver.ReadAsync<FunnelDto>($"{Dashboard}/funnel?organisationId={node}");
            var counts = await approver.ReadAsync<Dictionary<DossierState, int>>(
                $"/api/members/admissions/counts?organisationId={node}"
            );
            int Of(params DossierState[] states) => states.Sum(s => counts.GetValueOrDefault(s));
            funnel
                .Waiting.Select(w => (w.Group, w.Count))
                .ShouldBe([
                    ("cell", Of(DossierState.Drafting, DossierState.Returned)),
                    ("grassroots", Of(DossierState.AwaitingGrassroots)),
                    ("decision", Of(DossierState.AwaitingDecision, DossierState.ReferredUp)),
                    ("ceremony", Of(DossierState.Approved)),
                ]);
            funnel
                .Steps.Zip(funnel.Steps.Skip(1))
                .ShouldAllBe(s => s.First.Reached >= s.Second.Reached || s.Second.Step == FunnelStep.Approved);
        }
    }

    [Fact]
    public async Task Each_sees_the_own_subtree_and_who_sees_no_figures_sees_no_dashboard()
    {
        using var secretary = await app.SignInAsync("thuky");
        var own = await secretary.ReadAsync<DashboardDto>(Dashboard);
        own.OrganisationId.ShouldBe(DemoAccounts.SecretaryCell);
        foreach (var part in new[] { "", "/admissions", "/ages", "/growth", "/funnel", "/zones", "/organisations" })
            await secretary.RefusedAsync($"{Dashboard}{part}?organisationId={DemoAccounts.Root}", 404);
        await secretary.RefusedAsync($"{Dashboard}/list?what=Members&organisationId={DemoAccounts.Committee}", 404);
        foreach (var user in new[] { "quantri", "congdoan", "doan" })
        {
            using var other = await app.SignInAsync(user);
            foreach (
                var part in new[]
                {
                    "",
                    "/admissions",
                    "/ages",
                    "/growth",
                    "/funnel",
                    "/zones",
                    "/organisations",
                    "/list?what=Members",
                }
            )
                await other.RefusedAsync(Dashboard + part, 403);
        }
    }

    [Fact]
    public async Task A_year_out_of_range_a_day_to_come_and_a_list_without_its_period_are_refused()
    {
        using var officer = await app.SignInAsync("nhansu");
        (await officer.RefusedAsync($"{Dashboard}/admissions?year=2100", 422)).Rules.ShouldBe(["year: Dashboards:YearOutside"]);
        foreach (var address in new[] { Dashboard, "/api/reports/progress", "/api/reports/figures" })
            (await officer.RefusedAsync(address + "?asOf=2026-11-23", 422)).Rules.ShouldBe(["asOf: Registry:FutureDate"]);
        (await officer.RefusedAsync($"{Dashboard}/list?what=Admitted", 422)).Rules.ShouldBe(["from: Registry:Required"]);
    }

    private static string At(Guid node, string? day) => $"?organisationId={node}" + (day is null ? "" : $"&asOf={day}");

    private static async Task<int> RosterAsync(HttpClient client, string query) =>
        (await client.ReadAsync<Page<RosterRowDto>>($"/api/members{query}&take=1")).Total;
}

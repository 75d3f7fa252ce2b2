using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Reports.Contracts;
using Registry.Reports.Life;
using Registry.Tests.Members;
using Registry.Unions.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Quarterly reports: each adds up, is made once, and is never changed.</summary>
public sealed class ReportTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    internal const string Quarterly = "/api/reports/quarterly";
    internal const string MakeMissing = "/api/reports/make-missing";
    private static readonly System.Globalization.CultureInfo Vietnamese = System.Globalization.CultureInfo.GetCultureInfo(
        "vi-VN"
    );

    [Fact]
    public async Task Every_quarter_since_2012_has_one_report_and_each_of_its_lines_adds_up()
    {
        using var officer = await app.SignInAsync("nhansu");
        var list = await officer.ReadAsync<List<ReportListItemDto>>(Quarterly + "?cadence=Quarter");
        list.Count.ShouldBe(59);
        list.Select(r => r.Period).ShouldBe(list.Select(r => r.Period).OrderDescending(StringComparer.Ordinal));
        var closing = 0;
        foreach (var quarter in list.Select(r => r.Period).Reverse())
        {
            var report = await officer.ReadAsync<ReportDto>($"{Quarterly}/{quarter}");
            foreach (var line in report.Below.Append(report.Line))
                line.Cells["D"].ShouldBe(line.Cells["A"] + line.Cells["P"] + line.Cells["B"] - line.Cells["C"]);
            foreach (var cell in new[] { "D", "B1", "C1", "C3", "T", "T1", "T2" })
                report.Below.Sum(l => l.Cells[cell]).ShouldBe(report.Line.Cells[cell], $"{quarter} {cell}");
            // Of the year and the term the whole has more: organisations that closed before the quarter have no line in it.
            foreach (var cell in new[] { "K1", "K2" })
                report.Below.Sum(l => l.Cells[cell]).ShouldBeLessThanOrEqualTo(report.Line.Cells[cell], $"{quarter} {cell}");
            report.Line.Cells["A"].ShouldBe(closing);
            closing = report.Line.Cells["D"];
        }
    }

    [Fact]
    public async Task Cells_of_a_grassroots_committee_sum_to_its_own_line()
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>(
            $"{Quarterly}/2026-Q3?organisationId={Host.ReferenceData.DemoAccounts.Committee}"
        );
        report.Below.Count.ShouldBeGreaterThan(1);
        foreach (var cell in new[] { "D", "D1", "D2", "B1", "K1" })
            report.Below.Sum(l => l.Cells[cell]).ShouldBe(report.Line.Cells[cell], cell);
    }

    [Theory]
    [InlineData("2012-Q4", 248)]
    [InlineData("2020-Q2", null)]
    [InlineData("2025-Q4", null)]
    [InlineData("2020", null)]
    public async Task A_report_closes_with_the_members_of_its_last_day(string period, int? printed)
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>($"{Quarterly}/{period}");
        var figures = await officer.ReadAsync<FiguresDto>($"/api/reports/figures?asOf={report.To.Iso()}");
        report.Line.Cells["D"].ShouldBe(printed ?? figures.Members);
        report.Line.Cells["D"].ShouldBe(figures.Members);
        report.Line.Cells["T"].ShouldBe(figures.Organisations);
        report.Line.Cells["K2"].ShouldBe(figures.Term is null ? 0 : figures.Admitted);
        report.Line.Cells["K1"].ShouldBe(figures.AdmittedThisYear);
    }

    [Fact]
    public async Task Making_reports_again_makes_none()
    {
        using var officer = await app.SignInAsync("nhansu");
        (await officer.DoAsync<List<string>>(MakeMissing, new { })).ShouldBeEmpty();
        await app.MakeReportsAsync();
        (await officer.ReadAsync<List<ReportListItemDto>>(Quarterly + "?cadence=Quarter")).Count.ShouldBe(59);
        using var inspector = await app.SignInAsync("kiemtra");
        await inspector.RefusedAsync(MakeMissing, new { }, 403);
    }

    [Fact]
    public async Task Periods_of_before_the_Registry_are_frozen_and_the_last_one_waits_to_be_signed()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (var definition in await officer.ReadAsync<List<ReportDefinitionDto>>("/api/reports/definitions"))
        {
            foreach (var cadence in definition.Cadences)
            {
                var list = await officer.ReadAsync<List<ReportListItemDto>>($"/api/reports/{definition.Key}?cadence={cadence}");
                list[0].State.ShouldBe(ReportState.Draft, $"{definition.Key} {cadence}");
                list.Skip(1).ShouldAllBe(r => r.State == ReportState.Frozen);
            }
        }
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
        (await officer.RefusedAsync("/api/reports/figures?term=1999", 422)).Rules.ShouldBe(["term: Dashboards:UnknownTerm"]);
    }

    [Fact]
    public async Task Each_sees_the_own_subtree_and_nothing_above_or_beside_it()
    {
        (await TopAsync("dangbo")).ShouldBe(Host.ReferenceData.DemoAccounts.Committee);
        (await TopAsync("thuky2")).ShouldBe(AdmissionDesk.GrassrootsCell);
        (await TopAsync("thuky")).ShouldBe(Host.ReferenceData.DemoAccounts.SecretaryCell);
        using var secretary = await app.SignInAsync("thuky");
        var root = Host.ReferenceData.DemoAccounts.Root;
        await secretary.RefusedAsync($"{Quarterly}/2026-Q3?organisationId={root}", 404);
        await secretary.RefusedAsync($"{Quarterly}/2026-Q3/list?cell=D&organisationId={root}", 404);
        await secretary.RefusedAsync($"{Quarterly}/2026-Q3/canonical.json", 404);

        async Task<Guid> TopAsync(string user)
        {
            using var client = await app.SignInAsync(user);
            var report = await client.ReadAsync<ReportDto>(Quarterly + "/2026-Q3");
            report.ParentId.ShouldBeNull();
            return report.Line.OrganisationId;
        }
    }

    [Fact]
    public async Task A_report_opens_in_Excel_with_its_numbers()
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>(Quarterly + "/2020-Q2");
        using var file = new MemoryStream(await officer.GetByteArrayAsync(Quarterly + "/2020-Q2/export.xlsx", Api.Stop));
        var rows = (await file.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .ToList();
        var closing = rows.Single(r => (r["A"] as string)?.StartsWith("D. ", StringComparison.Ordinal) ?? false);
        Convert.ToInt32(closing["B"], null).ShouldBe(report.Line.Cells["D"]);
        file.Position = 0;
        var below = (await file.QueryAsync(useHeaderRow: false, sheetName: "Theo tổ chức", cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .ToList();
        below.Count(r => report.Below.Any(l => l.OrganisationName.Equals(r["A"]))).ShouldBe(report.Below.Count);
    }

    [Theory]
    [InlineData("quarterly/2020-Q2")]
    [InlineData("form-2/2026-H1")]
    [InlineData("form-5/2026-H1")]
    public async Task A_report_comes_as_Word_and_CSV_with_its_numbers_and_both_are_valid(string report)
    {
        using var officer = await app.SignInAsync("nhansu");
        var read = await officer.ReadAsync<ReportDto>("/api/reports/" + report);
        using var file = new MemoryStream(await officer.GetByteArrayAsync($"/api/reports/{report}/export.docx", Api.Stop));
        using var document = WordprocessingDocument.Open(file, false);
        new OpenXmlValidator().Validate(document, Api.Stop).Select(e => e.Description).ShouldBeEmpty();
        var rows = document
            .MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
            .Select(r => string.Join('|', r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText)))
            .ToList();
        rows.ShouldContain(r => r.StartsWith("Tiêu chíCriterion", StringComparison.Ordinal));
        foreach (var row in read.Rows.Where(r => !r.IsHeading))
        {
            var value = read.Line.Cells[Registry.Reports.Life.ReportLayout.FirstCell(read, row)];
            rows.ShouldContain(r => r.StartsWith($"{row.Label}|{value.ToString("N0", Vietnamese)}", StringComparison.Ordinal));
        }
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(await officer.GetByteArrayAsync($"/api/reports/{report}/export.xlsx", Api.Stop)),
            false
        );
        new OpenXmlValidator().Validate(book, Api.Stop).Select(e => e.Description).ShouldBeEmpty();
        var csv = await officer.GetByteArrayAsync($"/api/reports/{report}/export.csv", Api.Stop);
        csv.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var beside = ReportLayout.HasBeside(read, read.Line.Cells.Keys) ? 1 : 0;
        lines.Length.ShouldBe(1 + ((read.Below.Count + 1 + beside) * read.Line.Cells.Count));
        foreach (var (code, value) in read.Line.Cells)
            lines.ShouldContain(l =>
                l.Contains($"\"{read.Line.OrganisationId}\"", StringComparison.Ordinal)
                && l.Contains($";\"{code}\";", StringComparison.Ordinal)
                && l.Contains($";\"{value}\";", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task A_quarter_that_has_not_ended_has_no_report_and_what_is_no_period_is_refused()
    {
        using var officer = await app.SignInAsync("nhansu");
        await officer.RefusedAsync(Quarterly + "/2026-Q4", 404);
        await officer.RefusedAsync("/api/reports/unheard-of", 404);
        (await officer.RefusedAsync(Quarterly + "/2026-Q7", 422)).Code.ShouldBe("Reports:NotAPeriod");
    }

    [Fact]
    public async Task Every_number_of_every_report_is_as_long_as_the_list_behind_it()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (var definition in await officer.ReadAsync<List<ReportDefinitionDto>>("/api/reports/definitions"))
        {
            foreach (var period in new[] { "2020-Q3", "2026-Q2", "2026-Q3", "2026-H1", "2025" })
            {
                var url = $"/api/reports/{definition.Key}/{period}";
                if (!definition.Cadences.Contains(Registry.Reports.Periods.Period.Parse(period).Cadence))
                    continue;
                if (
                    (await officer.GetAsync(new Uri(url, UriKind.Relative), Api.Stop)).StatusCode
                    == System.Net.HttpStatusCode.NotFound
                )
                    continue;
                await officer.EveryCellAsync(url, null);
                await officer.EveryCellAsync(url, Host.ReferenceData.DemoAccounts.Committee);
            }
        }
    }

    [Fact]
    public async Task Every_report_that_other_modules_are_counted_in_has_numbers_and_none_below_has_more_than_the_whole()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (
            var (report, cells) in new[]
            {
                ("union-return/2026-Q3", new[] { "U", "R", "M", "M1", "J", "W" }),
                ("youth-return/2026-Q3", ["T", "A", "D", "D1"]),
                ("register-7hsdv/2026-Q3", ["1.n", "4.n", "4.f", "5.k"]),
            }
        )
        {
            var read = await officer.ReadAsync<ReportDto>("/api/reports/" + report);
            foreach (var cell in cells)
            {
                read.Line.Cells[cell].ShouldBeGreaterThan(0, $"{report} {cell}");
                // Enterprises without a Party organisation have theirs at the committee itself.
                read.Below.Sum(l => l.Cells[cell]).ShouldBeLessThanOrEqualTo(read.Line.Cells[cell], $"{report} {cell}");
            }
        }
        var youth = await officer.ReadAsync<ReportDto>("/api/reports/youth-return/2026-Q3");
        var c = youth.Line.Cells;
        c["D"].ShouldBe(c["A"] + c["B"] - c["C"]);
        c["C"].ShouldBe(c["C1"] + c["C2"] + c["C31"] + c["C32"] + c["C33"]);
        var unions = await officer.ReadAsync<ReportDto>("/api/reports/union-return/2026-Q3");
        var figures = await officer.ReadAsync<UnionFiguresDto>("/api/unions/figures?asOf=2026-09-30");
        (unions.Line.Cells["U"], unions.Line.Cells["M"]).ShouldBe((figures.Unions, figures.Members));
    }

    /// <summary>Groups of a form share everybody out: by occupation, age, time of admission, schooling, kind of enterprise, ethnic group, religion.</summary>
    [Theory]
    [InlineData("form-2", "O", "T", "G", "P")]
    [InlineData("form-2b", "E", "R")]
    [InlineData("form-3", "O", "T", "J", "G", "P", "C")]
    [InlineData("form-4", "E", "R")]
    public async Task The_groups_of_a_form_sum_to_its_total(string key, params string[] groups)
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>($"/api/reports/{key}/2026-H1");
        report.Line.Cells["N.n"].ShouldBeGreaterThan(0);
        foreach (var column in report.Columns.Select(c => c.Code))
        {
            foreach (var group in groups)
            {
                var rows = report.Line.Cells.Where(c =>
                    c.Key[0] == group[0] && c.Key.EndsWith("." + column, StringComparison.Ordinal)
                );
                rows.Sum(c => c.Value).ShouldBe(report.Line.Cells["N." + column], $"{key} {group}.{column}");
            }
        }
    }

    [Fact]
    public async Task A_list_of_people_by_religion_is_opened_with_a_reason_only_and_the_reason_is_kept()
    {
        using var officer = await app.SignInAsync("nhansu");
        const string url = "/api/reports/form-4/2026-H1/list?cell=R1.n";
        var closed = await officer.ReadAsync<CellListDto>(url);
        closed.Sensitive.ShouldBeTrue();
        closed.Items.ShouldBeEmpty();
        closed.Total.ShouldBeGreaterThan(0);
        (await officer.ReadAsync<CellListDto>(url + "&reason=L%C3%A0m%20bi%E1%BB%83u%204")).Items.ShouldNotBeEmpty();
        using var approver = await app.SignInAsync("duyet");
        await approver.RefusedAsync(url + "&reason=x", 403);
        await app.InScopeAsync(async services =>
        {
            var entries = services.GetRequiredService<RegistryDbContext>().Set<AuditEntry>();
            (
                await entries.CountAsync(
                    e => e.EntityType == "ReportCell" && e.Fields == "form-4/2026-H1 R1.n: Làm biểu 4",
                    Api.Stop
                )
            ).ShouldBe(1);
        });
    }

    [Fact]
    public async Task The_list_behind_a_number_names_whom_it_counts_and_exports_all_of_them()
    {
        using var officer = await app.SignInAsync("nhansu");
        var url = Quarterly + "/2026-Q3/list";
        var list = await officer.ReadAsync<CellListDto>($"{url}?cell=B1");
        list.Items.Count.ShouldBe(Math.Min(50, list.Total));
        list.Items.ShouldAllBe(i => i.MemberId != null && i.Name.Length > 0 && i.On != null);
        using var file = new MemoryStream(await officer.GetByteArrayAsync(url + ".xlsx?cell=B1", Api.Stop));
        var rows = (await file.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop)).Count();
        rows.ShouldBe(list.Total + 3);
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync($"{url}.xlsx?cell=D", 403);
        await officer.RefusedAsync($"{url}?cell=Z", 404);
    }

    [Fact]
    public async Task A_kept_report_is_proved_by_its_hash_and_by_counting_again()
    {
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>(Quarterly + "/2020-Q2");
        var canonical = await officer.GetByteArrayAsync(Quarterly + "/2020-Q2/canonical.json", Api.Stop);
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(canonical)).ShouldBe(report.Sha256);
        var verified = await officer.ReadAsync<ReportVerificationDto>(Quarterly + "/2020-Q2/verify");
        verified.HashMatches.ShouldBeTrue();
        verified.Differences.ShouldBeEmpty();
    }

    [Fact]
    public void The_job_runs_at_half_past_midnight_in_Viet_Nam_on_the_first_day_of_each_quarter()
    {
        using var connection = app.Services.GetRequiredService<JobStorage>().GetConnection();
        var jobs = connection.GetRecurringJobs();
        var job = jobs.Single(j => j.Id == "quarterly-report");
        (job.Cron, job.TimeZoneId).ShouldBe(("30 0 1 1,4,7,10 *", "Asia/Ho_Chi_Minh"));
        job.Job.Type.ShouldBe(typeof(ReportJob));
        jobs.Where(j => j.Job.Type == typeof(ReportJob)).ShouldAllBe(j => j.TimeZoneId == "Asia/Ho_Chi_Minh");
    }
}

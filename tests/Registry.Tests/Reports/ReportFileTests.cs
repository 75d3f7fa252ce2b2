using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MiniExcelLibs;
using Registry.Kernel.UI.Outputs;
using Registry.Reports.Contracts;
using Registry.Reports.Life;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>What leaves the house: a reader with a ruler finds that columns add up, on the page and in each file.</summary>
public sealed class ReportFileTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task Every_column_by_organisation_sums_to_the_sheet_on_the_page_and_in_the_files()
    {
        using var officer = await app.SignInAsync("nhansu");
        var withBeside = 0;
        foreach (var definition in await officer.ReadAsync<List<ReportDefinitionDto>>("/api/reports/definitions"))
        {
            foreach (var at in new[] { Host.ReferenceData.DemoAccounts.Root, Host.ReferenceData.DemoAccounts.Committee })
            {
                var period = (await officer.ReadAsync<List<ReportListItemDto>>("/api/reports/" + definition.Key))[0].Period;
                var (url, query) = ($"/api/reports/{definition.Key}/{period}", "?organisationId=" + at);
                var report = await officer.ReadAsync<ReportDto>(url + query);
                report.Below.Count.ShouldBeGreaterThan(1, url);
                var rows = report.Rows.Where(r => !r.IsHeading).ToList();
                var cells = rows.ConvertAll(r => ReportLayout.FirstCell(report, r));
                var sheet = await BelowInExcelAsync(officer, url + "/export.xlsx" + query);
                Sums(sheet, cells.ConvertAll(c => report.Line.Cells[c]), url);
                var onPage = await BelowOnPageAsync(report);
                Sums(
                    onPage,
                    [.. rows.Where(r => r.Depth == 0).Select(r => report.Line.Cells[ReportLayout.FirstCell(report, r)])],
                    url
                );
                withBeside += onPage.Count(r => r.Label == "Ngoài các tổ chức trên");
                await SumsInCsvAsync(officer, url + "/export.csv" + query, report);
            }
        }
        withBeside.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_cell_that_has_none_below_has_no_sums()
    {
        using var officer = await app.SignInAsync("nhansu");
        var query = "?organisationId=" + Host.ReferenceData.DemoAccounts.SecretaryCell;
        const string url = "/api/reports/quarterly/2026-Q3";
        var report = await officer.ReadAsync<ReportDto>(url + query);
        report.Below.ShouldBeEmpty();
        var csv = await officer.GetStringAsync($"{url}/export.csv{query}", Api.Stop);
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + report.Line.Cells.Count);
        using var file = new MemoryStream(await officer.GetByteArrayAsync($"{url}/export.xlsx{query}", Api.Stop));
        file.GetSheetNames().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2020-Q3")]
    [InlineData("2026-Q3")]
    public async Task What_is_counted_since_the_term_began_is_not_compared_with_the_year_before(string period)
    {
        using var officer = await app.SignInAsync("nhansu");
        var url = "/api/reports/quarterly/" + period;
        var report = await officer.ReadAsync<ReportDto>(url);
        report.Line.Cells["K2"].ShouldBeGreaterThan(0);
        report.YearBefore!.Keys.ShouldBe(report.Line.Cells.Keys.Where(c => c != "K2"), ignoreOrder: true);
        var rows = await FormInExcelAsync(officer, url + "/export.xlsx");
        Numbers("K1").ShouldAllBe(n => n != null);
        Numbers("K2").Select(n => n is not null).ShouldBe([true, false, false]);
        var csv = (await officer.GetStringAsync(url + "/export.csv", Api.Stop)).Split("\r\n");
        csv.First(l => l.Contains(";\"K1\";", StringComparison.Ordinal)).ShouldEndWith($";\"{report.YearBefore!["K1"]}\"");
        csv.First(l => l.Contains(";\"K2\";", StringComparison.Ordinal)).ShouldEndWith(";\"\"");

        object?[] Numbers(string code)
        {
            var label = report.Rows.Single(r => r.Code == code).Label;
            var row = rows.Single(r => r["A"] is string text && text.Trim() == label);
            return [row["B"], row["C"], row["D"]];
        }
    }

    [Fact]
    public async Task Files_say_in_their_names_whose_they_are_in_letters_that_every_system_takes()
    {
        using var officer = await app.SignInAsync("nhansu");
        var at = Host.ReferenceData.DemoAccounts.Committee;
        var names = new List<string>();
        foreach (
            var url in new[]
            {
                "quarterly/2026-Q3/export.xlsx",
                "quarterly/2026-Q3/export.docx",
                "quarterly/2026-Q3/export.csv",
                "quarterly/2026-Q3/list.xlsx?cell=D",
                "dashboard/list.xlsx?what=Members",
                "term-review.docx?term=2020-2025",
            }
        )
        {
            var address = $"/api/reports/{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}organisationId={at}";
            using var answer = await officer.GetAsync(new Uri(address, UriKind.Relative), Api.Stop);
            names.Add(answer.EnsureSuccessStatusCode().Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        }
        var name = names[0]["quarterly-2026-Q3-".Length..^".xlsx".Length];
        name.ShouldAllBe(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        name.Length.ShouldBeInRange(8, 60);
        names.ShouldBe([
            $"quarterly-2026-Q3-{name}.xlsx",
            $"quarterly-2026-Q3-{name}.docx",
            $"quarterly-2026-Q3-{name}.csv",
            $"2026-Q3-D-{name}.xlsx",
            $"dang-vien-2026-11-22-{name}.xlsx",
            $"tong-ket-2020-2025-{name}.docx",
        ]);
    }

    [Theory]
    [InlineData("Chi bộ Công ty Điện-tử «Ánh Dương»", "a-chi-bo-cong-ty-dien-tu-anh-duong.csv")]
    [InlineData(
        "Đảng bộ Công ty Trách nhiệm hữu hạn một thành viên Phát triển Hạ tầng",
        "a-dang-bo-cong-ty-trach-nhiem-huu-han-mot-thanh-vien-phat.csv"
    )]
    [InlineData("…", "a.csv")]
    public void A_long_or_odd_name_of_an_organisation_makes_a_short_and_plain_file_name(string organisation, string expected) =>
        FileNames.Of("a", organisation, "csv").ShouldBe(expected);

    [Fact]
    public async Task A_wide_breakdown_is_printed_on_A3_with_its_organisations_on_each_page_and_the_sheet_has_the_places_to_sign()
    {
        using var officer = await app.SignInAsync("nhansu");
        var file = new MemoryStream(await officer.GetByteArrayAsync("/api/reports/quarterly/2026-Q3/export.xlsx", Api.Stop));
        using var book = SpreadsheetDocument.Open(file, false);
        new OpenXmlValidator().Validate(book, Api.Stop).Select(e => e.Description).ShouldBeEmpty();
        var sheets = book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!).ToList();
        var papers = sheets.ConvertAll(s => s.GetFirstChild<PageSetup>()!);
        papers.Select(p => (p.PaperSize!.Value, p.FitToWidth!.Value > 1)).ShouldBe([(9u, false), (8u, true)], ignoreOrder: true);
        var titles = book.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().Select(n => n.Text).ToList();
        titles.ShouldContain("'Theo tổ chức'!$A:$A,'Theo tổ chức'!$3:$3");
        var texts = sheets.SelectMany(s => s.Descendants<Text>()).Select(t => t.Text).ToList();
        texts.Count(t => t == "(ký, ghi rõ họ tên)").ShouldBe(2);
        texts.ShouldContain("………, ngày … tháng … năm ……");
    }

    private sealed record Line(string Label, List<int> Numbers);

    /// <summary>The last row is the sheet, and the rows above it sum to it.</summary>
    private static void Sums(List<Line> rows, List<int> sheet, string url)
    {
        rows[^1].Label.ShouldBe("Tổng cộng", url);
        rows[^1].Numbers.ShouldBe(sheet, url);
        for (var i = 0; i < sheet.Count; i++)
            rows.SkipLast(1).Sum(r => r.Numbers[i]).ShouldBe(sheet[i], $"{url} column {i}");
        if (rows[^2].Label == "Ngoài các tổ chức trên")
            rows[^2].Numbers.ShouldContain(n => n != 0, url);
    }

    private static async Task<List<Line>> BelowInExcelAsync(HttpClient officer, string url)
    {
        using var file = new MemoryStream(await officer.GetByteArrayAsync(url, Api.Stop));
        var rows = await file.QueryAsync(useHeaderRow: false, sheetName: "Theo tổ chức", cancellationToken: Api.Stop);
        return
        [
            .. rows.Cast<IDictionary<string, object?>>()
                .Skip(3)
                .Where(r => r["B"] is not null)
                .Select(r => new Line((string)r["A"]!, [.. r.Values.Skip(1).Select(v => Convert.ToInt32(v, null))])),
        ];
    }

    private static async Task<List<IDictionary<string, object?>>> FormInExcelAsync(HttpClient officer, string url)
    {
        using var file = new MemoryStream(await officer.GetByteArrayAsync(url, Api.Stop));
        return
        [
            .. (await file.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop)).Cast<IDictionary<string, object?>>(),
        ];
    }

    private async Task<List<Line>> BelowOnPageAsync(ReportDto report)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentCulture = Vietnamese;
            CultureInfo.CurrentUICulture = Vietnamese;
            var parameters = new Dictionary<string, object?>
            {
                [nameof(ReportBreakdown.Report)] = report,
                [nameof(ReportBreakdown.AtHref)] = (Guid id) => $"/at/{id}",
                [nameof(ReportBreakdown.ListHref)] = (string cell, Guid id) => $"/list/{cell}/{id}",
            };
            return (
                await renderer.RenderComponentAsync<ReportBreakdown>(ParameterView.FromDictionary(parameters))
            ).ToHtmlString();
        });
        var body = html[html.IndexOf("<tbody>", StringComparison.Ordinal)..html.IndexOf("</table>", StringComparison.Ordinal)];
        return
        [
            .. XElement
                .Parse(body)
                .Elements("tr")
                .Select(row => row.Elements("td").Select(cell => cell.Value.Trim()).ToList())
                .Select(cells => new Line(cells[0], [.. cells.Skip(2).Select(Number)])),
        ];

        static int Number(string shown) => shown == "–" ? 0 : int.Parse(shown, NumberStyles.Number, Vietnamese);
    }

    /// <summary>The lines of the organisation itself are the sums.</summary>
    private static async Task SumsInCsvAsync(HttpClient officer, string url, ReportDto report)
    {
        var lines = (await officer.GetStringAsync(url, Api.Stop))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(l => l[1..^1].Split("\";\""))
            .ToList();
        foreach (var (cell, value) in report.Line.Cells)
        {
            var own = lines
                .Where(l => l[3] == cell)
                .ToLookup(l => l[1] == report.Line.OrganisationId.ToString(), l => int.Parse(l[6], CultureInfo.InvariantCulture));
            own[true].ShouldBe([value], $"{url} {cell}");
            own[false].Sum().ShouldBe(value, $"{url} {cell}");
        }
    }
}

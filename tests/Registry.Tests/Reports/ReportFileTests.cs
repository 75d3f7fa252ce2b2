using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MiniExcelLibs;
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

    private sealed record Row(string Label, List<int> Numbers);

    /// <summary>The last row is the sheet, and the rows above it sum to it.</summary>
    private static void Sums(List<Row> rows, List<int> sheet, string url)
    {
        rows[^1].Label.ShouldBe("Tổng cộng", url);
        rows[^1].Numbers.ShouldBe(sheet, url);
        for (var i = 0; i < sheet.Count; i++)
            rows.SkipLast(1).Sum(r => r.Numbers[i]).ShouldBe(sheet[i], $"{url} column {i}");
        if (rows[^2].Label == "Ngoài các tổ chức trên")
            rows[^2].Numbers.ShouldContain(n => n != 0, url);
    }

    private static async Task<List<Row>> BelowInExcelAsync(HttpClient officer, string url)
    {
        using var file = new MemoryStream(await officer.GetByteArrayAsync(url, Api.Stop));
        var rows = await file.QueryAsync(useHeaderRow: false, sheetName: "Theo tổ chức", cancellationToken: Api.Stop);
        return
        [
            .. rows.Cast<IDictionary<string, object?>>()
                .Skip(3)
                .Where(r => r["B"] is not null)
                .Select(r => new Row((string)r["A"]!, [.. r.Values.Skip(1).Select(v => Convert.ToInt32(v, null))])),
        ];
    }

    private async Task<List<Row>> BelowOnPageAsync(ReportDto report)
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
                .Select(cells => new Row(cells[0], [.. cells.Skip(2).Select(Number)])),
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

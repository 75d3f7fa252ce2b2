using System.Globalization;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Kernel.UI.Outputs;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>Lays a report out for Excel, Word and print: the form itself, then the organisations directly below.</summary>
internal sealed class ReportLayout(Texts texts)
{
    /// <summary>More columns than this do not fit a sheet of paper: of the organisations below, only the sums are printed then.</summary>
    private const int MaxPrinted = 12;

    /// <param name="onPaper">The width of a page sets the limit; a spreadsheet has none.</param>
    public PrintedReport Of(ReportDto report, bool onPaper) =>
        new(
            report.Line.OrganisationName,
            texts["Reports:State." + report.State] + " · " + texts["Reports:RevisionLine", report.Revision, report.Sha256[..12]],
            report.Title,
            report.OtherTitle,
            texts["Reports:PeriodLine", Date(report.From), Date(report.To), Instant(report.TakenAt)],
            [.. Tables(report, onPaper)]
        );

    private IEnumerable<PrintedTable> Tables(ReportDto report, bool onPaper)
    {
        yield return report.Columns.Count == 0 ? Form(report) : Matrix(report);
        if (report.Below.Count > 0)
            yield return Breakdown(report, onPaper);
    }

    /// <summary>One number a row: this period, the same period of the year before, percent (domain.md 8.2).</summary>
    private PrintedTable Form(ReportDto report) =>
        new(
            null,
            [Both("Reports:Criterion"), Both("Reports:ThisPeriod"), Both("Reports:YearBefore"), new("%", "%")],
            [.. report.Rows.Select(row => new PrintedRow(row.Label, row.Depth, row.Depth == 0, Numbers(report, row)))]
        );

    private static IReadOnlyList<PrintedNumber?> Numbers(ReportDto report, ReportRowDto row)
    {
        if (row.IsHeading)
            return [null, null, null];
        var value = report.Line.Cells[row.Code];
        var before = YearBefore(report, row.Code);
        return
        [
            new PrintedNumber(value),
            before is { } was ? new PrintedNumber(was) : null,
            Percent(value, before) is { } percent ? new PrintedNumber(percent, IsPercent: true) : null,
        ];
    }

    private PrintedTable Matrix(ReportDto report) =>
        new(
            null,
            [Both("Reports:Criterion"), .. report.Columns.Select(c => new BothLanguages(c.Label, c.OtherLabel))],
            [
                .. report.Rows.Select(row => new PrintedRow(
                    row.Label,
                    row.Depth,
                    row.Depth == 0,
                    [
                        .. report.Columns.Select(c =>
                            row.IsHeading ? null : new PrintedNumber(report.Line.Cells[$"{row.Code}.{c.Code}"])
                        ),
                    ]
                )),
            ]
        );

    /// <summary>Of a matrix the first column of each row; the whole matrix is each organisation's own report.</summary>
    private PrintedTable Breakdown(ReportDto report, bool onPaper)
    {
        var rows = report.Rows.Where(r => !r.IsHeading).ToList();
        if (onPaper && rows.Count > MaxPrinted)
            rows = [.. rows.Where(r => r.Depth == 0).Take(MaxPrinted)];
        var cells = rows.ConvertAll(r => FirstCell(report, r));
        var beside = HasBeside(report, cells);
        var lines = report.Below.Select(l => Row(l.OrganisationName, cell => l.Cells[cell]));
        if (beside)
            lines = lines.Append(Row(texts["Reports:Beside"], cell => Beside(report, cell)));
        return new PrintedTable(
            Both("Reports:ByOrganisation"),
            [Both("Reports:Column.OrganisationName"), .. rows.Select(r => new BothLanguages(r.Label, r.OtherLabel))],
            [.. lines, Row(texts["Reports:Sum"], cell => report.Line.Cells[cell], main: true)],
            beside ? texts["Reports:BesideNote"] : null
        );

        PrintedRow Row(string label, Func<string, int> number, bool main = false) =>
            new(label, 0, main, [.. cells.Select(c => new PrintedNumber(number(c)))]);
    }

    /// <summary>
    /// What the sheet has that none of the organisations listed below has: the organisation's own, and that of organisations that closed
    /// in the time counted; less what moved between those listed, so that it can be below zero.
    /// </summary>
    public static int Beside(ReportDto report, string cell) => report.Line.Cells[cell] - report.Below.Sum(l => l.Cells[cell]);

    public static bool HasBeside(ReportDto report, IEnumerable<string> cells) => cells.Any(c => Beside(report, c) != 0);

    public static string FirstCell(ReportDto report, ReportRowDto row) =>
        report.Columns.Count == 0 ? row.Code : $"{row.Code}.{report.Columns[0].Code}";

    /// <summary>The number of the same period of the year before; null: unknown, or nothing to compare with.</summary>
    public static int? YearBefore(ReportDto report, string cell) =>
        report.YearBefore is { } before && before.TryGetValue(cell, out var value) ? value : null;

    /// <summary>Null where the year before is zero or unknown: the form leaves it blank (domain.md 8.2).</summary>
    public static decimal? Percent(int value, int? before) =>
        before is { } b and not 0 ? Math.Round(100m * value / b, 1, MidpointRounding.AwayFromZero) : null;

    private BothLanguages Both(string key) => new(texts[key], OtherLanguage.Of(() => texts[key]));

    private static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Instant(DateTime at) =>
        TimeZoneInfo.ConvertTimeFromUtc(at, RegistryClock.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>The language the reader does not read in: headings of what is printed stand in both.</summary>
internal static class OtherLanguage
{
    public static bool IsEnglish => !PageLanguage.IsEnglish;

    public static string Of(Func<string> text)
    {
        var own = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(IsEnglish ? "en-GB" : "vi-VN");
            return text();
        }
        finally
        {
            CultureInfo.CurrentUICulture = own;
        }
    }
}

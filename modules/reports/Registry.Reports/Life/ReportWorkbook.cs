using System.Globalization;
using Registry.Kernel;
using Registry.Reports.Contracts;
using Registry.Reports.Outputs;

namespace Registry.Reports.Life;

/// <summary>
/// The sheet as it is signed: official head, the form with the year before and the percentage, then a row for each organisation
/// directly below, the places of the two signatures (domain.md 8.4).
/// </summary>
internal sealed class ReportWorkbook(Texts texts)
{
    public ReportFile Write(ReportDto report)
    {
        var book = new Workbook(report.Period);
        Head(book, report);
        if (report.Columns.Count == 0)
            Form(book, report);
        else
            Matrix(book, report);
        Breakdown(book, report);
        Signatures(book);
        return new ReportFile(
            $"{report.Key}-{report.Period}.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            book.ToArray()
        );
    }

    private void Head(Workbook book, ReportDto report)
    {
        book.Add(
            (report.Line.OrganisationName, CellStyle.Bold),
            (null, CellStyle.Plain),
            (null, CellStyle.Plain),
            (texts["Reports:Head"], CellStyle.Bold)
        );
        book.Add(
            (
                texts["Reports:State." + report.State]
                    + " · "
                    + texts["Reports:RevisionLine", report.Revision, report.Sha256[..12]],
                CellStyle.Plain
            )
        );
        book.Add((report.Title, CellStyle.Title));
        book.Merge(book.NextRow - 1, 0, 3);
        book.Add((texts["Reports:PeriodLine", Date(report.From), Date(report.To), Instant(report.TakenAt)], CellStyle.Centred));
        book.Merge(book.NextRow - 1, 0, 3);
        book.Add();
    }

    /// <summary>One number a row: this period, the same period of the year before, percent.</summary>
    private void Form(Workbook book, ReportDto report)
    {
        book.Widths = [64, 16, 20, 12, .. Enumerable.Repeat(12.0, report.Rows.Count)];
        book.Add(
            (texts["Reports:Criterion"], CellStyle.Header),
            (texts["Reports:ThisPeriod"], CellStyle.Header),
            (texts["Reports:YearBefore"], CellStyle.Header),
            ("%", CellStyle.Header)
        );
        foreach (var row in report.Rows)
        {
            var label = new string(' ', row.Depth * 4) + row.Label;
            var (text, number) = row.Depth == 0 ? (CellStyle.TextBold, CellStyle.NumberBold) : (CellStyle.Text, CellStyle.Number);
            if (row.IsHeading)
            {
                book.Add((label, text));
                continue;
            }
            var value = report.Line.Cells[row.Code];
            var before = report.YearBefore?.GetValueOrDefault(row.Code);
            book.Add((label, text), (value, number), (before, number), (Percent(value, before), CellStyle.Percent));
        }
    }

    private void Matrix(Workbook book, ReportDto report)
    {
        book.Widths = [48, .. Enumerable.Repeat(14.0, report.Columns.Count)];
        book.Add([
            (texts["Reports:Criterion"], CellStyle.Header),
            .. report.Columns.Select(c => ((object?)c.Label, CellStyle.Header)),
        ]);
        foreach (var row in report.Rows)
            book.Add([
                (new string(' ', row.Depth * 4) + row.Label, row.Depth == 0 ? CellStyle.TextBold : CellStyle.Text),
                .. report.Columns.Select(c =>
                    ((object?)(row.IsHeading ? null : report.Line.Cells[$"{row.Code}.{c.Code}"]), CellStyle.Number)
                ),
            ]);
    }

    private void Breakdown(Workbook book, ReportDto report)
    {
        if (report.Below.Count == 0 || report.Columns.Count > 0)
            return;
        var rows = report.Rows.Where(r => !r.IsHeading).ToList();
        book.Add();
        book.Add((texts["Reports:ByOrganisation"], CellStyle.Bold));
        book.Add([
            (texts["Reports:Column.OrganisationName"], CellStyle.Header),
            .. rows.Select(r => ((object?)r.Label, CellStyle.Header)),
        ]);
        foreach (var line in report.Below)
            book.Add([
                (line.OrganisationName, CellStyle.Text),
                .. rows.Select(r => ((object?)line.Cells[r.Code], CellStyle.Number)),
            ]);
    }

    private void Signatures(Workbook book)
    {
        book.Add();
        book.Add(
            (texts["Reports:Preparer"], CellStyle.Bold),
            (null, CellStyle.Plain),
            (texts["Reports:HeadOfBoard"], CellStyle.Bold)
        );
    }

    /// <summary>Null where the year before is zero or unknown: the form leaves it blank (domain.md 8.2).</summary>
    public static decimal? Percent(int value, int? before) =>
        before is { } b and not 0 ? Math.Round(100m * value / b, 1, MidpointRounding.AwayFromZero) : null;

    private static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Instant(DateTime at) =>
        TimeZoneInfo.ConvertTimeFromUtc(at, RegistryClock.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}

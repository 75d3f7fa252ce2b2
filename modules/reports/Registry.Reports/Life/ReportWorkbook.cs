using Registry.Kernel;
using Registry.Kernel.UI.Outputs;

namespace Registry.Reports.Life;

/// <summary>
/// The sheet as it is signed: official head, the form with the year before and the percentage, the places of the two signatures
/// (domain.md 8.4); on a sheet of its own a row for each organisation directly below.
/// </summary>
internal sealed class ReportWorkbook(Texts texts)
{
    private const int HeadWidth = 4;

    public byte[] Write(PrintedReport report, string sheet)
    {
        var book = new Workbook(sheet);
        var (form, breakdowns) = (report.Tables[0], report.Tables.Skip(1));
        book.Widths = WidthsOf(form, Math.Max(HeadWidth, form.Headings.Count));
        Head(book, report);
        Table(book, form);
        book.Add();
        Halves(book, texts["Registry:Paper.Preparer"], texts["Registry:Paper.HeadOfBoard"], CellStyle.CentredBold);
        Halves(book, texts["Registry:Paper.SignHere"], texts["Registry:Paper.SignHere"], CellStyle.CentredItalic);
        foreach (var table in breakdowns)
        {
            // What stands in the first column alone is whole on each page of a wide sheet.
            book.Begin(texts["Reports:BreakdownSheet"]);
            book.Widths = WidthsOf(table, table.Headings.Count);
            book.AddAcross($"{report.Title} · {report.Organisation}", CellStyle.Bold, 1);
            book.AddAcross($"{table.Caption!.Text} / {table.Caption.Other}", CellStyle.Bold, 1);
            Table(book, table);
            if (table.Note is { } note)
                book.AddAcross(note, CellStyle.Plain, 1);
        }
        return book.ToArray();
    }

    private static IReadOnlyList<double> WidthsOf(PrintedTable table, int columns) =>
        [
            Math.Clamp(table.Rows.Select(r => r.Label.Length + (r.Depth * 4)).DefaultIfEmpty().Max(), 28, 64),
            .. Enumerable.Repeat(16.0, columns - 1),
        ];

    private void Head(Workbook book, PrintedReport report)
    {
        Halves(book, report.Organisation, texts["Registry:Paper.Head"], CellStyle.CentredBold);
        Halves(book, "*", texts["Registry:Paper.PlaceAndDate"], CellStyle.CentredItalic);
        book.Add();
        book.AddAcross(report.Title, CellStyle.Title, HeadWidth);
        book.AddAcross(report.OtherTitle, CellStyle.Centred, HeadWidth);
        book.AddAcross(report.Period, CellStyle.Centred, HeadWidth);
        book.AddAcross(report.State, CellStyle.Centred, HeadWidth);
        book.Add();
    }

    /// <summary>At the left and at the right of the sheet, as letters have it.</summary>
    private static void Halves(Workbook book, string left, string right, CellStyle style)
    {
        book.Add((left, style), (right, style));
        book.Merge(book.NextRow - 1, 0, 0);
        book.Merge(book.NextRow - 1, 1, HeadWidth - 1);
    }

    private static void Table(Workbook book, PrintedTable table)
    {
        book.Add([.. table.Headings.Select(h => ((object?)Heading(h), CellStyle.Header))]);
        book.HeaderRow = book.NextRow - 1;
        foreach (var row in table.Rows)
            book.Add([
                (new string(' ', row.Depth * 4) + row.Label, row.Main ? CellStyle.TextBold : CellStyle.Text),
                .. row.Numbers.Select(n => ((object?)n?.Value, Style(n, row.Main))),
            ]);
    }

    private static string Heading(BothLanguages heading) =>
        heading.Text == heading.Other ? heading.Text : $"{heading.Text}\n{heading.Other}";

    private static CellStyle Style(PrintedNumber? number, bool main) =>
        number?.IsPercent == true ? CellStyle.Percent
        : main ? CellStyle.NumberBold
        : CellStyle.Number;
}

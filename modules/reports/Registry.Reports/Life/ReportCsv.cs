using System.Globalization;
using System.Text;
using Registry.Kernel;
using Registry.Kernel.UI.Sheets;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>
/// A report for other programs: a line for each number of the organisation, of those directly below, and of what is in none of those.
/// UTF-8 with byte-order mark, semicolons; a text that a spreadsheet would take for a formula gets an apostrophe, a number below zero is none.
/// </summary>
internal sealed class ReportCsv(Texts texts)
{
    public byte[] Write(ReportDto report)
    {
        var text = new StringBuilder();
        Line(
            texts["Reports:Period"],
            texts["Reports:OrganisationId"],
            texts["Reports:Column.OrganisationName"],
            texts["Reports:Cell"],
            texts["Reports:Criterion"],
            texts["Reports:CriterionColumn"],
            texts["Reports:Value"],
            texts["Reports:YearBefore"]
        );
        var cells = Cells(report).ToList();
        foreach (var line in report.Below.Prepend(report.Line))
        {
            var whole = ReferenceEquals(line, report.Line);
            foreach (var cell in cells)
                Row(
                    line.OrganisationId.ToString(),
                    line.OrganisationName,
                    cell,
                    line.Cells[cell.Code],
                    whole ? ReportLayout.YearBefore(report, cell.Code) : null
                );
        }
        if (report.Below.Count > 0 && ReportLayout.HasBeside(report, cells.Select(c => c.Code)))
        {
            foreach (var cell in cells)
                Row(null, texts["Reports:Beside"], cell, ReportLayout.Beside(report, cell.Code));
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

        void Row(string? id, string name, CsvCell cell, int value, int? before = null) =>
            text.AppendJoin(';', Fields(report.Period, id, name, cell.Code, cell.Row, cell.Column))
                .Append(CultureInfo.InvariantCulture, $";\"{value}\";\"{before}\"\r\n");

        void Line(params string[] headings) => text.AppendJoin(';', Fields(headings)).Append("\r\n");
    }

    private static IEnumerable<string> Fields(params IEnumerable<string?> fields) => fields.Select(SheetWriter.Field);

    private static IEnumerable<CsvCell> Cells(ReportDto report) =>
        from row in report.Rows
        where !row.IsHeading
        from column in report.Columns.Cast<ReportColumnDto?>().DefaultIfEmpty(null)
        select new CsvCell(column is null ? row.Code : $"{row.Code}.{column.Code}", row.Label, column?.Label);

    private sealed record CsvCell(string Code, string Row, string? Column);
}

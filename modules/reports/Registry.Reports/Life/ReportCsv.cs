using System.Globalization;
using System.Text;
using Registry.Kernel;
using Registry.Kernel.UI.Sheets;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>
/// A report for other programs: a line for each number of the organisation and of those directly below. UTF-8 with byte-order mark,
/// semicolons; a text that a spreadsheet would take for a formula gets an apostrophe.
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
        foreach (var line in report.Below.Prepend(report.Line))
        {
            foreach (var row in report.Rows.Where(r => !r.IsHeading))
                Row(line, row);
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

        void Row(ReportLineDto line, ReportRowDto row)
        {
            var columns = report.Columns.Cast<ReportColumnDto?>().DefaultIfEmpty(null);
            foreach (var column in columns)
            {
                var code = column is null ? row.Code : $"{row.Code}.{column.Code}";
                var before = ReferenceEquals(line, report.Line) ? report.YearBefore?.GetValueOrDefault(code) : null;
                Line(
                    report.Period,
                    line.OrganisationId.ToString(),
                    line.OrganisationName,
                    code,
                    row.Label,
                    column?.Label,
                    line.Cells[code].ToString(CultureInfo.InvariantCulture),
                    before?.ToString(CultureInfo.InvariantCulture)
                );
            }
        }

        void Line(params IEnumerable<string?> fields) => text.AppendJoin(';', fields.Select(SheetWriter.Field)).Append("\r\n");
    }
}

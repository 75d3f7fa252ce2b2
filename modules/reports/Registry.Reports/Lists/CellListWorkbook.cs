using Registry.Kernel;
using Registry.Kernel.UI.Outputs;
using Registry.Reports.Contracts;

namespace Registry.Reports.Lists;

/// <summary>The list behind a number, for Excel.</summary>
internal static class CellListWorkbook
{
    /// <summary>Last of the columns that the two lines above the list run over.</summary>
    private const int Across = 5;

    public static ReportFile Write(CellListDto list, string period, Texts texts)
    {
        var book = new Workbook(list.Cell) { Widths = [6, 36, 14, 40, 24, 14, 8] };
        book.Add((null, CellStyle.Plain), ($"{list.Title} · {period} · {list.OrganisationName}", CellStyle.Bold));
        book.Merge(1, 1, Across);
        book.Add((null, CellStyle.Plain), ($"{list.CellLabel}: {list.Total}", CellStyle.Bold));
        book.Merge(2, 1, Across);
        book.Add(
            ("TT", CellStyle.Header),
            (texts["Reports:List.Name"], CellStyle.Header),
            (texts["Reports:List.BirthDate"], CellStyle.Header),
            (texts["Reports:List.Organisation"], CellStyle.Header),
            (texts["Reports:List.What"], CellStyle.Header),
            (texts["Reports:List.On"], CellStyle.Header),
            (texts[list.Items.Any(i => i.Count is not null) ? "Reports:List.Count" : "Reports:List.Change"], CellStyle.Header)
        );
        book.HeaderRow = book.NextRow - 1;
        foreach (var (item, number) in list.Items.Select((item, i) => (item, i + 1)))
            book.Add(
                (number, CellStyle.Number),
                (item.Name, CellStyle.Text),
                (item.BirthDate, CellStyle.Date),
                (item.OrganisationName, CellStyle.Text),
                (item.What, CellStyle.Text),
                (item.On, CellStyle.Date),
                (item.Change ?? item.Count, CellStyle.Number)
            );
        return new ReportFile(
            FileNames.Of($"{period}-{list.Cell}", list.OrganisationName, "xlsx"),
            Workbook.ContentType,
            book.ToArray()
        );
    }
}

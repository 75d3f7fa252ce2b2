using System.Globalization;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Kernel.UI.Outputs;

namespace Registry.Dashboards.Overview;

/// <summary>The list behind a number of the dashboard, for Excel: the columns the page has.</summary>
internal static class DashboardListWorkbook
{
    public static DashboardFile Write(
        DashboardListInput input,
        DashboardNode node,
        IReadOnlyList<DashboardItemDto> items,
        Texts texts
    )
    {
        var (title, columns) = (texts["Dashboards:Behind." + input.What], Columns(input.What, texts));
        var book = new Workbook(input.What.ToString()) { Widths = [6, .. columns.Select(c => c.Width)] };
        book.AddAcross($"{title} · {node.Name}", CellStyle.Bold, columns.Count + 1);
        book.AddAcross($"{Period(input, node, texts)}: {items.Count}", CellStyle.Bold, columns.Count + 1);
        book.Add([("TT", CellStyle.Header), .. columns.Select(c => ((object?)c.Heading, CellStyle.Header))]);
        book.HeaderRow = book.NextRow - 1;
        foreach (var (item, number) in items.Select((item, i) => (item, i + 1)))
            book.Add([(number, CellStyle.Number), .. columns.Select(c => (c.Value(item), c.Style))]);
        return new DashboardFile(
            FileNames.Of($"{FileNames.Plain(title)}-{DashboardLinks.Iso(node.Day)}", node.Name, "xlsx"),
            Workbook.ContentType,
            book.ToArray()
        );
    }

    private static List<Column> Columns(Behind what, Texts texts)
    {
        var columns = new List<Column> { new(texts["Dashboards:List.Name"], 40, CellStyle.Text, i => i.Name) };
        if (what is Behind.Admitted or Behind.Members or Behind.Applications)
        {
            columns.Add(new(texts["Dashboards:List.BirthDate"], 14, CellStyle.Date, i => i.BirthDate));
            columns.Add(new(texts["Dashboards:List.Organisation"], 56, CellStyle.Text, i => i.OrganisationName));
        }
        if (what is not Behind.Members)
            columns.Add(new(texts["Dashboards:Behind.On." + what], 16, CellStyle.Date, i => i.On));
        return columns;
    }

    private static string Period(DashboardListInput input, DashboardNode node, Texts texts)
    {
        var days = input.From is { } from ? $"{Date(from)} – {Date(node.Day)}" : Date(node.Day);
        return input.Step is { } step ? $"{days} · {texts["Dashboards:Funnel." + step]}" : days;
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private sealed record Column(string Heading, double Width, CellStyle Style, Func<DashboardItemDto, object?> Value);
}

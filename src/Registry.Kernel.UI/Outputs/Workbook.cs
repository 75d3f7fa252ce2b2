using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Registry.Kernel.UI.Outputs;

/// <summary>How a cell of a sheet looks; the order is that of the styles in the file.</summary>
public enum CellStyle
{
    Plain,
    Bold,
    Title,
    Centred,
    Header,
    Text,
    TextBold,
    Number,
    NumberBold,
    Percent,
    Date,
    CentredBold,
    CentredItalic,
}

/// <summary>
/// Sheets for printing: real numbers and dates, a frozen head, its row repeated on each page. On A4; what would be too small to read there
/// on A3, over as many pages side by side as it needs, the first column on each of them.
/// </summary>
public sealed class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint A3 = 8;
    private const uint A4 = 9;
    private const double LineHeight = 15;
    private const double UsualWidth = 9;

    /// <summary>So many characters side by side can still be read on a sheet of A4, and on one of A3.</summary>
    private const double OnA4 = 200;
    private const double OnA3 = 290;

    /// <summary>Bold letters take more room than the digits widths are measured in.</summary>
    private const double Bold = 1.15;

    private sealed record Draft(string Name)
    {
        public List<Row> Rows { get; } = [];
        public List<string> Merges { get; } = [];
        public IReadOnlyList<double> Widths { get; set; } = [];
        public int HeaderRow { get; set; }

        public bool IsWide => Widths.Sum() > OnA4;

        public uint PagesWide => Widths.Sum() <= OnA3 ? 1 : (uint)Math.Ceiling((Widths.Sum() - Widths[0]) / (OnA3 - Widths[0]));
    }

    private readonly List<Draft> sheets = [];

    public Workbook(string sheetName) => Begin(sheetName);

    private Draft Now => sheets[^1];

    /// <summary>Widths of the columns in characters.</summary>
    public IReadOnlyList<double> Widths
    {
        get => Now.Widths;
        set => Now.Widths = value;
    }

    /// <summary>The rows up to here stay in sight and are repeated on each page: 0 for none.</summary>
    public int HeaderRow
    {
        get => Now.HeaderRow;
        set => Now.HeaderRow = value;
    }

    /// <summary>Number of the row written next, from 1.</summary>
    public int NextRow => Now.Rows.Count + 1;

    /// <summary>What is written from here on stands on another sheet.</summary>
    public void Begin(string sheetName) => sheets.Add(new Draft(sheetName));

    public void Add(params IEnumerable<(object? Value, CellStyle Style)> cells)
    {
        var number = (uint)NextRow;
        var row = new Row { RowIndex = number };
        var all = cells.ToList();
        row.Append(all.Select((cell, i) => Make(cell.Value, cell.Style, Column(i) + number)));
        // Not every program makes room for text that wraps.
        if (all.Select((cell, i) => LinesOf(cell.Value, cell.Style, i)).DefaultIfEmpty().Max() is > 1 and var lines)
            (row.Height, row.CustomHeight) = (lines * LineHeight, true);
        Now.Rows.Add(row);
    }

    /// <summary>A row of one text over the first columns.</summary>
    public void AddAcross(string text, CellStyle style, int columns)
    {
        Add((text, style));
        Merge(NextRow - 1, 0, columns - 1);
    }

    /// <summary>Lines a cell of a table needs in its column; what stands outside of tables runs on over the cells beside it.</summary>
    private int LinesOf(object? value, CellStyle style, int column)
    {
        if (value is not string text || style is not (CellStyle.Header or CellStyle.Text or CellStyle.TextBold))
            return 1;
        return Lines(text, WidthOf(column), style == CellStyle.Text ? 1 : Bold);
    }

    private static int Lines(string text, double width, double letter) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * letter / width)));

    private double WidthOf(int column) => column < Widths.Count ? Widths[column] : UsualWidth;

    /// <summary>Joins cells of a row, from a column to a column, both from 0. The row gets as high as their text needs, of one cell too.</summary>
    public void Merge(int row, int from, int to)
    {
        if (to > from)
            Now.Merges.Add($"{Column(from)}{row}:{Column(to)}{row}");
        var joined = Now.Rows[row - 1];
        var text = joined.Elements<Cell>().ElementAt(from).InlineString?.Text?.Text ?? "";
        var height = LineHeight * Lines(text, Enumerable.Range(from, to - from + 1).Sum(WidthOf), Bold);
        if (height > LineHeight && height > (joined.Height?.Value ?? 0))
            (joined.Height, joined.CustomHeight) = (height, true);
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
            var list = book.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            foreach (var (draft, i) in sheets.Select((draft, i) => (draft, i)))
            {
                var sheet = book.AddNewPart<WorksheetPart>();
                sheet.Worksheet = MakeSheet(draft, first: i == 0);
                list.Append(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = (uint)i + 1,
                        Name = draft.Name,
                    }
                );
            }
            if (sheets.Exists(s => s.HeaderRow > 0))
                book.Workbook.Append(new DefinedNames(sheets.SelectMany(PrintTitles)));
        }
        return stream.ToArray();
    }

    private static IEnumerable<DefinedName> PrintTitles(Draft draft, int index)
    {
        if (draft.HeaderRow > 0)
            yield return new DefinedName(
                (draft.IsWide ? $"'{draft.Name}'!$A:$A," : "") + $"'{draft.Name}'!${draft.HeaderRow}:${draft.HeaderRow}"
            )
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)index,
            };
    }

    private static Worksheet MakeSheet(Draft draft, bool first)
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(draft, first))
        );
        if (draft.Widths.Count > 0)
            sheet.Append(
                new Columns(
                    draft.Widths.Select(
                        (width, i) =>
                            new Column
                            {
                                Min = (uint)i + 1,
                                Max = (uint)i + 1,
                                Width = width,
                                CustomWidth = true,
                            }
                    )
                )
            );
        sheet.Append(new SheetData(draft.Rows));
        if (draft.Merges.Count > 0)
            sheet.Append(new MergeCells(draft.Merges.Select(m => new MergeCell { Reference = m })));
        sheet.Append(
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            }
        );
        sheet.Append(
            new PageSetup
            {
                PaperSize = draft.IsWide ? A3 : A4,
                Orientation = OrientationValues.Landscape,
                FitToWidth = draft.PagesWide,
                FitToHeight = 0,
            }
        );
        sheet.Append(new HeaderFooter(new OddFooter("&C&P/&N")));
        return sheet;
    }

    private static SheetView View(Draft draft, bool first)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = first };
        if (draft.HeaderRow == 0)
            return view;
        var pane = new Pane
        {
            VerticalSplit = draft.HeaderRow,
            TopLeftCell = $"A{draft.HeaderRow + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        if (draft.IsWide)
            (pane.HorizontalSplit, pane.TopLeftCell, pane.ActivePane) = (1, $"B{draft.HeaderRow + 1}", PaneValues.BottomRight);
        view.Append(pane);
        return view;
    }

    private static Cell Make(object? value, CellStyle style, string reference)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = (uint)style };
        switch (value)
        {
            case null:
                break;
            case int or long or decimal or double:
                cell.CellValue = new CellValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                cell.CellValue = new CellValue(date.ToDateTime(TimeOnly.MinValue).ToOADate());
                break;
            default:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(value.ToString()!) { Space = SpaceProcessingModeValues.Preserve });
                break;
        }
        return cell;
    }

    private static string Column(int index)
    {
        var name = "";
        for (var n = index + 1; n > 0; n = (n - 1) / 26)
            name = (char)('A' + ((n - 1) % 26)) + name;
        return name;
    }
}

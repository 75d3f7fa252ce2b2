using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Registry.Reports.Outputs;

/// <summary>How a cell of a sheet looks; the order is that of the styles in the file.</summary>
internal enum CellStyle
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
}

/// <summary>One sheet for printing on A4: real numbers and dates, a frozen head, the columns repeated on each page.</summary>
internal sealed class Workbook(string sheetName)
{
    private readonly List<Row> rows = [];
    private readonly List<string> merges = [];

    /// <summary>Widths of the columns in characters.</summary>
    public IReadOnlyList<double> Widths { get; set; } = [];

    /// <summary>The rows up to here stay in sight and are repeated on each page: 0 for none.</summary>
    public int HeaderRow { get; set; }

    /// <summary>Number of the row written next, from 1.</summary>
    public int NextRow => rows.Count + 1;

    public void Add(params IEnumerable<(object? Value, CellStyle Style)> cells)
    {
        var number = (uint)NextRow;
        var row = new Row { RowIndex = number };
        row.Append(cells.Select((cell, i) => Make(cell.Value, cell.Style, Column(i) + number)));
        rows.Add(row);
    }

    /// <summary>Joins cells of a row, from a column to a column, both from 0.</summary>
    public void Merge(int row, int from, int to) => merges.Add($"{Column(from)}{row}:{Column(to)}{row}");

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = MakeSheet();
            var named = new Sheet
            {
                Id = book.GetIdOfPart(sheet),
                SheetId = 1,
                Name = sheetName,
            };
            book.Workbook.Append(new Sheets(named));
            if (HeaderRow > 0)
                book.Workbook.Append(
                    new DefinedNames(
                        new DefinedName($"'{sheetName}'!${HeaderRow}:${HeaderRow}")
                        {
                            Name = "_xlnm.Print_Titles",
                            LocalSheetId = 0,
                        }
                    )
                );
        }
        return stream.ToArray();
    }

    private Worksheet MakeSheet()
    {
        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(View()));
        if (Widths.Count > 0)
            sheet.Append(
                new Columns(
                    Widths.Select(
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
        sheet.Append(new SheetData(rows));
        if (merges.Count > 0)
            sheet.Append(new MergeCells(merges.Select(m => new MergeCell { Reference = m })));
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
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        sheet.Append(new HeaderFooter(new OddFooter("&C&P/&N")));
        return sheet;
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (HeaderRow > 0)
            view.Append(
                new Pane
                {
                    VerticalSplit = HeaderRow,
                    TopLeftCell = $"A{HeaderRow + 1}",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            );
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

/// <summary>The styles of <see cref="CellStyle"/>, in its order.</summary>
internal static class WorkbookStyles
{
    private const uint Thousands = 3;
    private const uint OneDecimal = 164;
    private const uint DayMonthYear = 165;

    public static Stylesheet Make() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = OneDecimal, FormatCode = "#,##0.0" },
                new NumberingFormat { NumberFormatId = DayMonthYear, FormatCode = "dd/mm/yyyy" }
            ),
            new Fonts(Font(11, false), Font(11, true), Font(14, true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8ECF1" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(new Border(), Thin()),
            new CellFormats(
                Format(),
                Format(font: 1),
                Format(font: 2, align: HorizontalAlignmentValues.Center),
                Format(align: HorizontalAlignmentValues.Center),
                Format(font: 1, fill: 2, border: 1, align: HorizontalAlignmentValues.Center),
                Format(border: 1),
                Format(font: 1, border: 1),
                Format(border: 1, number: Thousands, align: HorizontalAlignmentValues.Right),
                Format(font: 1, border: 1, number: Thousands, align: HorizontalAlignmentValues.Right),
                Format(border: 1, number: OneDecimal, align: HorizontalAlignmentValues.Right),
                Format(border: 1, number: DayMonthYear, align: HorizontalAlignmentValues.Right)
            )
        );

    private static Font Font(double size, bool bold)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Border Thin() =>
        new(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );

    private static CellFormat Format(
        uint font = 0,
        uint fill = 0,
        uint border = 0,
        uint number = 0,
        HorizontalAlignmentValues? align = null
    ) =>
        new(
            new Alignment
            {
                Horizontal = align ?? HorizontalAlignmentValues.General,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            }
        )
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
        };
}

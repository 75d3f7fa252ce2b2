using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Registry.Kernel.UI.Outputs;

/// <summary>The styles of <see cref="CellStyle"/>, in its order.</summary>
public static class WorkbookStyles
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
            new Fonts(Font(11), Font(11, bold: true), Font(14, bold: true), Font(11, italic: true)),
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
                Format(border: 1, number: DayMonthYear, align: HorizontalAlignmentValues.Right),
                Format(font: 1, align: HorizontalAlignmentValues.Center),
                Format(font: 3, align: HorizontalAlignmentValues.Center)
            )
        );

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (italic)
            font.Append(new Italic());
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

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Registry.Kernel.UI.Outputs;

/// <summary>A document for printing on A4, in the manner of official papers: Times New Roman, head in two columns, pages numbered.</summary>
public sealed class WordDocument(bool landscape)
{
    // Twentieths of a point: an A4 sheet, and its margins (left 30 mm, else 20 mm).
    private const int Long = 16838;
    private const int Short = 11906;
    private const int Binding = 1701;
    private const int Edge = 1134;

    private readonly Body body = new();

    private int TextWidth => (landscape ? Long : Short) - Binding - Edge;

    /// <summary>Whose paper it is, at the left; at the right the Party's name, underlined, with place and date.</summary>
    public void Head(string organisation, string party, string placeAndDate)
    {
        var half = TextWidth / 2;
        body.Append(
            Columns(
                half,
                [
                    Text(organisation.ToUpper(CultureInfo.CurrentCulture), 24, bold: true, align: JustificationValues.Center),
                    Text("*", 24, align: JustificationValues.Center),
                ],
                [
                    Text(party, 26, bold: true, underlined: true, align: JustificationValues.Center),
                    Text(placeAndDate, 24, italic: true, align: JustificationValues.Center),
                ]
            )
        );
    }

    public void Title(string text) =>
        body.Append(
            Text(text.ToUpper(CultureInfo.CurrentCulture), 28, bold: true, align: JustificationValues.Center, before: 360)
        );

    public void Subtitle(string text) => body.Append(Text(text, 24, italic: true, align: JustificationValues.Center));

    public void Centred(string text) => body.Append(Text(text, 24, align: JustificationValues.Center, after: 60));

    public void Heading(string text) => body.Append(KeptWithNext(Text(text, 26, bold: true, before: 240, after: 120)));

    public void Sentence(string text) => body.Append(Text(text, 28, align: JustificationValues.Both, after: 120, indent: 567));

    public void Item(string text) => body.Append(Text("– " + text, 28, align: JustificationValues.Both, after: 60, indent: 567));

    /// <summary>What is to be known to read a table, below it.</summary>
    public void Note(string text) => body.Append(Text(text, 22, italic: true, before: 60));

    /// <summary>A table whose headings are repeated on each page; no row is torn by the end of one.</summary>
    public void Table(PrintedTable table)
    {
        var columns = table.Headings.Count;
        var first = Math.Max(TextWidth / 4, TextWidth - ((columns - 1) * (landscape ? 1250 : 1400)));
        var other = columns == 1 ? 0 : (TextWidth - first) / (columns - 1);
        var widths = Enumerable.Range(0, columns).Select(i => i == 0 ? first : other).ToList();
        var made = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Dxa(TextWidth) },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                Margins()
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = Dxa(w) }))
        );
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        head.Append(table.Headings.Select((h, i) => HeadingCell(h, widths[i])));
        made.Append(head);
        foreach (var row in table.Rows)
            made.Append(Row(row, widths));
        body.Append(made);
    }

    /// <summary>Two places to sign, kept together on one page.</summary>
    public void Signatures(string left, string right, string hint)
    {
        body.Append(KeptWithNext(Text("", 24, before: 240)));
        body.Append(
            Columns(
                TextWidth / 2,
                [Signing(left, bold: true), Signing(hint, italic: true)],
                [Signing(right, bold: true), Signing(hint, italic: true)]
            )
        );
        body.Append(Text("", 24));
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(PageNumber());
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Font(), new FontSize { Val = "24" })))
            );
            body.Append(Section(main.GetIdOfPart(footer)));
            main.Document = new Document(body);
        }
        return stream.ToArray();
    }

    private static TableRow Row(PrintedRow row, List<int> widths)
    {
        var made = new TableRow(new TableRowProperties(new CantSplit()));
        var label = Text(row.Label, 22, bold: row.Main, indent: row.Depth * 284, hanging: false);
        made.Append(CellOf(widths[0], label));
        made.Append(
            widths
                .Skip(1)
                .Select(
                    (width, i) =>
                        CellOf(width, Text(Number(row.Numbers[i]), 22, bold: row.Main, align: JustificationValues.Right))
                )
        );
        return made;
    }

    private static string Number(PrintedNumber? number) =>
        number is null ? "" : number.Value.ToString(number.IsPercent ? "#,0.0" : "N0", CultureInfo.CurrentCulture);

    private static TableCell HeadingCell(BothLanguages heading, int width)
    {
        var cell = CellOf(width, Text(heading.Text, 20, bold: true, align: JustificationValues.Center));
        if (heading.Other != heading.Text)
            cell.Append(Text(heading.Other, 18, italic: true, align: JustificationValues.Center));
        cell.TableCellProperties!.Append(
            new Shading { Val = ShadingPatternValues.Clear, Fill = "E8ECF1" },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
        );
        return cell;
    }

    /// <summary>Two columns without lines.</summary>
    private Table Columns(int width, IEnumerable<Paragraph> left, IEnumerable<Paragraph> right)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(CellOf(width, [.. left]), CellOf(width, [.. right]));
        return new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Dxa(TextWidth) },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(new GridColumn { Width = Dxa(width) }, new GridColumn { Width = Dxa(width) }),
            row
        );
    }

    private static TableCell CellOf(int width, params Paragraph[] paragraphs)
    {
        var cell = new TableCell(
            new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Dxa(width) })
        );
        cell.Append(paragraphs);
        return cell;
    }

    private static Paragraph Signing(string text, bool bold = false, bool italic = false) =>
        Text(text, 26, bold: bold, italic: italic, align: JustificationValues.Center);

    private static Paragraph KeptWithNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    /// <param name="size">In half points.</param>
    /// <param name="indent">Of the first line where <paramref name="hanging"/>, else of all lines.</param>
    private static Paragraph Text(
        string text,
        int size,
        bool bold = false,
        bool italic = false,
        bool underlined = false,
        JustificationValues? align = null,
        int before = 0,
        int after = 0,
        int indent = 0,
        bool hanging = true
    )
    {
        var look = new RunProperties(Font());
        if (bold)
            look.Append(new Bold());
        if (italic)
            look.Append(new Italic());
        look.Append(new FontSize { Val = Dxa(size) });
        if (underlined)
            look.Append(new Underline { Val = UnderlineValues.Single });
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = Dxa(before), After = Dxa(after) });
        if (indent > 0)
            properties.Append(hanging ? new Indentation { FirstLine = Dxa(indent) } : new Indentation { Left = Dxa(indent) });
        properties.Append(new Justification { Val = align ?? JustificationValues.Left });
        return new Paragraph(properties, new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static RunFonts Font() =>
        new()
        {
            Ascii = "Times New Roman",
            HighAnsi = "Times New Roman",
            ComplexScript = "Times New Roman",
        };

    private static Paragraph PageNumber() =>
        new(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            new SimpleField { Instruction = "PAGE" },
            new Run(new Text("/")),
            new SimpleField { Instruction = "NUMPAGES" }
        );

    private SectionProperties Section(string footer) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize
            {
                Width = (uint)(landscape ? Long : Short),
                Height = (uint)(landscape ? Short : Long),
                Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = Edge,
                Bottom = Edge,
                Left = Binding,
                Right = Edge,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );

    private static TableBorders Borders() =>
        new(
            Line<TopBorder>(),
            Line<LeftBorder>(),
            Line<BottomBorder>(),
            Line<RightBorder>(),
            Line<InsideHorizontalBorder>(),
            Line<InsideVerticalBorder>()
        );

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static TableCellMarginDefault Margins() =>
        new(
            new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 70 },
            new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 70 }
        );

    private static string Dxa(int value) => value.ToString(CultureInfo.InvariantCulture);
}

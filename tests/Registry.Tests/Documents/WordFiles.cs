using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Registry.Tests.Documents;

/// <summary>Word documents made and read by the tests.</summary>
internal static class WordFiles
{
    /// <summary>A document of these paragraphs; a bar splits a paragraph into runs.</summary>
    public static MemoryStream Of(params string[] paragraphs) => Make(_ => { }, [.. paragraphs.Select(Line)]);

    public static MemoryStream Make(Action<WordprocessingDocument> more, params OpenXmlElement[] content)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(content));
            more(document);
        }
        stream.Position = 0;
        return stream;
    }

    public static Paragraph Line(string text) =>
        new(text.Split('|').Select(piece => new Run(new Text(piece) { Space = SpaceProcessingModeValues.Preserve })));

    /// <summary>A table of one row.</summary>
    public static Table Row(params string[] cells) =>
        new(
            new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }),
            new TableGrid(cells.Select(_ => new GridColumn())),
            new TableRow(cells.Select(c => new TableCell(Line(c))))
        );

    /// <summary>Its paragraphs as lines.</summary>
    public static string Read(Stream content)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => p.InnerText));
    }

    public static string Read(byte[] content) => Read(new MemoryStream(content));

    public static IEnumerable<string> ErrorsOf(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => e.Description)];
    }

    /// <summary>A document with one part that unpacks to far more than it is.</summary>
    public static MemoryStream Bomb()
    {
        var stream = Of("x");
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/media/image1.png", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
                part.Write(zeros);
        }
        stream.Position = 0;
        return stream;
    }

    /// <summary>The entries of a zip by name.</summary>
    public static Dictionary<string, byte[]> Unzip(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        return zip.Entries.ToDictionary(e => e.FullName, BytesOf, StringComparer.Ordinal);

        static byte[] BytesOf(ZipArchiveEntry entry)
        {
            using var from = entry.Open();
            var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        }
    }
}

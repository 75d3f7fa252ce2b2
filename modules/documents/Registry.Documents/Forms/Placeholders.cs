using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Registry.Documents.Forms;

/// <summary>Finds and replaces {{Name}} in the text of a document. Word splits text into runs where it likes, also inside the braces.</summary>
internal static partial class Placeholders
{
    /// <summary>Everything with text in it: body, headers, footers, notes.</summary>
    public static IEnumerable<OpenXmlElement> Roots(MainDocumentPart main)
    {
        IEnumerable<OpenXmlPartRootElement?> roots =
        [
            main.Document,
            .. main.HeaderParts.Select(p => p.Header),
            .. main.FooterParts.Select(p => p.Footer),
            main.FootnotesPart?.Footnotes,
            main.EndnotesPart?.Endnotes,
        ];
        return roots.OfType<OpenXmlElement>();
    }

    /// <summary>Rows of tables that hold text, not another table.</summary>
    public static IEnumerable<TableRow> Rows(OpenXmlElement scope) =>
        scope.Descendants<TableRow>().Where(row => !row.Descendants<TableRow>().Any());

    /// <summary>The names between braces, in the order of the text.</summary>
    public static IEnumerable<string> In(OpenXmlElement scope) =>
        Lines(scope).SelectMany(line => Pattern.Matches(TextOf(line))).Select(m => m.Groups["name"].Value);

    /// <summary>A paragraph with braces that are no placeholder, such as {{Name without an end; null: none.</summary>
    public static string? Broken(OpenXmlElement scope) =>
        Lines(scope)
            .Select(line => Pattern.Replace(TextOf(line), ""))
            .FirstOrDefault(rest =>
                rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)
            );

    /// <summary>Puts values where the names stood, in the format of the first letter; a null value leaves the placeholder.</summary>
    public static void Replace(OpenXmlElement scope, Func<string, string?> valueOf)
    {
        foreach (var line in Lines(scope).ToList())
        {
            // From the last to the first: what stands before keeps its place.
            foreach (var match in Pattern.Matches(TextOf(line)).Reverse())
            {
                if (valueOf(match.Groups["name"].Value) is { } value)
                    Replace(line, match.Index, match.Length, value);
            }
        }
    }

    private static void Replace(List<Text> line, int start, int length, string value)
    {
        var end = start + length;
        var before = 0;
        foreach (var text in line)
        {
            var content = text.Text;
            var from = Math.Max(start, before) - before;
            var to = Math.Min(end, before + content.Length) - before;
            before += content.Length;
            if (from >= to)
                continue;
            text.Text = content[..from] + value + content[to..];
            text.Space = SpaceProcessingModeValues.Preserve;
            value = "";
        }
    }

    private static string TextOf(List<Text> line) => string.Concat(line.Select(t => t.Text));

    /// <summary>The pieces of text of each paragraph; those of a text box inside it are a paragraph of their own.</summary>
    private static IEnumerable<List<Text>> Lines(OpenXmlElement scope) =>
        scope
            .Descendants<Paragraph>()
            .Select(p => p.Descendants<Text>().Where(t => ReferenceEquals(t.Ancestors<Paragraph>().First(), p)).ToList());

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern { get; }
}

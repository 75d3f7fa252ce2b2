using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Registry.Documents.Forms;

/// <summary>Makes a document from a template and what is known.</summary>
internal static class TemplateFiller
{
    /// <summary>Empty rows of a list of which nothing is known, to write on.</summary>
    private const int BlankRows = 4;

    public static MemoryStream Fill(Stream template, FieldValues values)
    {
        var filled = new MemoryStream();
        template.CopyTo(filled);
        using (var document = WordprocessingDocument.Open(filled, isEditable: true))
        {
            foreach (var root in Placeholders.Roots(document.MainDocumentPart!))
            {
                foreach (var row in Placeholders.Rows(root).ToList())
                    Repeat(row, values);
                Placeholders.Replace(root, name => values[name] ?? FieldCatalogue.Blank(name));
            }
        }
        filled.Position = 0;
        return filled;
    }

    private static void Repeat(TableRow row, FieldValues values)
    {
        var list = Placeholders.In(row).Select(FieldCatalogue.ListOf).FirstOrDefault(l => l is not null);
        if (list is null)
            return;
        var items = values.Items(list);
        for (var i = 0; i < (items.Count == 0 ? BlankRows : items.Count); i++)
        {
            var copy = Copy(row);
            row.InsertBeforeSelf(copy);
            var item = items.Count == 0 ? null : items[i];
            Placeholders.Replace(copy, name => FieldCatalogue.ListOf(name) is null ? null : item?.GetValueOrDefault(name) ?? "");
        }
        row.Remove();
    }

    /// <summary>Without what may be in a document once only.</summary>
    private static TableRow Copy(TableRow row)
    {
        var copy = (TableRow)row.CloneNode(deep: true);
        copy.ParagraphId = null;
        copy.TextId = null;
        foreach (var paragraph in copy.Descendants<Paragraph>())
        {
            paragraph.ParagraphId = null;
            paragraph.TextId = null;
        }
        foreach (var mark in copy.Descendants().Where(e => e is BookmarkStart or BookmarkEnd).ToList())
            mark.Remove();
        return copy;
    }
}

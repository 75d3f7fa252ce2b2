using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>
/// What an uploaded template must be before it is believed: a Word document of reasonable size once unpacked, of known kinds of
/// parts, without macros, links or fields that fetch from elsewhere, valid, and with known placeholders only.
/// </summary>
internal static class TemplateInspector
{
    public const int MaxMegabytes = 5;
    private const int MaxParts = 300;
    private const long MaxUnpacked = 20L * 1024 * 1024;
    private const string Field = "file";

    /// <summary>How the validator names a value of an attribute that is not written as the schema has it.</summary>
    private const string OddValue = "Sch_AttributeValueDataTypeDetailed";

    private static readonly string[] FetchingFields =
    [
        "DDE",
        "DDEAUTO",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "IMPORT",
        "LINK",
        "DATABASE",
        "MACROBUTTON",
    ];

    /// <exception cref="BusinessException">Each rule that is broken; what cannot be looked into for an earlier one is not.</exception>
    public static void Require(Stream content)
    {
        RequireSmallPackage(content);
        content.Position = 0;
        using var document = Open(content);
        var main = document.MainDocumentPart;
        if (main is null || document.DocumentType != WordprocessingDocumentType.Document)
            throw Refused("Documents:TemplateParts", main?.ContentType);
        var check = new Check();
        CheckParts(document, check);
        check.ThrowIfAny();
        foreach (var root in Placeholders.Roots(main))
            CheckText(root, check);
        // LibreOffice writes numbers and switches in ways of its own (true for on), which Word reads without complaint.
        var invalid = new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(document)
            .FirstOrDefault(e => e.Id != OddValue);
        check.That(invalid is null, Field, "Documents:TemplateInvalid", invalid?.Path?.XPath, invalid?.Description);
        check.ThrowIfAny();
    }

    /// <summary>Unpacks it to nowhere and counts: what a package says of its sizes is not believed.</summary>
    private static void RequireSmallPackage(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxParts)
                throw Refused("Documents:TemplateTooLarge", MaxMegabytes);
            var left = MaxUnpacked;
            var buffer = new byte[81_920];
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                int read;
                while ((read = part.Read(buffer)) > 0)
                {
                    left -= read;
                    if (left < 0)
                        throw Refused("Documents:TemplateTooLarge", MaxMegabytes);
                }
            }
        }
        catch (InvalidDataException)
        {
            throw Refused("Documents:TemplateNotDocx");
        }
    }

    private static WordprocessingDocument Open(Stream content)
    {
        try
        {
            return WordprocessingDocument.Open(content, isEditable: false);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or IOException)
        {
            throw Refused("Documents:TemplateNotDocx");
        }
    }

    private static void CheckParts(WordprocessingDocument document, Check check)
    {
        foreach (var part in document.GetAllParts())
        {
            var harmless = IsHarmless(part.ContentType) && part is not AlternativeFormatImportPart;
            check.That(harmless, Field, "Documents:TemplateParts", part.ContentType);
            var outside = part.ExternalRelationships.Concat<ReferenceRelationship>(
                part.HyperlinkRelationships.Where(h => h.IsExternal)
            );
            foreach (var relationship in outside)
                check.That(false, Field, "Documents:TemplateExternal", relationship.Uri);
        }
        foreach (var relationship in document.ExternalRelationships)
            check.That(false, Field, "Documents:TemplateExternal", relationship.Uri);
    }

    private static bool IsHarmless(string contentType) =>
        contentType is "image/png" or "image/jpeg" or "image/gif" or "application/xml"
        || (
            contentType.EndsWith("+xml", StringComparison.Ordinal)
            && !contentType.Contains("macro", StringComparison.OrdinalIgnoreCase)
            && !contentType.Contains("vba", StringComparison.OrdinalIgnoreCase)
            && !contentType.Contains("activeX", StringComparison.OrdinalIgnoreCase)
            && (
                contentType.StartsWith("application/vnd.openxmlformats-", StringComparison.Ordinal)
                || contentType.StartsWith("application/vnd.ms-word.", StringComparison.Ordinal)
            )
        );

    private static void CheckText(OpenXmlElement root, Check check)
    {
        var instructions = root.Descendants<FieldCode>()
            .Select(f => f.Text)
            .Concat(root.Descendants<SimpleField>().Select(f => f.Instruction?.Value ?? ""));
        foreach (var field in instructions.Select(i => i.Trim().Split(' ')[0].ToUpperInvariant()).Intersect(FetchingFields))
            check.That(false, Field, "Documents:TemplateExternal", field);
        foreach (var name in Placeholders.In(root).Distinct(StringComparer.Ordinal).Where(n => !FieldCatalogue.Knows(n)))
            check.That(false, Field, "Documents:TemplateUnknownField", name, string.Join(", ", FieldCatalogue.NearTo(name)));
        var broken = Placeholders.Broken(root);
        check.That(broken is null, Field, "Documents:TemplateBraces", broken?[..Math.Min(broken.Length, 60)]);
        CheckLists(root, check);
    }

    /// <summary>A list stands in rows of tables, and a row has one list.</summary>
    private static void CheckLists(OpenXmlElement root, Check check)
    {
        var rows = Placeholders.Rows(root).ToList();
        var inRows = rows.SelectMany(Placeholders.In).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Placeholders.In(root).Where(n => FieldCatalogue.ListOf(n) is not null && !inRows.Contains(n)))
            check.That(false, Field, "Documents:TemplateListOutsideRow", name);
        var mixed = rows.Find(r => Placeholders.In(r).Select(FieldCatalogue.ListOf).OfType<string>().Distinct().Count() > 1);
        check.That(
            mixed is null,
            Field,
            "Documents:TemplateListsMixed",
            mixed is null ? null : string.Join(", ", Placeholders.In(mixed))
        );
    }

    private static BusinessException Refused(string code, params object?[] arguments) => new(code, Field, arguments);
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Documents.Subjects;
using Registry.Kernel;
using Registry.Kernel.UI.Sheets;

namespace Registry.Documents.Forms;

internal sealed class DocumentAppService(
    RegistryDbContext db,
    DocumentSubjects subjects,
    Templates templates,
    Texts texts,
    IEnumerable<IDocumentFields> sources
) : IDocumentAppService
{
    private const int MaxSubjects = 200;
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IReadOnlyList<FormDto>> GetFormsAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation)
    {
        using var _ = subjects.Within(kind);
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        return
        [
            .. FormCatalogue
                .All.Where(f => f.Kinds.Contains(kind) && place.Forms?.Contains(f.Code) != false)
                .Select(f => new FormDto(f.Code, texts["Documents:Form." + f.Code])),
        ];
    }

    public async Task<FileDownload> GenerateAsync(GenerateInput input, CancellationToken cancellation)
    {
        using var _ = subjects.Within(input.SubjectKind);
        var place = await subjects.FindAsync(input.SubjectKind, input.SubjectId, cancellation);
        var form = RequireFitting(input.FormCode, input.SubjectKind, place);
        var (version, template) = await templates.OpenCurrentAsync(form, cancellation);
        await using var open = template;
        var (name, content) = await FillAsync(form, version, open, input.SubjectKind, input.SubjectId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new(FileName.Clean($"{form.Code} {name}.docx", form.Code, ".docx"), DocxType, content);
    }

    public async Task<FileDownload> GenerateManyAsync(GenerateManyInput input, CancellationToken cancellation)
    {
        using var _ = subjects.Within(input.SubjectKind);
        var form = RequireFitting(input.FormCode, input.SubjectKind);
        var ids = (input.SubjectIds ?? []).Distinct().ToList();
        new Check()
            .That(ids.Count is >= 1 and <= MaxSubjects, "subjectIds", "Documents:TooManySubjects", MaxSubjects)
            .ThrowIfAny();
        var (version, template) = await templates.OpenCurrentAsync(form, cancellation);
        await using var open = template;
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            var results = new List<(string File, string Result)>();
            foreach (var id in ids)
                results.Add(await AddAsync(zip, form, version, open, input.SubjectKind, id, results.Count + 1, cancellation));
            await WriteAsync(zip, "Ket-qua.csv", new MemoryStream(ResultList(results)), cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        archive.Position = 0;
        return new(FileName.Clean(form.Code + ".zip", "mau", ".zip"), "application/zip", archive);
    }

    /// <summary>Makes one of many; a refusal is a line of the result list, not the end of all.</summary>
    private async Task<(string File, string Result)> AddAsync(
        ZipArchive zip,
        Form form,
        int version,
        Stream template,
        SubjectKind kind,
        Guid id,
        int number,
        CancellationToken cancellation
    )
    {
        try
        {
            RequireFitting(form.Code, kind, await subjects.FindAsync(kind, id, cancellation));
            template.Position = 0;
            var (name, content) = await FillAsync(form, version, template, kind, id, cancellation);
            // The number keeps apart people of the same name.
            var file = FileName.Clean($"{number:000} {form.Code} {name}.docx", form.Code, ".docx");
            await WriteAsync(zip, file, content, cancellation);
            return (file, texts["Documents:FormMade"]);
        }
        catch (BusinessException refused)
        {
            return (id.ToString(), string.Join(" ", refused.Rejections.Select(texts.Of)));
        }
    }

    private async Task<(string? Name, MemoryStream Content)> FillAsync(
        Form form,
        int version,
        Stream template,
        SubjectKind kind,
        Guid id,
        CancellationToken cancellation
    )
    {
        // A form is in Vietnamese, whatever language its maker reads the pages in; the caller's stays as it is.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        var values = new FieldValues();
        foreach (var source in sources.Where(s => s.Kind == kind))
            await source.FillAsync(id, values, cancellation);
        db.Record(kind.ToString(), id, "Generated", $"{form.Code}, template {version}");
        return (values["FullName"], TemplateFiller.Fill(template, values));
    }

    private static Form RequireFitting(string? formCode, SubjectKind kind, SubjectPlace? place = null)
    {
        var fits = place?.Forms?.Contains(formCode) != false;
        var form = FormCatalogue.All.FirstOrDefault(f => f.Code == formCode && f.Kinds.Contains(kind) && fits);
        return form ?? throw new BusinessException("Documents:FormDoesNotFit", "formCode", formCode);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, MemoryStream content, CancellationToken cancellation)
    {
        await using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        await content.CopyToAsync(entry, cancellation);
    }

    private byte[] ResultList(List<(string File, string Result)> results)
    {
        var lines = results
            .Prepend((texts["Documents:FormFile"], texts["Documents:FormResult"]))
            .Select(r => $"{SheetWriter.Field(r.Item1)};{SheetWriter.Field(r.Item2)}\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(lines))];
    }
}

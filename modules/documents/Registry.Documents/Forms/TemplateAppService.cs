using Microsoft.EntityFrameworkCore;
using Registry.Documents.Files;
using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Documents.Forms;

internal sealed class TemplateAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    FileStore files,
    Templates templates,
    Texts texts
) : ITemplateAppService
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IReadOnlyList<TemplateDto>> ListAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(DocumentsPermissions.EditTemplates);
        await RequireRootAsync(cancellation);
        var versions = await db.Set<TemplateVersion>().AsNoTracking().OrderByDescending(v => v.Version).ToListAsync(cancellation);
        return [.. FormCatalogue.All.Select(f => ToDto(f, [.. versions.Where(v => v.FormCode == f.Code)]))];
    }

    public IReadOnlyList<FieldDto> GetFields()
    {
        using var _ = user.Within(DocumentsPermissions.EditTemplates);
        return [.. FieldCatalogue.Placeholders.Select(p => new FieldDto($"{{{{{p}}}}}", Describe(p)))];
    }

    public async Task<FileDownload> DownloadAsync(string formCode, int? version, CancellationToken cancellation)
    {
        using var _ = user.Within(DocumentsPermissions.EditTemplates);
        await RequireRootAsync(cancellation);
        var form = FormCatalogue.Require(formCode);
        var versions = await templates.VersionsAsync(formCode, cancellation);
        var wanted = version is null ? versions.FirstOrDefault() : versions.Find(v => v.Version == version);
        if (wanted is null && version > 0)
            throw BusinessException.NotFound();
        var name = FileName.Clean($"{form.Code} v{wanted?.Version ?? 0}.docx", form.Template, ".docx");
        return new(name, DocxType, templates.Open(form, wanted));
    }

    public async Task<TemplateDto> ReplaceAsync(
        string formCode,
        ReplaceTemplateInput input,
        Stream content,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(DocumentsPermissions.EditTemplates);
        await RequireRootAsync(cancellation);
        var form = FormCatalogue.Require(formCode);
        const long MaxBytes = TemplateInspector.MaxMegabytes * 1024L * 1024;
        if (input.DeclaredLength > MaxBytes)
            throw TooLarge();
        using var received = await files.ReceiveAsync(content, MaxBytes, cancellation) ?? throw TooLarge();
        using (var document = received.Open())
            TemplateInspector.Require(document);
        files.Keep(received);
        return await AddAsync(
            form,
            input.BasedOn,
            FileName.Clean(input.FileName, form.Template, ".docx"),
            received.Sha256,
            cancellation
        );
    }

    public async Task<TemplateDto> RestoreAsync(string formCode, RestoreTemplateInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(DocumentsPermissions.EditTemplates);
        await RequireRootAsync(cancellation);
        return await AddAsync(FormCatalogue.Require(formCode), input.BasedOn, null, null, cancellation);
    }

    private async Task<TemplateDto> AddAsync(
        Form form,
        int? basedOn,
        string? fileName,
        string? sha256,
        CancellationToken cancellation
    )
    {
        var versions = await templates.VersionsAsync(form.Code, cancellation);
        var current = versions.FirstOrDefault()?.Version ?? 0;
        if (basedOn is { } seen && seen != current)
            throw new BusinessException(
                RejectionKind.Conflict,
                [new Rejection("Documents:TemplateReplaced", "file", versions[0].UploadedBy, versions[0].Version)]
            );
        var version = new TemplateVersion
        {
            FormCode = form.Code,
            Version = current + 1,
            FileName = fileName,
            Sha256 = sha256,
            UploadedById = user.Id,
            UploadedBy = user.Name,
            UploadedAt = clock.Now,
        };
        db.Add(version);
        await db.SaveChangesAsync(cancellation);
        return ToDto(form, [version, .. versions]);
    }

    private static BusinessException TooLarge() => new("Documents:TemplateTooLarge", "file", TemplateInspector.MaxMegabytes);

    /// <summary>A template is everybody's: the permission on one subtree is not enough, it must be held on the root.</summary>
    private async Task RequireRootAsync(CancellationToken cancellation)
    {
        var root = await db.Unscoped<OrganisationRow>("The path of the root, to ask for the permission there.")
            .OrderBy(o => o.OrganisationPath)
            .Select(o => o.OrganisationPath)
            .FirstOrDefaultAsync(cancellation);
        user.RequireOn(DocumentsPermissions.EditTemplates, root ?? "");
    }

    private string Describe(string placeholder)
    {
        var name = placeholder.Split(':')[0];
        var form =
            placeholder.EndsWith(FieldCatalogue.Caps, StringComparison.Ordinal) ? texts["Documents:FieldCaps"]
            : placeholder.EndsWith(FieldCatalogue.Long, StringComparison.Ordinal) ? texts["Documents:FieldLong"]
            : "";
        return texts["Documents:Field." + name] + form;
    }

    private TemplateDto ToDto(Form form, List<TemplateVersion> versions) =>
        new(
            form.Code,
            texts["Documents:Form." + form.Code],
            versions.FirstOrDefault()?.Version ?? 0,
            versions.FirstOrDefault()?.Sha256 is null,
            [.. versions.Select(v => new TemplateVersionDto(v.Version, v.FileName, v.UploadedBy, v.UploadedAt))]
        );
}

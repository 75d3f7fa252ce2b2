using Microsoft.EntityFrameworkCore;
using Registry.Documents.Files;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>The templates that hold now.</summary>
internal sealed class Templates(RegistryDbContext db, FileStore files)
{
    /// <summary>Versions of the form, the highest first; none: the shipped one holds.</summary>
    public Task<List<TemplateVersion>> VersionsAsync(string formCode, CancellationToken cancellation) =>
        db.Set<TemplateVersion>()
            .AsNoTracking()
            .Where(v => v.FormCode == formCode)
            .OrderByDescending(v => v.Version)
            .ToListAsync(cancellation);

    /// <summary>The current template of a form and its version.</summary>
    public async Task<(int Version, Stream Content)> OpenCurrentAsync(Form form, CancellationToken cancellation)
    {
        var current = (await VersionsAsync(form.Code, cancellation)).FirstOrDefault();
        return (current?.Version ?? 0, Open(form, current));
    }

    /// <exception cref="BusinessException">The content is missing from the store.</exception>
    public Stream Open(Form form, TemplateVersion? version) =>
        version?.Sha256 is { } sha256
            ? files.Open(sha256) ?? throw new BusinessException("Documents:FileMissing")
            : form.OpenShipped();
}

using Microsoft.EntityFrameworkCore;
using Registry.Documents.Files;
using Registry.Documents.Forms;
using Registry.Documents.Scans;
using Registry.Kernel;

namespace Registry.Documents;

/// <summary>Every content a row names is there and has its hash; of removed scans and earlier templates too, for they are kept.</summary>
internal sealed class FileVerifier(RegistryDbContext db, FileStore files) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        var scans = await db.Set<Attachment>().Select(a => a.Sha256).Distinct().ToListAsync(cancellation);
        var templates = await db.Set<TemplateVersion>()
            .Where(t => t.Sha256 != null)
            .Select(t => t.Sha256!)
            .Distinct()
            .ToListAsync(cancellation);
        foreach (var sha256 in scans.Union(templates).Order(StringComparer.Ordinal))
        {
            var state = await files.CheckAsync(sha256, cancellation);
            if (state != FileState.Sound)
                differences.Add($"file {sha256}: {(state == FileState.Missing ? "is missing" : "was altered")}");
        }
        return differences;
    }
}

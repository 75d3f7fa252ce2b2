using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Documents.Files;

namespace Registry.Members.Documents.Scans;

/// <summary>Every content a row names is there and has its hash; of removed files too, for they are kept.</summary>
internal sealed class AttachmentVerifier(RegistryDbContext db, FileStore files) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        var contents = await db.Set<Attachment>().Select(a => a.Sha256).Distinct().OrderBy(h => h).ToListAsync(cancellation);
        foreach (var sha256 in contents)
        {
            var state = await files.CheckAsync(sha256, cancellation);
            if (state != FileState.Sound)
                differences.Add($"file {sha256}: {(state == FileState.Missing ? "is missing" : "was altered")}");
        }
        return differences;
    }
}

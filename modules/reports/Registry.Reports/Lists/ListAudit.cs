using Registry.Kernel;

namespace Registry.Reports.Lists;

/// <summary>Keeps on record who read or took away the list behind a number.</summary>
internal sealed class ListAudit(RegistryDbContext db)
{
    /// <summary>More rows than this are not put into one file.</summary>
    public const int MaxExport = 200_000;

    public async Task RecordAsync(string entityType, string action, string what, CancellationToken cancellation)
    {
        db.Note(entityType, Guid.CreateVersion7(), action, what);
        await db.SaveChangesAsync(cancellation);
    }
}

using Registry.Kernel;

namespace Registry.Reports.Lists;

/// <summary>Keeps on record who read or took away the list behind a number.</summary>
internal sealed class ListAudit(RegistryDbContext db, ICurrentUser user, RegistryClock clock)
{
    /// <summary>More rows than this are not put into one file.</summary>
    public const int MaxExport = 200_000;

    public async Task RecordAsync(string entityType, string action, string what, CancellationToken cancellation)
    {
        db.Add(
            new AuditEntry
            {
                At = clock.Now,
                UserId = user.Id,
                UserName = user.Name,
                EntityType = entityType,
                EntityId = Guid.CreateVersion7(),
                Action = action,
                Fields = what,
            }
        );
        await db.SaveChangesAsync(cancellation);
    }
}

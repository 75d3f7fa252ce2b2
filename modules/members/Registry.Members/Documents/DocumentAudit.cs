using Registry.Kernel;

namespace Registry.Members.Documents;

/// <summary>Notes what left the registry: by the next save, before the bytes go out.</summary>
internal sealed class DocumentAudit(RegistryDbContext db, ICurrentUser user, RegistryClock clock)
{
    public const string Downloaded = nameof(Downloaded);
    public const string Generated = nameof(Generated);

    /// <param name="what">No personal data: codes, versions, counts.</param>
    public void Note(string action, string entityType, Guid entityId, string what) =>
        db.Add(
            new AuditEntry
            {
                At = clock.Now,
                UserId = user.Id,
                UserName = user.Name,
                EntityType = entityType,
                EntityId = entityId,
                Action = action,
                Fields = what,
            }
        );
}

namespace Registry.Inbox.Integration;

/// <summary>
/// Implemented by modules whose tasks no single query finds; shown in the one inbox, and in digest and deadlines. Where one does,
/// <see cref="IInboxSource"/> leaves counting and paging to the database.
/// </summary>
public interface IInboxContributor
{
    /// <summary>Permissions whose holders have duties here. The inbox asks for what waits within each of them.</summary>
    IReadOnlyList<string> Permissions { get; }

    /// <summary>What waits for the user under one of the permissions, within its scope; without what other eyes have to do.</summary>
    Task<IReadOnlyList<InboxEntry>> GetAsync(string permission, Guid? userId, DateOnly today, CancellationToken cancellation);
}

/// <param name="Address">Page on which it is done.</param>
/// <param name="Subject">Whom or what it is about; may be a person's name, which never leaves in a mail.</param>
/// <param name="Todo">Text key of what is to be done.</param>
public sealed record InboxEntry(string Address, string Subject, string OrganisationName, string Todo, DateOnly? DueOn);

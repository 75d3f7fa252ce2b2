namespace Registry.Inbox.Integration;

/// <summary>Implemented by modules whose tasks a query finds: counted and paged by the database. The inbox reads within the permission of each duty.</summary>
public interface IInboxSource
{
    /// <summary>Duties of this procedure: who does them, and what waits for whoever does.</summary>
    IEnumerable<InboxDuty> Duties(Guid? userId, DateOnly today);
}

/// <param name="Permission">Held by whoever does it.</param>
/// <param name="Waiting">Within the scope of the permission, without what other eyes have to do.</param>
public sealed record InboxDuty(string Permission, Func<IQueryable<InboxTask>> Waiting);

/// <summary>One thing to do, as the database knows it.</summary>
public sealed class InboxTask
{
    public required Guid Id { get; init; }

    /// <summary>Null: it is about the organisation itself.</summary>
    public required Guid? PersonId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>Page on which it is done, before the id, e.g. admissions.</summary>
    public required string Path { get; init; }

    /// <summary>Text key of what is to be done.</summary>
    public required string Todo { get; init; }
    public required DateOnly? DueOn { get; init; }
}

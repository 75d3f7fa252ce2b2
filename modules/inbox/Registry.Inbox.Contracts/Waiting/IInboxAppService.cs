namespace Registry.Inbox.Waiting;

/// <summary>What waits for this user, nearest deadline first. Derived from the data each time, so nothing is lost or stale.</summary>
public interface IInboxAppService
{
    /// <summary>Never more than 200 items; the counts are of all.</summary>
    Task<InboxDto> GetAsync(CancellationToken cancellation = default);
}

/// <summary>What waits for a user: how many are overdue, due soon and waiting in all, and the first of them.</summary>
public sealed record InboxDto(int Overdue, int DueSoon, int Waiting, IReadOnlyList<InboxItemDto> Items);

/// <summary>One thing to do. <paramref name="WorkingDaysLeft"/> is negative when overdue.</summary>
/// <param name="Address">Page on which it is done, e.g. /admissions/…</param>
/// <param name="Todo">Text key of what is to be done.</param>
/// <param name="Reminder">The nearest reminder reached, in days before the date (90, 60, 30, 15 or 7 by the rules); null: none yet, or overdue.</param>
public sealed record InboxItemDto(
    string Address,
    string FullName,
    string OrganisationName,
    string Todo,
    DateOnly? DueOn,
    int? WorkingDaysLeft,
    int? Reminder
);

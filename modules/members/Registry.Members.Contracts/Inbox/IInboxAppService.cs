using Registry.Members.Admissions;

namespace Registry.Members.Inbox;

/// <summary>What waits for this user, nearest deadline first. Derived from the data each time, so nothing is lost or stale.</summary>
public interface IInboxAppService
{
    /// <summary>Never more than 200 items; the counts are of all.</summary>
    Task<InboxDto> GetAsync(CancellationToken cancellation = default);
}

public sealed record InboxDto(int Overdue, int DueSoon, int Waiting, IReadOnlyList<InboxItemDto> Items);

/// <summary>One thing to do. <paramref name="WorkingDaysLeft"/> is negative when overdue.</summary>
public sealed record InboxItemDto(
    Guid DossierId,
    string FullName,
    string OrganisationName,
    DossierState State,
    DossierStepKind Step,
    DateOnly? DueOn,
    int? WorkingDaysLeft
);

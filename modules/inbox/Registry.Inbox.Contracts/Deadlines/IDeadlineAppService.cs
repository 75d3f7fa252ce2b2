using Registry.Kernel;

namespace Registry.Inbox.Deadlines;

/// <summary>What is due for each person responsible, as the nightly job last derived it.</summary>
public interface IDeadlineAppService
{
    /// <summary>Everybody with something waiting, the most overdue first.</summary>
    /// <exception cref="BusinessException">403: only who may see users.</exception>
    Task<IReadOnlyList<PersonDeadlinesDto>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Derives it again now, for all.</summary>
    Task DeriveAsync(CancellationToken cancellation = default);
}

/// <param name="DerivedAt">Instant in UTC.</param>
/// <param name="NextDueOn">The earliest date of what waits.</param>
public sealed record PersonDeadlinesDto(
    string UserName,
    string DisplayName,
    int Overdue,
    int DueSoon,
    int Waiting,
    DateOnly? NextDueOn,
    DateTime DerivedAt
);

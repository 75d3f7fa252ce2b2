using Registry.Kernel;

namespace Registry.Members.Procedures;

/// <summary>Who makes the base of a cell's vote on the day of a meeting, and who does not and why (domain.md 13, 2).</summary>
public interface IVoteBaseAppService
{
    /// <param name="on">Day of the meeting; null: today.</param>
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    Task<VoteBaseDto> GetAsync(Guid organisationId, DateOnly? on, CancellationToken cancellation = default);
}

/// <summary>What a member of the cell is in its vote. Text: key Members:VoteStanding.{value}.</summary>
public enum VoteStanding
{
    Voting,

    /// <summary>Counted when present.</summary>
    Exempt,

    /// <summary>On temporary transfer elsewhere.</summary>
    Away,
    Suspended,
    Prosecuted,
    Detained,
    Probationary,
}

/// <summary>A member of the cell on the day of a vote.</summary>
public sealed record VoterDto(Guid MemberId, string FullName, VoteStanding Standing);

/// <param name="Least">The base when every exempt member is absent.</param>
/// <param name="Most">The base when every exempt member is present.</param>
/// <param name="Needed">Votes in favour that the rules of the day ask for, of <paramref name="Least"/>.</param>
public sealed record VoteBaseDto(DateOnly On, int Least, int Most, int Needed, IReadOnlyList<VoterDto> Members);

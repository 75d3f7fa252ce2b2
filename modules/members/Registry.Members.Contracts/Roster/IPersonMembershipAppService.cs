using Registry.Kernel;
using Registry.People.Integration;

namespace Registry.Members.Roster;

/// <summary>One person, many memberships.</summary>
public interface IPersonMembershipAppService
{
    /// <summary>Other memberships of the person behind a member, as of a date (null: today); of each kind only what the user may see.</summary>
    /// <exception cref="BusinessException">404: no such member in the user's subtrees.</exception>
    Task<IReadOnlyList<PersonMembershipDto>> GetAsync(Guid memberId, DateOnly? asOf, CancellationToken cancellation = default);
}

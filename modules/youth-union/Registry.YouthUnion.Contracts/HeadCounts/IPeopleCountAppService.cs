using Registry.Kernel;

namespace Registry.YouthUnion.HeadCounts;

/// <summary>One person, many memberships: counts by membership and by head, and who may be on record twice.</summary>
public interface IPeopleCountAppService
{
    /// <summary>Party members and youth members of a Party organisation and all below it, on a date (null: today).</summary>
    Task<PeopleCountDto> CountAsync(Guid organisationId, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Youth members with the name and birth date of another person on record. Of the other, only memberships the user may see are shown.</summary>
    Task<Page<SuspicionDto>> ListSuspicionsAsync(int skip = 0, int take = 50, CancellationToken cancellation = default);
}

/// <summary>Memberships: <paramref name="PartyMembers"/> + <paramref name="YouthMembers"/>. Heads: <paramref name="People"/>, who are both counted once.</summary>
public sealed record PeopleCountDto(
    Guid OrganisationId,
    string OrganisationName,
    DateOnly AsOf,
    int PartyMembers,
    int YouthMembers,
    int Both,
    int Memberships,
    int People
);

/// <param name="Other">What the other person belongs to, each with a link; empty: outside what the user may see.</param>
public sealed record SuspicionDto(
    Guid MemberId,
    string FullName,
    DateOnly BirthDate,
    string BranchName,
    IReadOnlyList<People.Integration.PersonMembershipDto> Other
);

namespace Registry.People.Integration;

/// <summary>Implemented by each module that keeps memberships of people; all of them are asked for what one person belongs to.</summary>
public interface IPersonMemberships
{
    /// <summary>Permission to see these memberships. The caller asks within it, which sets the scope of what is answered.</summary>
    string Permission { get; }

    /// <summary>Memberships of the people on a date, within the user's subtrees.</summary>
    Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation = default
    );
}

/// <param name="Kind">Text key of what kind of membership it is.</param>
/// <param name="Since">First day; null: not known.</param>
/// <param name="Link">Path of its page.</param>
public sealed record PersonMembershipDto(Guid PersonId, string Kind, string OrganisationName, DateOnly? Since, string? Link);

namespace Registry.Organisations.Integration;

/// <summary>Implemented by the module that knows the people: who belongs to organisations, for the changes that carry them. Not limited to the user's subtrees.</summary>
public interface IOrganisationMembers
{
    /// <summary>Who belongs to the organisation itself on the day or later, by name.</summary>
    Task<IReadOnlyList<OrganisationMember>> OfAsync(Guid organisationId, DateOnly day, CancellationToken cancellation = default);

    /// <summary>Members and official members by home organisation on a day, of the subtree at a path.</summary>
    Task<IReadOnlyDictionary<Guid, (int Members, int Official)>> CountAsync(
        string path,
        DateOnly day,
        CancellationToken cancellation = default
    );
}

/// <summary>A member of an organisation, as changes of organisations name them.</summary>
public sealed record OrganisationMember(Guid Id, string FullName, bool Official);

using Registry.Organisations.Tree;

namespace Registry.Organisations.Integration;

/// <summary>Implemented by the module that knows the people: how many an organisation has on a date.</summary>
public interface IHeadCounts
{
    /// <summary>Members by home organisation (own ones only, not those below) within the user's subtrees.</summary>
    Task<IReadOnlyDictionary<Guid, int>> ByOrganisationAsync(DateOnly asOf, CancellationToken cancellation = default);

    /// <summary>People of the subtree at <paramref name="path"/> within the user's subtrees.</summary>
    Task<HeadCountDto> OfSubtreeAsync(string path, DateOnly asOf, CancellationToken cancellation = default);

    /// <summary>
    /// Members by path, one level below <paramref name="path"/> with all below that; under the path itself, its own members.
    /// Within the user's subtrees. <paramref name="today"/>: by today's tree, which is read faster.
    /// </summary>
    Task<IReadOnlyDictionary<string, int>> BelowAsync(
        string path,
        DateOnly asOf,
        bool today,
        CancellationToken cancellation = default
    );
}

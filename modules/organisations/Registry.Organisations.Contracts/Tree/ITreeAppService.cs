using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>The tree in the parts a page shows, however big it is. Everything is limited to the user's subtrees.</summary>
public interface ITreeAppService
{
    /// <summary>What stands directly below an organisation on a date (null: today), by name; null: the tops of the user's subtrees.</summary>
    /// <param name="take">1 to 500.</param>
    Task<Page<TreeNodeDto>> GetChildrenAsync(
        Guid? parentId,
        DateOnly? asOf,
        int skip = 0,
        int take = 200,
        CancellationToken cancellation = default
    );

    /// <summary>The organisations above one on a date, the highest first, itself at the end; empty where it did not stand.</summary>
    Task<IReadOnlyList<TreeNodeDto>> GetWayAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Organisations whose name holds the text (tones do not matter), the nearest to the top first; at most 50.</summary>
    Task<IReadOnlyList<TreeNodeDto>> SearchAsync(string? text, DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Members of an organisation and of each one directly below it, with all below those, on a date.</summary>
    Task<MembersBelowDto> GetMembersAsync(Guid id, DateOnly? asOf, CancellationToken cancellation = default);
}

/// <param name="ParentName">Of the organisation above, where it is within the user's subtrees.</param>
public sealed record TreeNodeDto(
    Guid Id,
    Guid? ParentId,
    string? ParentName,
    string Name,
    OrganisationType Type,
    string Path,
    bool HasChildren
);

/// <param name="Own">Members of the organisation itself.</param>
/// <param name="Below">Of each organisation directly below, whole.</param>
public sealed record MembersBelowDto(int Total, int Own, IReadOnlyDictionary<Guid, int> Below);

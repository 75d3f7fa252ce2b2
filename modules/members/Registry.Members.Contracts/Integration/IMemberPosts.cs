namespace Registry.Members.Integration;

/// <summary>Implemented by whoever keeps who sits where: a measure removes from a post only somebody who holds one.</summary>
public interface IMemberPosts
{
    /// <summary>Whether the member holds a post anywhere on a day. Not limited to the user's subtrees: the caller has found the member.</summary>
    Task<bool> HoldsAnyAsync(Guid memberId, DateOnly on, CancellationToken cancellation = default);
}

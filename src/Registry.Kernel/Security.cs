using System.Security.Claims;

namespace Registry.Kernel;

/// <summary>A permission and the roles that hold it.</summary>
public sealed record PermissionDefinition(string Name, params string[] Roles);

/// <summary>A module's permissions; registered as a service by its Contracts.</summary>
public abstract class PermissionDefinitionProvider
{
    public abstract IEnumerable<PermissionDefinition> Define();
}

/// <summary>Who acts in this dependency-injection scope, and on which subtrees. Nobody (and no subtree) until begun.</summary>
public interface ICurrentUser
{
    Guid? Id { get; }
    string Name { get; }

    /// <summary>Disjoint path prefixes seen now: nothing outside of <see cref="Within"/>. One empty prefix for the system.</summary>
    IReadOnlyList<string> Scope { get; }

    /// <summary>Whether the user holds the permission on the organisation at <paramref name="path"/> (null: anywhere).</summary>
    bool IsGranted(string permission, string? path = null);

    /// <summary>
    /// The first line of an application service: refuses, or narrows <see cref="Scope"/> to the subtrees that hold the permission until
    /// the end of the using, which gives back what was before. One within another is of its own permission alone.
    /// </summary>
    /// <exception cref="BusinessException">403: the user holds the permission nowhere.</exception>
    IDisposable Within(string permission);

    /// <summary>Loads the user's grants as of today; every scope that serves a person begins so.</summary>
    /// <returns>False: the session that the principal was signed in for has ended, so nobody acts here.</returns>
    Task<bool> BeginAsync(ClaimsPrincipal principal, CancellationToken cancellation = default);

    /// <summary>Sees what an account would see, without a session of it: for jobs that count or write for somebody.</summary>
    Task BeginAsAsync(Guid account, CancellationToken cancellation = default);

    /// <summary>Acts as the system: for jobs, seeding and the command line only.</summary>
    void BeginSystem(string name);
}

/// <summary>Checks of a permission on one organisation.</summary>
public static class CurrentUserExtensions
{
    /// <exception cref="BusinessException">403: the permission is missing on that organisation.</exception>
    public static void RequireOn(this ICurrentUser user, string permission, string path)
    {
        if (!user.IsGranted(permission, path))
            throw BusinessException.Forbidden(permission);
    }
}

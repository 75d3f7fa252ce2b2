using Registry.Kernel;

namespace Registry.People.Integration;

/// <summary>The key of national ids is not in the database; each database belongs to one key, whose fingerprint it holds.</summary>
public interface IIdentityKeyCheck
{
    /// <summary>The key here is the one of this database; at the very first start it is made, and from then on belongs to it.</summary>
    /// <exception cref="BusinessException">The key is missing, unreadable or of another database; the message says what to do.</exception>
    Task RequireAsync(CancellationToken cancellation = default);

    /// <summary>The key here has this fingerprint.</summary>
    /// <exception cref="BusinessException">It is missing, unreadable or another one.</exception>
    void Require(string fingerprint);
}

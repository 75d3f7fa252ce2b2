namespace Registry.Planning.Integration;

/// <summary>Implemented by modules that count something of which there are targets, for whoever compares the two.</summary>
public interface IIndicatorSource
{
    /// <summary>Keys of the indicators it counts.</summary>
    IReadOnlyCollection<string> Indicators { get; }

    /// <summary>
    /// What was done from a day to a day within a subtree of today's tree, by the path of the Party organisation; none where nothing was.
    /// Null: nothing is on record of that time, which is not the same as nothing done.
    /// </summary>
    Task<IReadOnlyDictionary<string, decimal>?> CountAsync(
        string indicator,
        string path,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    );
}

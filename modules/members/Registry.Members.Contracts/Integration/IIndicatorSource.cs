namespace Registry.Members.Integration;

/// <summary>Implemented by modules that count something of which there are targets, for whoever compares the two.</summary>
public interface IIndicatorSource
{
    /// <summary>Keys of the indicators it counts.</summary>
    IReadOnlyCollection<string> Indicators { get; }

    /// <summary>The value from a day to a day within a subtree of today's tree; of what holds on a day, at the last day. Null: nothing known.</summary>
    Task<decimal?> CountAsync(
        string indicator,
        string path,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    );
}

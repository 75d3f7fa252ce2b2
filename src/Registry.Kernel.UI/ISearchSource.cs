namespace Registry.Kernel.UI;

/// <summary>What Ctrl+K finds of a module, for those who hold its permission; registered as a service by the module's class.</summary>
public interface ISearchSource
{
    /// <summary>Its place among the others: 10, 20, 30 …</summary>
    int Order { get; }

    /// <summary>Who does not hold it anywhere is not shown any of it.</summary>
    string Permission { get; }

    /// <param name="text">At least two characters, trimmed.</param>
    /// <param name="asOf">The day the screen is seen at; null: today.</param>
    /// <returns>The first few, limited to the user's subtrees.</returns>
    Task<IEnumerable<SearchHit>> FindAsync(string text, DateOnly? asOf, CancellationToken cancellation);
}

/// <summary>One thing found.</summary>
/// <param name="Kind">What it is or where it belongs, in the reader's language.</param>
/// <param name="Href">The page that shows it.</param>
public sealed record SearchHit(string Text, string Kind, string Href);

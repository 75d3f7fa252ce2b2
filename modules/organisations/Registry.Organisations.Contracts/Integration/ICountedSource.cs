namespace Registry.Organisations.Integration;

/// <summary>
/// Implemented by modules that keep something reports count: a report definition names one of its populations, and everything about
/// it is asked here. Not limited by itself: whoever reads sets the scope.
/// </summary>
public interface ICountedSource
{
    /// <summary>Names of what can be counted, such as unions.standing; no two sources share one.</summary>
    IReadOnlyCollection<string> Populations { get; }

    /// <summary>One query for both: its facts summed by organisation are the number, the facts themselves the list behind it.</summary>
    IQueryable<CountedFact> Read(string population, CountedWindow window);

    /// <summary>
    /// Of a population of movements: what stayed in its organisation on a day, and so moves if that does. One population of a source
    /// has them, those that moved within; null: this is none.
    /// </summary>
    IQueryable<CountedFact>? Staying(string population, DateOnly day, DateTime known) => null;

    /// <summary>Start of the address of a fact's page: its id follows.</summary>
    string PageOf(string population);
}

/// <param name="Known">The instant up to which ledgers with a second clock are read, UTC.</param>
public sealed record CountedWindow(DateOnly From, DateOnly To, DateTime Known);

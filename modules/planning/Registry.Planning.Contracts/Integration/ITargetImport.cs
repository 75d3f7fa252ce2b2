using Registry.Planning.Targets;

namespace Registry.Planning.Integration;

/// <summary>Loads terms and targets from the reference data; adds to the caller's unit of work.</summary>
public interface ITargetImport
{
    void Import(IEnumerable<ImportedTerm> terms);

    /// <summary>Adds values of indicators that are entered, not counted, as read from a paper.</summary>
    void Enter(IEnumerable<ImportedValue> values);
}

/// <summary>A term with the targets of its congress.</summary>
public sealed record ImportedTerm(string Name, DateOnly From, DateOnly To, IReadOnlyList<TargetDto> Targets);

/// <param name="Paper">Where it is read, or that it is none's: shown as the source of the value.</param>
public sealed record ImportedValue(string Indicator, int Year, decimal Value, string Paper);

using Registry.Planning.Targets;

namespace Registry.Planning.Integration;

/// <summary>Loads terms and targets from the reference data; adds to the caller's unit of work.</summary>
public interface ITargetImport
{
    void Import(IEnumerable<ImportedTerm> terms);
}

/// <summary>A term with the targets of its congress.</summary>
public sealed record ImportedTerm(string Name, DateOnly From, DateOnly To, IReadOnlyList<TargetDto> Targets);

using Registry.Kernel;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;

namespace Registry.Unions.Integration;

/// <summary>Loads unions with their history from an older system or the reference data, through the same aggregates as the pages.</summary>
public interface IUnionImport
{
    /// <summary>Adds all of it to the caller's unit of work; the caller saves. Parents come before children; organisations, people and enterprises are there already.</summary>
    Task ImportAsync(
        IReadOnlyList<ImportedUnion> unions,
        IReadOnlyList<ImportedReturn> returns,
        IReadOnlyList<ImportedIntroduction> introductions,
        CancellationToken cancellation = default
    );
}

/// <summary>A union and, where it is dissolved, how. <paramref name="RecordedAt"/> is in UTC.</summary>
public sealed record ImportedUnion(
    Guid Id,
    Guid? ParentId,
    string Name,
    UnionType Type,
    Guid OrganisationId,
    Guid? EnterpriseId,
    string? EnterpriseName,
    DateOnly FoundedOn,
    int Members,
    Decision Decision,
    DateTime RecordedAt,
    ImportedDissolution? Dissolution = null
);

/// <summary>The end of an imported union.</summary>
public sealed record ImportedDissolution(DateOnly On, string Reason, Decision Decision, DateTime RecordedAt);

/// <summary>A return as far as it got: not accepted where <paramref name="AcceptedAt"/> is null. Those of a union come in the order of quarters.</summary>
public sealed record ImportedReturn(
    Guid Id,
    Guid UnionId,
    string Quarter,
    ReturnFigures Figures,
    Guid SubmitterId,
    string Submitter,
    DateTime SubmittedAt,
    Guid? AccepterId = null,
    string? Accepter = null,
    DateTime? AcceptedAt = null
);

/// <summary>An introduction; in a dossier where <paramref name="DossierId"/> is set.</summary>
public sealed record ImportedIntroduction(
    Guid Id,
    Guid UnionId,
    Guid CellId,
    Guid PersonId,
    string Number,
    DateOnly Date,
    int Total,
    int Present,
    int InFavour,
    int Against,
    string RecordedBy,
    DateTime RecordedAt,
    Guid? DossierId = null
);

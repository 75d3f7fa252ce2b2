using Registry.Kernel;
using Registry.Members.MemberFile;

namespace Registry.Members.Integration;

/// <summary>Loads member files from an older system or the reference data. Adds to the caller's unit of work; the caller saves.</summary>
public interface IMemberFileImport
{
    /// <summary>Adds parts of files that have none yet. The values are taken as they are: check them before.</summary>
    void Import(IEnumerable<ImportedFilePart> parts);

    /// <summary>Adds a correction of name or birth date that waits to be confirmed.</summary>
    Task ProposeAsync(ImportedIdentityCorrection correction, CancellationToken cancellation = default);
}

/// <summary>A part of a member's file as rows of texts by field.</summary>
public sealed record ImportedFilePart(Guid MemberId, FilePartKind Part, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);

/// <summary>A correction of name or birth date that waits to be confirmed: who proposed it, and on what paper.</summary>
public sealed record ImportedIdentityCorrection(
    Guid MemberId,
    ImportedActor Proposer,
    DateOnly On,
    string FullName,
    DateOnly BirthDate,
    IdentityPaperKind PaperKind,
    Decision Paper
);

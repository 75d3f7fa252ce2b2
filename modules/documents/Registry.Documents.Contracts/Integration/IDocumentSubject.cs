using Registry.Kernel;

namespace Registry.Documents.Integration;

/// <summary>How one kind of subject is found; each feature whose papers are kept here brings its own.</summary>
public interface IDocumentSubject
{
    SubjectKind Kind { get; }

    /// <summary>Who holds it may see the subject and the list of its files, and make its forms.</summary>
    string ViewPermission { get; }

    /// <summary>
    /// Who holds one of these may open its scans: whoever works on the procedure, and whoever may see sensitive parts there.
    /// Who only looks on may not: a scan shows all that the pages mask.
    /// </summary>
    IReadOnlyList<string> OpenPermissions { get; }

    /// <summary>The subject, asked for within the permission to view it; null: not there.</summary>
    Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation);
}

/// <summary>Where a subject is, and whose turn it is.</summary>
/// <param name="RecordPermissions">Whoever holds one of these there may add and remove files now; none: nobody.</param>
public sealed record SubjectPlace(string OrganisationPath, params string[] RecordPermissions)
{
    /// <summary>Codes of the forms that fit this one; null: all that its kind has.</summary>
    public IReadOnlyList<string>? Forms { get; init; }

    /// <summary>Whether the user may add and remove files now.</summary>
    public bool MayRecord(ICurrentUser user) => RecordPermissions.Any(p => user.IsGranted(p, OrganisationPath));
}

using Registry.Kernel;

namespace Registry.Members.Documents;

/// <summary>How one kind of subject is found; each feature whose papers are kept here brings its own.</summary>
internal interface IDocumentSubject
{
    SubjectKind Kind { get; }

    /// <summary>Who holds it may see the subject and the list of its files, and make its forms.</summary>
    string ViewPermission { get; }

    /// <summary>
    /// Who holds one of these works on the procedure and so may open its scans; so may who may see sensitive parts there.
    /// Who only looks on may not: a scan shows all that the pages mask.
    /// </summary>
    IReadOnlyList<string> WorkPermissions { get; }

    /// <summary>The subject, asked for within the permission to view it; null: not there.</summary>
    Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation);
}

/// <summary>Where a subject is, and whose turn it is.</summary>
/// <param name="RecordPermissions">Whoever holds one of these there may add and remove files now; none: nobody.</param>
internal sealed record SubjectPlace(string OrganisationPath, params string[] RecordPermissions)
{
    /// <summary>Codes of the forms that fit this one; null: all that its kind has.</summary>
    public IReadOnlyList<string>? Forms { get; init; }

    public bool MayRecord(ICurrentUser user) => RecordPermissions.Any(p => user.IsGranted(p, OrganisationPath));
}

/// <summary>Finds subjects of any kind for a user who may see them.</summary>
internal sealed class DocumentSubjects(IEnumerable<IDocumentSubject> subjects, ICurrentUser user)
{
    /// <summary>The first line of a service method on subjects: within the permission to view those of the kind.</summary>
    /// <exception cref="BusinessException">403: no such permission anywhere. 404: no such kind.</exception>
    public IDisposable Within(SubjectKind kind) => user.Within(OfKind(kind).ViewPermission);

    /// <summary>Whether the user may open the scans of a subject: the one rule for all kinds.</summary>
    public bool MayOpen(SubjectKind kind, SubjectPlace place) =>
        user.IsGranted(MembersPermissions.ViewSensitive, place.OrganisationPath)
        || OfKind(kind).WorkPermissions.Any(p => user.IsGranted(p, place.OrganisationPath));

    /// <exception cref="BusinessException">404: not in the user's subtrees.</exception>
    public async Task<SubjectPlace> FindAsync(SubjectKind kind, Guid id, CancellationToken cancellation) =>
        await OfKind(kind).FindAsync(id, cancellation) ?? throw BusinessException.NotFound();

    private IDocumentSubject OfKind(SubjectKind kind) =>
        subjects.SingleOrDefault(s => s.Kind == kind) ?? throw BusinessException.NotFound();
}

using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Subjects;

/// <summary>Finds subjects of any kind for a user who may see them.</summary>
internal sealed class DocumentSubjects(IEnumerable<IDocumentSubject> subjects, ICurrentUser user)
{
    /// <summary>The first line of a service method on subjects: within the permission to view those of the kind.</summary>
    /// <exception cref="BusinessException">403: no such permission anywhere. 404: no such kind.</exception>
    public IDisposable Within(SubjectKind kind) => user.Within(OfKind(kind).ViewPermission);

    /// <summary>Whether the user may open the scans of a subject.</summary>
    public bool MayOpen(SubjectKind kind, SubjectPlace place) =>
        OfKind(kind).OpenPermissions.Any(p => user.IsGranted(p, place.OrganisationPath));

    /// <exception cref="BusinessException">404: not in the user's subtrees.</exception>
    public async Task<SubjectPlace> FindAsync(SubjectKind kind, Guid id, CancellationToken cancellation) =>
        await OfKind(kind).FindAsync(id, cancellation) ?? throw BusinessException.NotFound();

    private IDocumentSubject OfKind(SubjectKind kind) =>
        subjects.SingleOrDefault(s => s.Kind == kind) ?? throw BusinessException.NotFound();
}

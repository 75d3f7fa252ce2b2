using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Members.Recognitions;

/// <summary>Papers of a recognition: filed by whoever has it in hand.</summary>
internal sealed class RecognitionSubject(RegistryDbContext db) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.RecognitionDossier;
    public string ViewPermission => MembersPermissions.ViewAdmissions;
    public IReadOnlyList<string> OpenPermissions =>
        [
            MembersPermissions.RecordAdmissions,
            MembersPermissions.ResolveAdmissions,
            MembersPermissions.DecideAdmissions,
            MembersPermissions.IssueCards,
            MembersPermissions.ViewSensitive,
        ];

    public async Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var dossier = await db.Set<RecognitionDossier>()
            .Where(d => d.Id == id)
            .Select(d => new { d.OrganisationPath, d.State })
            .SingleOrDefaultAsync(cancellation);
        return dossier is null ? null : new(dossier.OrganisationPath, InHandOf(dossier.State));
    }

    private static string[] InHandOf(RecognitionState state) =>
        state switch
        {
            RecognitionState.AwaitingGrassroots => [MembersPermissions.ResolveAdmissions],
            RecognitionState.AwaitingDecision or RecognitionState.ReferredUp => [MembersPermissions.DecideAdmissions],
            RecognitionState.Probation or RecognitionState.Returned => [MembersPermissions.RecordAdmissions],
            // Decided: the signed papers come in from both sides.
            _ => [MembersPermissions.RecordAdmissions, MembersPermissions.DecideAdmissions],
        };
}

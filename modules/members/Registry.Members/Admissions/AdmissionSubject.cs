using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Members.Admissions;

/// <summary>Papers of an admission: filed by whoever has the dossier in hand, so that nobody changes what another is deciding on.</summary>
internal sealed class AdmissionSubject(RegistryDbContext db) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.AdmissionDossier;
    public string ViewPermission => MembersPermissions.ViewAdmissions;
    public IReadOnlyList<string> OpenPermissions =>
        [
            MembersPermissions.RecordAdmissions,
            MembersPermissions.ResolveAdmissions,
            MembersPermissions.DecideAdmissions,
            MembersPermissions.ViewSensitive,
        ];

    public async Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var dossier = await db.Set<AdmissionDossier>()
            .Where(d => d.Id == id)
            .Select(d => new { d.OrganisationPath, d.State })
            .SingleOrDefaultAsync(cancellation);
        return dossier is null ? null : new(dossier.OrganisationPath, InHandOf(dossier.State));
    }

    private static string[] InHandOf(DossierState state) =>
        state switch
        {
            DossierState.AwaitingGrassroots => [MembersPermissions.ResolveAdmissions],
            DossierState.AwaitingDecision or DossierState.ReferredUp => [MembersPermissions.DecideAdmissions],
            DossierState.Prospect or DossierState.Drafting or DossierState.Returned => [MembersPermissions.RecordAdmissions],
            // Decided: the signed papers come in from both sides.
            _ => [MembersPermissions.RecordAdmissions, MembersPermissions.DecideAdmissions],
        };
}

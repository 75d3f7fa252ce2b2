using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Documents;
using Registry.Members.Documents.Forms;
using Registry.Members.Ledger;
using Registry.Members.Procedures;

namespace Registry.Members.Recognitions;

/// <summary>What a recognition knows for the forms 10-KNĐ to 16-KNĐ: the member, and this procedure's votes and decision.</summary>
internal sealed class RecognitionFields(RegistryDbContext db, MemberFields members, ProcedureFields procedures) : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.RecognitionDossier;

    public async Task FillAsync(Guid subjectId, FieldValues values, CancellationToken cancellation)
    {
        var dossier = await db.Set<RecognitionDossier>().AsNoTracking().SingleAsync(d => d.Id == subjectId, cancellation);
        await members.FillAsync(dossier.MemberId, values, cancellation);
        await procedures.FillPlacesAsync(dossier, values, cancellation);
    }
}

/// <summary>Papers of a recognition: filed by whoever has it in hand.</summary>
internal sealed class RecognitionSubject(RegistryDbContext db) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.RecognitionDossier;
    public string ViewPermission => MembersPermissions.ViewAdmissions;
    public IReadOnlyList<string> WorkPermissions =>
        [
            MembersPermissions.RecordAdmissions,
            MembersPermissions.ResolveAdmissions,
            MembersPermissions.DecideAdmissions,
            MembersPermissions.IssueCards,
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

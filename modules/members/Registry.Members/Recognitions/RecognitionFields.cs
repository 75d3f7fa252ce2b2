using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;

namespace Registry.Members.Recognitions;

/// <summary>What a recognition knows for the forms 10-KNĐ to 16-KNĐ: the member, and this procedure's votes and decision.</summary>
internal sealed class RecognitionFields(RegistryDbContext db, MemberFields members, ProcedureFields procedures) : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.RecognitionDossier;

    public async Task FillAsync(Guid subjectId, IFieldValues values, CancellationToken cancellation)
    {
        var dossier = await db.Set<RecognitionDossier>().AsNoTracking().SingleAsync(d => d.Id == subjectId, cancellation);
        await members.FillAsync(dossier.MemberId, values, cancellation);
        await procedures.FillPlacesAsync(dossier, values, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>What a dossier knows for the forms of the admission: applicant, places, papers, votes, decision.</summary>
internal sealed class AdmissionFields(RegistryDbContext db, ProcedureFields procedures, Texts texts) : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.AdmissionDossier;

    public async Task FillAsync(Guid subjectId, IFieldValues values, CancellationToken cancellation)
    {
        var dossier = await db.Set<AdmissionDossier>().AsNoTracking().SingleAsync(d => d.Id == subjectId, cancellation);
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == dossier.PersonId, cancellation);
        values.Set("FullName", person.FullName);
        values.Set("BirthDate", person.BirthDate);
        values.Set("Sex", texts["People:Sex." + person.Sex]);
        await procedures.FillPlacesAsync(dossier, values, cancellation);
        values.Set("ApplicationOn", ReceivedOn(dossier, "1-KNĐ"));
        values.Set("CertificateOn", ReceivedOn(dossier, RuleKeys.CertificateForm));
        values.Set("Introducer1", dossier.Introducers.ElementAtOrDefault(0)?.Name);
        values.Set("Introducer2", dossier.Introducers.ElementAtOrDefault(1)?.Name);
        values.Set("AdmittedOn", dossier.CeremonyOn);
    }

    private static DateOnly? ReceivedOn(AdmissionDossier dossier, string formCode) =>
        dossier.Documents.FirstOrDefault(d => d.FormCode == formCode)?.ReceivedOn;
}

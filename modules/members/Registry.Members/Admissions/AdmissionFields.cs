using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Documents;
using Registry.Members.Documents.Forms;
using Registry.Members.RuleSets;
using Registry.Organisations.Integration;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

/// <summary>What a dossier knows for the forms of the admission: applicant, places, papers, votes, decision.</summary>
internal sealed class AdmissionFields(
    RegistryDbContext db,
    DossierReader reader,
    Texts texts,
    IOrganisationIntegrationService organisations
) : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.AdmissionDossier;

    public async Task FillAsync(Guid subjectId, FieldValues values, CancellationToken cancellation)
    {
        var dossier = await db.Set<AdmissionDossier>().AsNoTracking().SingleAsync(d => d.Id == subjectId, cancellation);
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == dossier.PersonId, cancellation);
        values.Set("FullName", person.FullName);
        values.Set("BirthDate", person.BirthDate);
        values.Set("Sex", texts["People:Sex." + person.Sex]);
        await FillPlacesAsync(dossier, values, cancellation);
        values.Set("ApplicationOn", ReceivedOn(dossier, "1-KNĐ"));
        values.Set("CertificateOn", ReceivedOn(dossier, RuleKeys.CertificateForm));
        values.SetCellResolution(dossier.CellResolution);
        values.SetCommitteeResolution(dossier.GrassrootsResolution);
        values.Set("DecisionNumber", dossier.DecisionNumber);
        values.Set("DecisionOn", dossier.DecisionDate);
        values.Set("DecisionIssuer", dossier.DecisionIssuer);
        values.Set("AdmittedOn", dossier.CeremonyOn);
    }

    private async Task FillPlacesAsync(AdmissionDossier dossier, FieldValues values, CancellationToken cancellation)
    {
        var ids = new[] { dossier.OrganisationId, dossier.GrassrootsCommitteeId ?? dossier.OrganisationId };
        var places = await organisations.GetAsync(ids, cancellation);
        var upper = await reader.DecidingCommitteeAsync(dossier.OrganisationPath, cancellation);
        var grassroots = dossier.GrassrootsCommitteeId is { } id ? places[id].Name : null;
        values.Set("Cell", places[dossier.OrganisationId].Name);
        values.Set("GrassrootsCommittee", grassroots);
        values.Set("UpperCommittee", upper);
        values.Set("CellParent", grassroots ?? upper);
    }

    private static DateOnly? ReceivedOn(AdmissionDossier dossier, string formCode) =>
        dossier.Documents.FirstOrDefault(d => d.FormCode == formCode)?.ReceivedOn;
}

/// <summary>Votes of the bodies of any procedure as fields.</summary>
internal static class ResolutionFields
{
    public static void SetCellResolution(this FieldValues values, Resolution? resolution) =>
        Set(values, resolution, "CellResolution", "Cell", "CellOfficials");

    public static void SetCommitteeResolution(this FieldValues values, Resolution? resolution) =>
        Set(values, resolution, "CommitteeResolution", "Committee", "CommitteeMembers");

    private static void Set(FieldValues values, Resolution? resolution, string paper, string body, string total)
    {
        if (resolution is null)
            return;
        values.Set(paper + "Number", resolution.Number);
        values.Set(paper + "On", resolution.Date);
        values.Set(total, resolution.Total);
        values.Set(body + "Present", resolution.Present);
        values.Set(body + "InFavour", resolution.InFavour);
        values.SetPercent(body + "InFavourPercent", resolution.InFavour, resolution.Total);
        values.Set(body + "Against", resolution.Against);
        values.SetPercent(body + "AgainstPercent", resolution.Against, resolution.Total);
    }
}

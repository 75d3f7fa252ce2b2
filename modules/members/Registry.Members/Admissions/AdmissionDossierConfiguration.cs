using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Members.Procedures;

namespace Registry.Members.Admissions;

internal sealed class AdmissionDossierConfiguration : IEntityTypeConfiguration<AdmissionDossier>
{
    public const int MaxReasons = ProcedureStep<DossierState, DossierStepKind>.MaxNote;

    public void Configure(EntityTypeBuilder<AdmissionDossier> dossier)
    {
        dossier.ToTable("members_dossiers");
        dossier.MapProcedure<AdmissionDossier, DossierState, DossierStepKind>();
        dossier.Property(d => d.DecisionNumber).HasMaxLength(50);
        dossier.Property(d => d.DecisionIssuer).HasMaxLength(200);
        dossier.Property(d => d.Reasons).HasMaxLength(MaxReasons);
        dossier.HasIndex(d => d.PersonId);
        dossier.OwnsOne(d => d.CellResolution, Number);
        dossier.OwnsOne(d => d.GrassrootsResolution, Number);
        dossier.OwnsMany(d => d.Documents, documents => documents.ToJson());

        static void Number(OwnedNavigationBuilder<AdmissionDossier, Resolution> resolution) =>
            resolution.Property(r => r.Number).HasMaxLength(50);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Members.Admissions;

internal sealed class AdmissionDossierConfiguration : IEntityTypeConfiguration<AdmissionDossier>
{
    public const int MaxReasons = 2000;

    public void Configure(EntityTypeBuilder<AdmissionDossier> dossier)
    {
        dossier.ToTable("members_dossiers");
        dossier.Property(d => d.OrganisationPath).HasMaxLength(120);
        dossier.Property(d => d.DecisionNumber).HasMaxLength(50);
        dossier.Property(d => d.DecisionIssuer).HasMaxLength(200);
        dossier.Property(d => d.Reasons).HasMaxLength(MaxReasons);
        dossier.HasIndex(d => new { d.OrganisationPath, d.State });
        dossier.HasIndex(d => d.PersonId);
        dossier.OwnsOne(d => d.CellResolution, Number);
        dossier.OwnsOne(d => d.GrassrootsResolution, Number);
        dossier.OwnsMany(d => d.Documents, documents => documents.ToJson());
        dossier.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);

        static void Number(OwnedNavigationBuilder<AdmissionDossier, Resolution> resolution) =>
            resolution.Property(r => r.Number).HasMaxLength(50);
    }
}

internal sealed class DossierStepConfiguration : IEntityTypeConfiguration<DossierStep>
{
    public void Configure(EntityTypeBuilder<DossierStep> step)
    {
        step.ToTable("members_dossier_steps");
        step.Property(s => s.ActorName).HasMaxLength(200);
        step.Property(s => s.Paper).HasMaxLength(50);
        step.Property(s => s.Note).HasMaxLength(AdmissionDossierConfiguration.MaxReasons);
        step.HasIndex(s => new { s.DossierId, s.Sequence }).IsUnique();
    }
}

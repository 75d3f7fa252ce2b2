using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Members.Rows;
using Registry.Workflow;

namespace Registry.Members.Admissions;

internal sealed class AdmissionDossierConfiguration : IEntityTypeConfiguration<AdmissionDossier>
{
    public const int MaxReasons = ProcedureStep<DossierState, DossierStepKind>.MaxNote;

    public void Configure(EntityTypeBuilder<AdmissionDossier> dossier)
    {
        dossier.ToTable("members_dossiers");
        dossier.MapVotedProcedure<AdmissionDossier, DossierState, DossierStepKind>();
        dossier.HasIndex(d => d.PersonId);
        dossier.OwnsOne(d => d.SectionalReport, report => report.Property(r => r.Number).HasMaxLength(50));
        dossier.OwnsOne(d => d.PoliticalReview, review => review.Property(r => r.Number).HasMaxLength(50));
        dossier.Property(d => d.BiographyLayout).HasMaxLength(20);
        dossier.Property(d => d.CeremonyConsent).HasMaxLength(50);
        dossier.OwnsMany(d => d.Introducers, introducers => introducers.ToJson());
        dossier.OwnsMany(
            d => d.Verifications,
            verifications =>
            {
                verifications.ToJson();
                verifications.Property(v => v.Id).ValueGeneratedNever();
            }
        );
    }
}

/// <summary>One item of a biography (form 2-KNĐ), as typed.</summary>
internal sealed class BiographyItem : Entity
{
    public const int MaxText = 4000;

    private BiographyItem() { }

    public BiographyItem(Guid dossierId, int number)
    {
        DossierId = dossierId;
        Number = number;
    }

    public Guid DossierId { get; private set; }

    /// <summary>By the layout the dossier names.</summary>
    public int Number { get; private set; }
    public string Text { get; set; } = "";
}

internal sealed class BiographyItemConfiguration : IEntityTypeConfiguration<BiographyItem>
{
    public void Configure(EntityTypeBuilder<BiographyItem> item)
    {
        item.ToTable("members_biography_items");
        item.Property(i => i.Text).HasMaxLength(BiographyItem.MaxText);
        item.HasIndex(i => new { i.DossierId, i.Number }).IsUnique();
        item.HasOne<AdmissionDossier>().WithMany().HasForeignKey(i => i.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DossierRowConfiguration : IEntityTypeConfiguration<DossierRow>
{
    public void Configure(EntityTypeBuilder<DossierRow> row) => row.HasNoKey().ToView("members_dossiers");
}

internal sealed class DossierStepRowConfiguration : IEntityTypeConfiguration<DossierStepRow>
{
    public void Configure(EntityTypeBuilder<DossierStepRow> row)
    {
        row.HasNoKey().ToView("members_dossier_steps");
        row.Property(s => s.DossierId).HasColumnName("ProcedureId");
    }
}

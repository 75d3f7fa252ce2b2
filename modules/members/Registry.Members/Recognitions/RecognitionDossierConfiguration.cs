using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Members.Ledger;
using Registry.Members.Procedures;

namespace Registry.Members.Recognitions;

internal sealed class RecognitionDossierConfiguration : IEntityTypeConfiguration<RecognitionDossier>
{
    public void Configure(EntityTypeBuilder<RecognitionDossier> dossier)
    {
        dossier.ToTable("members_recognitions");
        dossier.MapVotedProcedure<RecognitionDossier, RecognitionState, RecognitionStep>();
        dossier.HasIndex(d => d.MemberId);
        dossier.OwnsOne(d => d.SectionalReport, report => report.Property(r => r.Number).HasMaxLength(50));
        dossier.HasOne<PartyMember>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

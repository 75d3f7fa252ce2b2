using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Workflow;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Outstanding;

internal sealed class OutstandingProposalConfiguration : IEntityTypeConfiguration<OutstandingProposal>
{
    public void Configure(EntityTypeBuilder<OutstandingProposal> proposal)
    {
        proposal.ToTable("youth_proposals");
        proposal.Property(p => p.OrganisationPath).HasMaxLength(120);
        proposal.OwnsOne(p => p.BranchVote, vote => vote.Property(v => v.Number).HasMaxLength(50));
        proposal.Navigation(p => p.BranchVote).IsRequired();
        proposal.OwnsOne(p => p.UnionVote, vote => vote.Property(v => v.Number).HasMaxLength(50));
        proposal.Property(p => p.CertificateNumber).HasMaxLength(50);
        proposal.Property(p => p.Reason).HasMaxLength(OutstandingProposal.MaxNote);
        proposal.HasIndex(p => new { p.OrganisationPath, p.State });
        proposal.HasIndex(p => new { p.CellId, p.State });
        proposal.HasOne<YouthMember>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
        proposal.MapProcedure<OutstandingProposal, ProposalState, ProposalStep>();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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
        proposal.Property(p => p.Reason).HasMaxLength(ProposalRecord.MaxNote);
        proposal.HasIndex(p => new { p.OrganisationPath, p.State });
        proposal.HasIndex(p => new { p.CellId, p.State });
        proposal.HasOne<YouthMember>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalRecordConfiguration : IEntityTypeConfiguration<ProposalRecord>
{
    public void Configure(EntityTypeBuilder<ProposalRecord> step)
    {
        step.ToTable("youth_proposal_steps");
        step.Property(s => s.ActorName).HasMaxLength(200);
        step.Property(s => s.Note).HasMaxLength(ProposalRecord.MaxNote);
        step.HasIndex(s => new { s.ProposalId, s.Sequence }).IsUnique();
    }
}

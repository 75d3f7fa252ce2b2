using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Unions.Returns;

internal sealed class UnionReturnConfiguration : IEntityTypeConfiguration<UnionReturn>
{
    public void Configure(EntityTypeBuilder<UnionReturn> made)
    {
        made.ToTable("unions_returns");
        made.Property(r => r.OrganisationPath).HasMaxLength(120);
        made.Property(r => r.Quarter).HasMaxLength(7);
        made.OwnsOne(r => r.Figures);
        made.Navigation(r => r.Figures).IsRequired();
        made.HasIndex(r => new { r.UnionId, r.QuarterEnd }).IsUnique();
        made.HasIndex(r => new { r.OrganisationPath, r.QuarterEnd });
        made.HasOne<Ledger.Union>().WithMany().HasForeignKey(r => r.UnionId).OnDelete(DeleteBehavior.Restrict);
        made.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReturnId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnionReturnStepConfiguration : IEntityTypeConfiguration<UnionReturnStep>
{
    public void Configure(EntityTypeBuilder<UnionReturnStep> step)
    {
        step.ToTable("unions_return_steps");
        step.Property(s => s.ActorName).HasMaxLength(200);
        step.Property(s => s.Figures).HasMaxLength(100);
        step.Property(s => s.Reason).HasMaxLength(UnionReturnStep.MaxReason);
        step.HasIndex(s => new { s.ReturnId, s.Sequence }).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Workflow;

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
        made.MapProcedure<UnionReturn, ReturnState, ReturnStep>();
    }
}

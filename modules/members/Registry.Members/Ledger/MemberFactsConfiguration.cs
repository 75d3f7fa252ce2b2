using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Members.Ledger;

internal sealed class MemberFactsConfiguration : IEntityTypeConfiguration<MemberFacts>
{
    public void Configure(EntityTypeBuilder<MemberFacts> row) => row.HasNoKey().ToView("members_members");
}

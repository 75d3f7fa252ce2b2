using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Bitemporal;

namespace Registry.YouthUnion.Ledger;

internal sealed class YouthMemberConfiguration : IEntityTypeConfiguration<YouthMember>
{
    public void Configure(EntityTypeBuilder<YouthMember> member)
    {
        member.ToTable("youth_members");
        member.Property(m => m.OrganisationPath).HasMaxLength(120);
        // One person, one youth membership, however often it ended and began again.
        member.HasIndex(m => m.PersonId).IsUnique();
        member.HasIndex(m => m.OrganisationPath);
        member.HasMany(m => m.Events).WithOne().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
        member.HasMany(m => m.Spans).WithOne().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class YouthMemberEventConfiguration : IEntityTypeConfiguration<YouthMemberEvent>
{
    public void Configure(EntityTypeBuilder<YouthMemberEvent> e)
    {
        e.ToTable("youth_member_events");
        e.MapLedger(decided: false);
        e.Property(x => x.Note).HasMaxLength(YouthMemberEvent.MaxNote);
        e.HasIndex(x => new { x.MemberId, x.Sequence }).IsUnique();
    }
}

internal sealed class YouthSpanConfiguration : IEntityTypeConfiguration<YouthSpan>
{
    public void Configure(EntityTypeBuilder<YouthSpan> span)
    {
        span.ToTable("youth_spans");
        span.Property(s => s.OrganisationPath).HasMaxLength(120);
        span.HasIndex(s => new
        {
            s.OrganisationPath,
            s.ValidTo,
            s.KnownTo,
        });
        span.HasIndex(s => new
        {
            s.BranchId,
            s.ValidTo,
            s.KnownTo,
        });
    }
}

/// <summary>
/// Read-only row of a youth member without a scope of its own: join it to a span, which has one. Who moved away is still read where
/// the past is in scope.
/// </summary>
internal sealed class YouthFacts
{
    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly AdmittedOn { get; private set; }
    public DateOnly? StaysUntil { get; private set; }
    public DateOnly? JoinedPartyOn { get; private set; }
}

internal sealed class YouthFactsConfiguration : IEntityTypeConfiguration<YouthFacts>
{
    public void Configure(EntityTypeBuilder<YouthFacts> row) => row.HasNoKey().ToView("youth_members");
}

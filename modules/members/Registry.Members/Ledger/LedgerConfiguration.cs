using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Bitemporal;
using Registry.Members.Rows;

namespace Registry.Members.Ledger;

internal sealed class PartyMemberConfiguration : IEntityTypeConfiguration<PartyMember>
{
    public void Configure(EntityTypeBuilder<PartyMember> member)
    {
        member.ToTable("members_members");
        member.Property(m => m.OrganisationPath).HasMaxLength(120);
        member.Property(m => m.CardNumber).HasMaxLength(12);
        member.Property(m => m.FileNumber).HasMaxLength(12);
        member.HasIndex(m => m.PersonId);
        member.HasIndex(m => m.OrganisationPath);
        member.HasIndex(m => m.CardNumber).IsUnique();
        member.HasIndex(m => m.FileNumber).IsUnique();
        member.HasMany(m => m.Events).WithOne().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
        member.HasMany(m => m.Papers).WithOne().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
        member.HasMany(m => m.Spans).WithOne().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MembershipEventConfiguration : IEntityTypeConfiguration<MembershipEvent>
{
    public void Configure(EntityTypeBuilder<MembershipEvent> e)
    {
        e.ToTable("members_events");
        e.MapLedger(decided: false);
        e.Property(x => x.Note).HasMaxLength(1000);
        e.HasIndex(x => new { x.MemberId, x.Sequence }).IsUnique();
        // What came to an organisation and to all below it, in the order of days: a dashboard asks for no more than its own.
        e.HasIndex(x => new { x.ToOrganisationId, x.EffectiveOn });
        e.HasIndex(x => x.OrganisationChangeId);
    }
}

internal sealed class MembershipSpanConfiguration : IEntityTypeConfiguration<MembershipSpan>
{
    public void Configure(EntityTypeBuilder<MembershipSpan> span)
    {
        span.ToTable("members_spans");
        span.Property(s => s.OrganisationPath).HasMaxLength(120);
        // All that rosters, trees and figures read of a span: a large subtree is counted from the index alone.
        span.HasIndex(s => new
            {
                s.OrganisationPath,
                s.ValidTo,
                s.KnownTo,
                s.ValidFrom,
                s.KnownFrom,
                s.OrganisationId,
                s.Standing,
                s.MemberId,
            })
            .HasDatabaseName("IX_members_spans_of_a_subtree");
        span.HasIndex(s => new
        {
            s.OrganisationId,
            s.ValidTo,
            s.KnownTo,
        });
    }
}

internal sealed class MembershipEventRowConfiguration : IEntityTypeConfiguration<MembershipEventRow>
{
    public void Configure(EntityTypeBuilder<MembershipEventRow> row) => row.HasNoKey().ToView("members_events");
}

internal sealed class MembershipSpanRowConfiguration : IEntityTypeConfiguration<MembershipSpanRow>
{
    public void Configure(EntityTypeBuilder<MembershipSpanRow> row) => row.HasNoKey().ToView("members_spans");
}

internal sealed class MemberRowConfiguration : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> row) => row.HasNoKey().ToView("members_members");
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>A Party badge that a member was given. Seen through the member: it goes where the member goes.</summary>
internal sealed class BadgeAward : Entity
{
    private BadgeAward() { }

    public BadgeAward(Guid memberId, int years, DateOnly awardedOn, Decision decision, bool early)
    {
        MemberId = memberId;
        Years = years;
        AwardedOn = awardedOn;
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        Early = early;
    }

    public Guid MemberId { get; private set; }
    public int Years { get; private set; }
    public DateOnly AwardedOn { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public string DecisionIssuer { get; private set; } = "";

    /// <summary>Before the years were full: seriously ill, or after death.</summary>
    public bool Early { get; private set; }
}

internal sealed class BadgeAwardConfiguration : IEntityTypeConfiguration<BadgeAward>
{
    public void Configure(EntityTypeBuilder<BadgeAward> badge)
    {
        badge.ToTable("members_badges");
        badge.Property(b => b.DecisionNumber).HasMaxLength(50);
        badge.Property(b => b.DecisionIssuer).HasMaxLength(200);
        badge.HasIndex(b => new { b.MemberId, b.Years }).IsUnique();
        badge.HasIndex(b => b.AwardedOn);
    }
}

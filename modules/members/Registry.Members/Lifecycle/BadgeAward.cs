using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>
/// A Party badge for a member: proposed by one person, decided by another, taken back with a reason. Seen through the member: it goes
/// where the member goes.
/// </summary>
internal sealed class BadgeAward : AggregateRoot
{
    public const int MaxReason = 300;

    private BadgeAward() { }

    public BadgeAward(Guid memberId, int years, DateOnly awardedOn, bool early, StepContext context)
    {
        MemberId = memberId;
        Years = years;
        AwardedOn = awardedOn;
        Early = early;
        State = BadgeState.Proposed;
        ProposedById = context.ActorId;
        ProposedBy = context.ActorName;
    }

    public Guid MemberId { get; private set; }
    public int Years { get; private set; }
    public DateOnly AwardedOn { get; private set; }

    /// <summary>Before the years were full: seriously ill, or after death.</summary>
    public bool Early { get; private set; }
    public BadgeState State { get; private set; }
    public Guid? ProposedById { get; private set; }
    public string ProposedBy { get; private set; } = "";

    /// <summary>The cell's paper that a disciplined member has improved, after the wait; null: none was needed.</summary>
    public string? ConfirmationNumber { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    /// <summary>Empty while it stands, its own id once taken back: of a badge one stands for each member.</summary>
    public Guid Void { get; private set; }
    public string? TakenBackBy { get; private set; }
    public DateTime? TakenBackAt { get; private set; }
    public string? TakenBackReason { get; private set; }

    /// <summary>The cell confirms, after the wait of a discipline, that the member has improved.</summary>
    public void Confirm(string number, DateOnly on) => (ConfirmationNumber, ConfirmedOn) = (number, on);

    public void Decide(Decision decision, StepContext context)
    {
        Require(BadgeState.Proposed);
        if (ProposedById == context.ActorId)
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Members:RecorderMayNotDecide", null)]);
        if (decision.Date > AwardedOn)
            throw new BusinessException("Members:AwardBeforeDecision", "decisionDate", decision.Date, AwardedOn);
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        State = BadgeState.Awarded;
    }

    public void TakeBack(string reason, StepContext context)
    {
        Require(BadgeState.Proposed, BadgeState.Awarded);
        State = BadgeState.TakenBack;
        Void = Id;
        TakenBackBy = context.ActorName;
        TakenBackAt = context.RecordedAt;
        TakenBackReason = reason;
    }

    private void Require(params BadgeState[] states)
    {
        if (!states.Contains(State))
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Members:BadgeStepNotAllowed", null)]);
    }
}

internal sealed class BadgeAwardConfiguration : IEntityTypeConfiguration<BadgeAward>
{
    public void Configure(EntityTypeBuilder<BadgeAward> badge)
    {
        badge.ToTable("members_badges");
        badge.Property(b => b.ConfirmationNumber).HasMaxLength(50);
        badge.Property(b => b.DecisionNumber).HasMaxLength(50);
        badge.Property(b => b.DecisionIssuer).HasMaxLength(200);
        badge.Property(b => b.ProposedBy).HasMaxLength(200);
        badge.Property(b => b.TakenBackBy).HasMaxLength(200);
        badge.Property(b => b.TakenBackReason).HasMaxLength(BadgeAward.MaxReason);
        badge
            .HasIndex(b => new
            {
                b.MemberId,
                b.Years,
                b.Void,
            })
            .IsUnique();
        badge.HasIndex(b => b.AwardedOn);
    }
}

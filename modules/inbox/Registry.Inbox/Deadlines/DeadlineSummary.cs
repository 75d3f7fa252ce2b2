using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Inbox.Waiting;
using Registry.Kernel;

namespace Registry.Inbox.Deadlines;

/// <summary>What waited for one person when it was last derived: counts and a date, nobody's name.</summary>
internal sealed class DeadlineSummary : Entity
{
    private DeadlineSummary() { }

    public DeadlineSummary(Guid userId) => UserId = userId;

    public Guid UserId { get; private set; }
    public DateTime DerivedAt { get; private set; }
    public int Overdue { get; private set; }
    public int DueSoon { get; private set; }
    public int Waiting { get; private set; }
    public DateOnly? NextDueOn { get; private set; }

    public void Take(InboxDto inbox, DateTime now)
    {
        DerivedAt = now;
        Overdue = inbox.Overdue;
        DueSoon = inbox.DueSoon;
        Waiting = inbox.Waiting;
        NextDueOn = inbox.Items.Select(i => i.DueOn).Min();
    }
}

internal sealed class DeadlineSummaryConfiguration : IEntityTypeConfiguration<DeadlineSummary>
{
    public void Configure(EntityTypeBuilder<DeadlineSummary> summary)
    {
        summary.ToTable("inbox_deadlines");
        summary.HasIndex(s => s.UserId).IsUnique();
    }
}

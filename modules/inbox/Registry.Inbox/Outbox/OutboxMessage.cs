using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Inbox.Outbox;

/// <summary>A mail written in the same save as what it tells of, and handed over afterwards: at least once, in order of writing.</summary>
internal sealed class OutboxMessage : Entity
{
    /// <summary>After so many failures nobody tries again; the message stays, with the reason.</summary>
    public const int MaxAttempts = 8;

    private OutboxMessage() { }

    public OutboxMessage(string key, string to, string subject, string body, DateTime createdAt)
    {
        Key = key;
        To = to;
        Subject = subject;
        Body = body;
        CreatedAt = createdAt;
        NextTryAt = createdAt;
    }

    /// <summary>What it is about; nothing is written twice.</summary>
    public string Key { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Kind of the last failure, without what the server said: that may hold addresses.</summary>
    public string? Error { get; private set; }

    public void Sent(DateTime now)
    {
        SentAt = now;
        Error = null;
    }

    /// <summary>Tries again after 1, 2, 4 … minutes.</summary>
    public void Failed(Exception failure, DateTime now)
    {
        Error = failure.GetType().Name;
        NextTryAt = now.AddMinutes(Math.Pow(2, Attempts++));
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("inbox_outbox");
        message.Property(m => m.Key).HasMaxLength(100);
        message.Property(m => m.To).HasMaxLength(254);
        message.Property(m => m.Subject).HasMaxLength(300);
        message.Property(m => m.Body).HasMaxLength(20_000);
        message.Property(m => m.Error).HasMaxLength(100);
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => new { m.SentAt, m.NextTryAt });
    }
}

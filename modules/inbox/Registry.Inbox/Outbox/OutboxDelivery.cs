using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Registry.Kernel;

namespace Registry.Inbox.Outbox;

/// <summary>Hands over what lies in the outbox, one by one, each result saved before the next.</summary>
internal sealed class OutboxDelivery(
    RegistryDbContext db,
    RegistryClock clock,
    IMailSender sender,
    IOptions<MailSettings> settings,
    ILogger<OutboxDelivery> log
)
{
    private const int Batch = 100;

    /// <returns>Messages handed over.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        if (!settings.Value.IsOn)
            return 0;
        db.AuditRows = false;
        var now = clock.Now;
        var due = await db.Set<OutboxMessage>()
            .Where(m => m.SentAt == null && m.Attempts < OutboxMessage.MaxAttempts && m.NextTryAt <= now)
            .OrderBy(m => m.CreatedAt)
            .Take(Batch)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var message in due)
        {
            try
            {
                await sender.SendAsync(message, cancellation);
                message.Sent(clock.Now);
                sent++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                message.Failed(failure, clock.Now);
                log.LogWarning(
                    "Outbox message {Id} not sent, attempt {Attempt}: {Error}",
                    message.Id,
                    message.Attempts,
                    message.Error
                );
            }
            await db.SaveChangesAsync(cancellation);
        }
        return sent;
    }
}

/// <summary>Run by Hangfire every minute; does nothing while mail is off.</summary>
internal sealed class OutboxJob(OutboxDelivery delivery, ICurrentUser user)
{
    public const string Id = "outbox";
    public const string Schedule = "* * * * *";

    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        await delivery.DeliverAsync(cancellation);
    }
}

using System.Globalization;
using System.Text;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Access.Users;
using Registry.Inbox.Outbox;
using Registry.Inbox.Waiting;
using Registry.Kernel;

namespace Registry.Inbox.Deadlines;

/// <summary>
/// Writes the week's digest of each person with a mail address into the outbox. A mail leaves the building, so it names tasks,
/// organisations and dates, never a person.
/// </summary>
internal sealed class DigestService(
    RegistryDbContext db,
    RegistryClock clock,
    IUserDirectory directory,
    DeadlineService deadlines,
    IOptions<MailSettings> settings,
    Texts texts
)
{
    private const int MaxLines = 20;

    /// <returns>Digests written; none where mail is off, or this week's is there already.</returns>
    public async Task<int> MakeAsync(CancellationToken cancellation)
    {
        if (!settings.Value.IsOn)
            return 0;
        db.AuditRows = false;
        var week =
            ISOWeek.GetYear(clock.Today.ToDateTime(TimeOnly.MinValue)) * 100
            + ISOWeek.GetWeekOfYear(clock.Today.ToDateTime(TimeOnly.MinValue));
        var written = 0;
        foreach (var person in await directory.ListActiveAsync(cancellation))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"digest:{person.Id}:{week}");
            if (person.Email is not { } address || await db.Set<OutboxMessage>().AnyAsync(m => m.Key == key, cancellation))
                continue;
            var inbox = await deadlines.InboxOfAsync(person.Id, cancellation);
            if (inbox.Waiting == 0)
                continue;
            db.Add(new OutboxMessage(key, address, Subject(inbox), Body(inbox), clock.Now));
            written++;
        }
        await db.SaveChangesAsync(cancellation);
        return written;
    }

    private string Subject(InboxDto inbox) => texts["Inbox:DigestSubject", inbox.Overdue, inbox.DueSoon];

    private string Body(InboxDto inbox)
    {
        var body = new StringBuilder();
        body.AppendLine(texts["Inbox:DigestLead", inbox.Overdue, inbox.DueSoon, inbox.Waiting]).AppendLine();
        foreach (var item in inbox.Items.Take(MaxLines))
            body.AppendLine(
                CultureInfo.InvariantCulture,
                $"- {item.DueOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "—"} · {item.OrganisationName} · {texts[item.Todo]}"
            );
        if (inbox.Waiting > MaxLines)
            body.AppendLine(texts["Inbox:DigestMore", inbox.Waiting - MaxLines]);
        body.AppendLine().AppendLine(texts["Inbox:DigestFoot"]);
        return body.ToString();
    }
}

/// <summary>Run by Hangfire each Monday morning. Safe to run twice: a week has one digest for a person.</summary>
internal sealed class DigestJob(DigestService digests, ICurrentUser user)
{
    public const string Id = "weekly-digest";

    /// <summary>07:00 on Mondays, Viet Nam time.</summary>
    public const string Schedule = "0 7 * * 1";

    [DisableConcurrentExecution(600)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 600, 3600])]
    public async Task RunAsync(CancellationToken cancellation)
    {
        user.BeginSystem("Hangfire");
        await digests.MakeAsync(cancellation);
    }
}

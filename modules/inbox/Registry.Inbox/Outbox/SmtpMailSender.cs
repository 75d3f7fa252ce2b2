using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Registry.Inbox.Outbox;

internal sealed class SmtpMailSender(IOptions<MailSettings> settings) : IMailSender
{
    public async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var options = settings.Value;
        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(options.From));
        mail.To.Add(MailboxAddress.Parse(message.To));
        mail.Subject = message.Subject;
        mail.Body = new TextPart("plain") { Text = message.Body };
        // The same id at every attempt, so that a server can drop what it has already.
        mail.MessageId = message.Id + "@registry";
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host!, options.Port, options.Security, cancellation);
        if (options.UserName is not null)
            await client.AuthenticateAsync(options.UserName, options.Password ?? "", cancellation);
        await client.SendAsync(mail, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}

using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Registry.Inbox.Outbox;

/// <summary>Any SMTP server; off until a host is set. The password belongs in the environment, not in a file.</summary>
internal sealed class MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public string? UserName { get; init; }
    public string? Password { get; init; }
    public string From { get; init; } = "registry@localhost";

    /// <summary>Auto, None, SslOnConnect, StartTls or StartTlsWhenAvailable.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.Auto;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);
}

internal interface IMailSender
{
    /// <exception cref="Exception">It was not accepted: to be tried again.</exception>
    Task SendAsync(OutboxMessage message, CancellationToken cancellation);
}

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

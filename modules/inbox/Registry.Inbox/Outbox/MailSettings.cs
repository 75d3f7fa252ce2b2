using MailKit.Security;

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

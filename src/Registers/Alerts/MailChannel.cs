using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>Sends alerts by mail.</summary>
/// <remarks>
/// The Message-Id is the same for every attempt: when the gateway stops between the server's acceptance and its own note of it,
/// the repeat can be recognised by the mail system. That is the only case in which a message can be offered twice.
/// </remarks>
public sealed class MailChannel(Func<MailSettings?> settings) : IAlertChannel
{
    internal const string ChannelName = "mail";

    public string Name => ChannelName;

    public async Task<bool> SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        if (settings() is not { } mail || !mail.Recipients.TryGetValue(alert.Role, out string? recipient)) return false;
        using MimeMessage message = Compose(alert, mail, recipient);
        try
        {
            using SmtpClient client = new() { Timeout = (int)mail.Timeout.TotalMilliseconds };
            await client.ConnectAsync(mail.Host, mail.Port, SecurityOf(mail), cancellationToken).ConfigureAwait(false);
            if (mail.User is { } user)
                await client.AuthenticateAsync(user, mail.Password() ?? "", cancellationToken).ConfigureAwait(false);
            await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
            await client.DisconnectAsync(quit: true, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or TimeoutException or ServiceNotConnectedException)
        {
            throw new AlertNotSentException("smtp-" + e.GetType().Name, e);
        }
    }

    static MimeMessage Compose(Alert alert, MailSettings mail, string recipient)
    {
        MimeMessage message = new();
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(MailboxAddress.Parse(recipient));
        message.Subject = AlertText.Subject(alert);
        message.MessageId = $"{alert.StableId}@{mail.From[(mail.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = AlertText.Body(alert) };
        return message;
    }

    static SecureSocketOptions SecurityOf(MailSettings mail) => mail.Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" when IsLoopback(mail.Host) => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
}

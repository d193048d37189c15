using MimeKit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Mail;

/// <summary>A message as the server took it in.</summary>
/// <param name="To">Recipient of the envelope.</param>
/// <param name="Content">The message itself.</param>
sealed record MailMessage(string To, MimeMessage Content);

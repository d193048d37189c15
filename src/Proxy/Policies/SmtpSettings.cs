using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>The mail server for alerts, as the policy names it. The password stays where <see cref="Password"/> says.</summary>
/// <param name="Host">Name of the server.</param>
/// <param name="Port">1 to 65,535.</param>
/// <param name="Security"><c>starttls</c>, <c>tls</c>, or <c>none</c> on a loopback address.</param>
/// <param name="From">Role mailbox that sends.</param>
/// <param name="User">Account, or null for none.</param>
/// <param name="Password">Where the password is kept, or null for none.</param>
public sealed record SmtpSettings(string Host, int Port, string Security, string From, string? User, EndpointCredential? Password);

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Somebody staff can turn to: a role with a way to reach it, never a person.</summary>
/// <param name="Role">Role, in Dutch.</param>
/// <param name="Address">Role mailbox.</param>
public sealed record PolicyContact(string Role, string Address);

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Whom staff can ask, as the policy names them: roles with a role mailbox, never a person.</summary>
/// <param name="Help">For instance "de privacy officer (privacy@voorbeeld.nl)".</param>
/// <param name="Objection">Where a mistake can be reported; usually the CISO.</param>
public sealed record MessageContacts(string Help, string Objection);

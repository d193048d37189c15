namespace Gegevenshuis.AiGateway.Proxy.Policies.Rules;

/// <summary>A value that a rule keeps silent about until a day.</summary>
/// <param name="Value">As it stands in texts.</param>
/// <param name="Expires">First day on which it is reported again.</param>
/// <param name="Place">Where it stands.</param>
sealed record AllowedValue(string Value, DateOnly Expires, Place Place);

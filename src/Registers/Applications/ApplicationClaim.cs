namespace Gegevenshuis.AiGateway.Registers.Applications;

/// <summary>A claim that says a token belongs to an application.</summary>
/// <param name="Claim">Name of the claim, for instance <c>azp</c>.</param>
/// <param name="Value">Value it must have, compared exactly.</param>
public sealed record ApplicationClaim(string Claim, string Value);

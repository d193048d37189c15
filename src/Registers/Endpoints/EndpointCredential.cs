namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>Where an endpoint's credential is kept. Exactly one of the two is set.</summary>
/// <param name="Environment">Name of an environment variable.</param>
/// <param name="File">Path of a file that holds only the credential.</param>
public sealed record EndpointCredential(string? Environment, string? File);

namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>What the dossier of an endpoint allows on one day.</summary>
/// <param name="IsOpen">Whether anything at all may be sent there.</param>
/// <param name="Accepts">Codes of the data classes that may pass; empty when closed.</param>
/// <param name="Reasons">Dutch sentences: why it is closed, or why classes it asks for are not accepted. Empty when nothing is missing.</param>
public sealed record EndpointState(bool IsOpen, IReadOnlySet<string> Accepts, IReadOnlyList<string> Reasons);

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The bytes that may leave, and what is needed to put values back in the answer.</summary>
/// <param name="Body">The very memory that came in when nothing had to change; otherwise memory of its own.</param>
/// <param name="Map">Placeholders of this exchange; empty when nothing was pseudonymised.</param>
/// <param name="Replaced">Findings that were replaced by a placeholder or a mask.</param>
public sealed record Rewrite(ReadOnlyMemory<byte> Body, PseudonymMap Map, int Replaced);

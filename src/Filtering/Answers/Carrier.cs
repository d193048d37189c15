namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What a chunk of our own needs around a piece of text that had been held back: copied from the chunk in which that text came.</summary>
/// <param name="Head">JSON up to the text, without the outermost opening brace.</param>
/// <param name="Tail">JSON after the text.</param>
/// <param name="Type">The chunk's type, for protocols that name their events; otherwise empty.</param>
sealed record Carrier(byte[] Head, byte[] Tail, byte[] Type);

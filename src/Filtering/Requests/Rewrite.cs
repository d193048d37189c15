namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The bytes that may leave, and what is needed to put values back in the answer.</summary>
/// <param name="Body">The very body that came in when nothing had to change; otherwise one of its own.</param>
/// <param name="Map">Placeholders of this exchange and of the conversation it continues; empty when there are none.</param>
/// <param name="Replaced">Findings that were replaced by a placeholder or a mask.</param>
public sealed record Rewrite(MessageBody Body, PseudonymMap Map, int Replaced)
{
    /// <summary>What a later message of the same conversation needs to know.</summary>
    public KeptNumbers Kept { get; init; } = KeptNumbers.None;
}

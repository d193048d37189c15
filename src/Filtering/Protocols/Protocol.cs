namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The wire format of an LLM API, as data: where in a request there is no text. Not a translator.</summary>
public sealed record Protocol
{
    /// <summary>Stable name, as in endpoint files and records. Example: <c>openai-chat</c>.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<ProtocolField> Fields { get; init; }

    /// <summary>Types of message parts that hold nothing but text.</summary>
    public required IReadOnlySet<string> TextParts { get; init; }
}

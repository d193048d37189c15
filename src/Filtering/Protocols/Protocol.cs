namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The wire format of an LLM API, as data: where in a request there is no text, and how its answers look. Not a translator.</summary>
public sealed record Protocol
{
    /// <summary>Stable name, as in records. Example: <c>openai-chat</c>.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<ProtocolField> Fields { get; init; }

    /// <summary>Types of message parts that hold nothing but text.</summary>
    public IReadOnlySet<string> TextParts { get; init; } = new HashSet<string>();

    /// <summary>Types of messages that stand for something the endpoint keeps.</summary>
    public IReadOnlySet<string> References { get; init; } = new HashSet<string>();

    /// <summary>Parts of messages do not say their type: one that holds a file is a file, and any other is text.</summary>
    public bool HasUntypedParts { get; init; }

    /// <summary>A file may be given as plain text; the object that holds it then has the type <c>text</c>.</summary>
    public bool HasPlainFiles { get; init; }

    public RequestShape Request { get; init; } = new();

    public AnswerShape Answer { get; init; } = new();
}

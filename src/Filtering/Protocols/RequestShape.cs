namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Where a request says what the gateway must know of it. Paths of names with dots; empty when the protocol has no such field.</summary>
public sealed record RequestShape
{
    /// <summary>True asks for a streamed answer.</summary>
    public string Stream { get; init; } = "stream";

    /// <summary>The answer is streamed unless the request says no.</summary>
    public bool StreamsByDefault { get; init; }

    /// <summary>True asks for token counts in the stream.</summary>
    public string Usage { get; init; } = "";

    /// <summary>Number of answers asked for.</summary>
    public string Choices { get; init; } = "";

    /// <summary>A word that ends in or begins with <c>json</c>, or an object, asks for JSON as answer text.</summary>
    public string JsonAnswer { get; init; } = "";

    /// <summary>True, or absent, asks the endpoint to keep the conversation.</summary>
    public string Store { get; init; } = "";
}

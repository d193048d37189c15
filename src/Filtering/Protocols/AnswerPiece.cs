namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A string of a streamed answer that carries a running text in pieces.</summary>
/// <param name="Path">Where it stands in a chunk, as in <see cref="ProtocolField"/>. Example: <c>choices[].delta.content</c>.</param>
public sealed record AnswerPiece(string Path)
{
    /// <summary>The text is JSON by definition, as tool arguments are.</summary>
    public bool IsJson { get; init; }

    /// <summary>It is the answer itself, which is JSON when the request asks for JSON.</summary>
    public bool IsAnswer { get; init; }
}

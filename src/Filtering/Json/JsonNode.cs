namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>One value or key of a JSON text: where its bytes are.</summary>
/// <remarks>The range of a string or key lies between its quotes; that of anything else is the whole token, brackets included.</remarks>
struct JsonNode
{
    public JsonKind Kind;

    /// <summary>The string or key contains at least one backslash.</summary>
    public bool IsEscaped;

    /// <summary>The string holds half a surrogate pair, so it has no UTF-8 form. Only when the parser was told to allow it.</summary>
    public bool HasLoneSurrogate;

    /// <summary>For the reader of the tape: this string needs nothing more.</summary>
    public bool IsDone;

    public int Start;

    /// <summary>Just after the last byte.</summary>
    public int End;

    /// <summary>Index of the node after this one and everything inside it. Of a key: its value.</summary>
    public int Next;

    public readonly int Length => End - Start;
}

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What happened to one answer: counts and codes, never text. Complete once the stream has ended or was disposed.</summary>
/// <remarks>Written by the stream, one thread at a time; read it after the last read.</remarks>
public sealed class AnswerReport
{
    public AnswerEnd End { get; internal set; }

    public bool EndedCleanly => End == AnswerEnd.Clean;

    /// <summary>Tokens of the prompt as the endpoint counted them; null when it did not say.</summary>
    public long? InputTokens { get; internal set; }

    /// <summary>Tokens of the answer as the endpoint counted them; null when it did not say.</summary>
    public long? OutputTokens { get; internal set; }

    /// <summary>Of the prompt's tokens, those that the endpoint had in a cache; null when it did not say.</summary>
    public long? CachedTokens { get; internal set; }

    /// <summary>Placeholders put back.</summary>
    public int Restored { get; internal set; }

    /// <summary>Most bytes of answer text that were held back at any moment, over all choices and fields together.</summary>
    public int HeldBack { get; internal set; }

    /// <summary>Personal data that the model itself produced, per rule. Empty when there was none or no rule looked.</summary>
    public IReadOnlyList<AnswerOutcome> Findings => Tally?.Outcomes ?? [];

    /// <summary>Bytes of text that the rules for answers have seen. The same text in two events counts twice.</summary>
    public long ScannedBytes { get; internal set; }

    /// <summary>Bytes from the endpoint.</summary>
    public long BytesReceived { get; internal set; }

    /// <summary>Bytes to the client.</summary>
    public long BytesSent { get; internal set; }

    /// <summary>The AI mark is in the answer.</summary>
    public bool IsMarked { get; internal set; }

    /// <summary>Ids of what the endpoint keeps of this exchange.</summary>
    internal AnswerIds Ids { get; } = new();

    /// <summary>Model the endpoint says it used: printable ASCII, at most 128 characters; null when it did not say.</summary>
    public string? Model { get; internal set; }

    internal AnswerTally? Tally { get; set; }
}

namespace Gegevenshuis.AiGateway.Registers.Usage;

/// <summary>What one exchange used. Source of the CMDB's monthly figures.</summary>
public sealed record UsageRecord
{
    /// <summary>Id of the exchange, as in its decision records.</summary>
    public required string ExchangeId { get; init; }

    /// <summary>Moment the exchange closed, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Application { get; init; }

    public required string User { get; init; }

    public required string Endpoint { get; init; }

    public required string Model { get; init; }

    public required string Protocol { get; init; }

    /// <summary><c>completed</c>, <c>blocked</c>, <c>refused</c>, <c>client-gone</c>, <c>upstream-failed</c> or <c>upstream-died</c> (while streaming).</summary>
    public required string Outcome { get; init; }

    /// <summary>HTTP status sent to the caller.</summary>
    public required int Status { get; init; }

    public required bool Streamed { get; init; }

    /// <summary>Whole exchange, from the first byte of the request to the last of the answer.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>From forwarding to the first byte of the answer; zero when there was none.</summary>
    public required TimeSpan TimeToFirstByte { get; init; }

    public required long RequestBytes { get; init; }

    public required long ResponseBytes { get; init; }

    /// <summary>Tokens of the prompt as the endpoint counted them; null when it did not say.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens of the answer as the endpoint counted them; null when it did not say.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Of the prompt's tokens, those that the endpoint had in a cache; null when it did not say.</summary>
    public long? CachedTokens { get; init; }

    /// <summary>Invisible characters in the request: zero-width, direction marks and the like.</summary>
    public int InvisibleCharacters { get; init; }

    /// <summary>Values replaced in the request by a placeholder or mask.</summary>
    public required int Replaced { get; init; }

    /// <summary>Placeholders put back in the answer.</summary>
    public required int Restored { get; init; }

    /// <summary>Most bytes of answer text that were held back at any moment.</summary>
    public required int HeldBack { get; init; }
}

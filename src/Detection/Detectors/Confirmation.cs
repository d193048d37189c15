using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>A detector's answer about one candidate: no, yes, or not yet.</summary>
public readonly record struct Confirmation
{
    enum Answer : byte { No, Yes, NeedsMore }

    readonly Answer _answer;

    Confirmation(Answer answer, int start, int length, Confidence confidence, ContextNeed need)
        => (_answer, Start, Length, Confidence, Need) = (answer, start, length, confidence, need);

    /// <summary>Nothing of this kind starts or lies at this anchor.</summary>
    public static Confirmation No => default;

    /// <summary>The window ended before the answer was known; ask again when more text has arrived.</summary>
    public static Confirmation NeedsMore { get; } = new(Answer.NeedsMore, 0, 0, default, default);

    /// <summary>Found.</summary>
    /// <param name="start">Index of the first byte in the candidate's window.</param>
    /// <param name="length">Number of bytes; at least 1.</param>
    /// <param name="confidence">Confidence without help from context words.</param>
    /// <param name="need">Context that must be there for the finding to count.</param>
    public static Confirmation Yes(int start, int length, Confidence confidence, ContextNeed need = ContextNeed.None)
        => new(Answer.Yes, start, length, confidence, need);

    public bool IsYes => _answer == Answer.Yes;

    public bool IsNeedsMore => _answer == Answer.NeedsMore;

    public int Start { get; }

    public int Length { get; }

    public Confidence Confidence { get; }

    public ContextNeed Need { get; }
}

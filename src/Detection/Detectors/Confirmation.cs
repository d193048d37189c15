using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>A detector's answer about one candidate: no, yes, or not yet.</summary>
/// <remarks>Eight bytes, so that it is handed on in a register.</remarks>
public readonly record struct Confirmation
{
    enum Answer : byte { No, Yes, NeedsMore }

    /// <summary>From the lowest byte on: answer, confidence, need, none; and two bytes each of start and length.</summary>
    readonly ulong _bits;

    Confirmation(ulong bits) => _bits = bits;

    /// <summary>Nothing of this kind starts or lies at this anchor.</summary>
    public static Confirmation No => default;

    /// <summary>The window ended before the answer was known; ask again when more text has arrived.</summary>
    public static Confirmation NeedsMore => new((ulong)Answer.NeedsMore);

    /// <summary>Found.</summary>
    /// <param name="start">Index of the first byte in the candidate's window.</param>
    /// <param name="length">Number of bytes; at least 1.</param>
    /// <param name="confidence">Confidence without help from context words.</param>
    /// <param name="need">Context that must be there for the finding to count.</param>
    public static Confirmation Yes(int start, int length, Confidence confidence, ContextNeed need = ContextNeed.None)
        => new((ulong)Answer.Yes | (ulong)(byte)confidence << 8 | (ulong)(byte)need << 16 | (ulong)checked((ushort)start) << 32 | (ulong)checked((ushort)length) << 48);

    public bool IsYes => (Answer)_bits == Answer.Yes;

    public bool IsNeedsMore => (Answer)_bits == Answer.NeedsMore;

    public int Start => (ushort)(_bits >> 32);

    public int Length => (int)(_bits >> 48);

    public Confidence Confidence => (Confidence)(byte)(_bits >> 8);

    public ContextNeed Need => (ContextNeed)(byte)(_bits >> 16);
}

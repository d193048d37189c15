using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Lengths of the first two groups of digits at an anchor: all that most detectors need to know to say no.</summary>
/// <param name="First">Digits in a row, at most <see cref="Most"/>.</param>
/// <param name="Second">Digits in a row behind one other byte, at most <see cref="Most"/>; 0 when there are none or when the first group is at its most.</param>
readonly record struct DigitGroups(int First, int Second)
{
    /// <summary>Greatest length that is told apart; longer groups count as this.</summary>
    public const int Most = 15;

    /// <summary>Measures the groups one byte at a time.</summary>
    /// <returns>False when they may go on in text that has not arrived.</returns>
    public static bool TryRead(ReadOnlySpan<byte> view, int at, bool isFinal, out DigitGroups groups)
    {
        int first = Length(view, at), end = at + first, second = first == Most || end + 1 >= view.Length ? 0 : Length(view, end + 1);
        groups = new(first, second);
        if (isFinal || first == Most) return true;
        return end + 1 < view.Length && (second == Most || end + 1 + second < view.Length);
    }

    /// <summary>Measures the groups from the digit masks of a tile.</summary>
    /// <param name="digits">Bits from the anchor on, 64 of them.</param>
    /// <param name="left">Bytes from the anchor to the end of the text.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    /// <param name="groups">The lengths.</param>
    /// <returns>False when they may go on in text that has not arrived.</returns>
    public static bool TryRead(ulong digits, int left, bool isFinal, out DigitGroups groups)
    {
        int first = Math.Min(System.Numerics.BitOperations.TrailingZeroCount(~digits), Most);
        int second = first == Most ? 0 : Math.Min(System.Numerics.BitOperations.TrailingZeroCount(~(digits >> (first + 1))), Most);
        groups = new(first, second);
        return isFinal || first == Most || first + 1 + (second == Most ? 0 : second) < left;
    }

    static int Length(ReadOnlySpan<byte> view, int at)
    {
        int length = 0;
        while (length < Most && at + length < view.Length && Ascii.IsDigit(view[at + length])) length++;
        return length;
    }
}

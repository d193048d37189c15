using System.Numerics;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>How the digits at an anchor are grouped: all that most detectors need to know to say no.</summary>
/// <param name="First">Digits in a row, at most <see cref="Most"/>.</param>
/// <param name="After">Class of the byte behind them, an index of <see cref="Classes"/>; 0 when the first group is at its most.</param>
/// <param name="Second">Digits in a row behind that byte, at most <see cref="Most"/>; 0 when there are none or when the first group is at its most.</param>
readonly record struct DigitGroups(int First, int After, int Second)
{
    /// <summary>Greatest length that is told apart; longer groups count as this.</summary>
    public const int Most = 15;

    static readonly byte[] s_classes = ClassOfEach();

    /// <summary>What detectors are told about the byte behind the first group: 0 for any byte that is not listed, <c>a</c> for a letter.</summary>
    public static ReadOnlySpan<byte> Classes => "\0 -./,:a"u8;

    /// <summary>Measures the groups one byte at a time.</summary>
    /// <returns>False when they may go on in text that has not arrived.</returns>
    public static bool TryRead(ReadOnlySpan<byte> view, int at, bool isFinal, out DigitGroups groups)
    {
        int first = Length(view, at), end = at + first;
        bool isLong = first == Most, hasAfter = !isLong && end < view.Length;
        int second = hasAfter ? Length(view, end + 1) : 0;
        groups = new(first, hasAfter ? s_classes[view[end]] : 0, second);
        return isFinal || isLong || end + 1 + (second == Most ? 0 : second) < view.Length;
    }

    /// <summary>Measures the groups from the digit masks of a tile.</summary>
    /// <param name="digits">Bits from the anchor on, 64 of them.</param>
    /// <param name="padded">Text from the anchor on, with readable bytes behind its end.</param>
    /// <param name="left">Bytes from the anchor to the end of the text.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    /// <param name="groups">The lengths.</param>
    /// <returns>False when they may go on in text that has not arrived.</returns>
    public static bool TryRead(ulong digits, ReadOnlySpan<byte> padded, int left, bool isFinal, out DigitGroups groups)
    {
        int first = BitOperations.TrailingZeroCount(~digits);
        if (first >= Most)
        {
            groups = new(Most, 0, 0);
            return true;
        }

        int second = Math.Min(BitOperations.TrailingZeroCount(~(digits >> (first + 1))), Most);
        groups = new(first, s_classes[padded[first]], second);
        return isFinal || first + 1 + (second == Most ? 0 : second) < left;
    }

    static int Length(ReadOnlySpan<byte> view, int at)
    {
        int length = 0;
        while (length < Most && at + length < view.Length && Ascii.IsDigit(view[at + length])) length++;
        return length;
    }

    static byte[] ClassOfEach()
    {
        byte[] classes = new byte[256];
        for (int b = 1; b < 256; b++)
        {
            bool isLetter = Ascii.IsLetter((byte)b);
            classes[b] = (byte)Math.Max(0, Classes.IndexOf(isLetter ? (byte)'a' : (byte)b));
        }

        return classes;
    }
}

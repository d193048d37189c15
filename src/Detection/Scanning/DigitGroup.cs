using System.Numerics;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>One group of digits with the sort of byte behind it, in eight bits: all that most detectors need to know to say no.</summary>
/// <remarks>A text is read as such groups one after the other; a byte that no digit stands before is a group of length 0.</remarks>
static class DigitGroup
{
    /// <summary>Greatest length that is told apart; longer groups count as this, and nothing behind them is told.</summary>
    public const int Most = 15;

    /// <summary>Groups that are read from an anchor on at most, so that they fit in 64 bytes.</summary>
    public const int Count = 4;

    /// <summary>Number of different groups.</summary>
    public const int Kinds = 256;

    /// <summary>The group of this length before a byte of this sort.</summary>
    public static int Of(int length, int sort) => length << 4 | sort;

    /// <summary>Length of the group that the lowest of these bits begin, at most <see cref="Most"/>.</summary>
    public static int Length(ulong digits) => Math.Min(BitOperations.TrailingZeroCount(~digits), Most);

    /// <summary>A bit for each of the 64 bytes from this place on that is a digit, one byte at a time.</summary>
    public static ulong Digits(ReadOnlySpan<byte> view, int at)
    {
        ulong digits = 0;
        for (int i = 0; i < 64 && at + i < view.Length; i++)
            if (Ascii.IsDigit(view[at + i])) digits |= 1UL << i;
        return digits;
    }

    /// <summary>As <see cref="Digits"/>, for letters and digits.</summary>
    public static ulong Characters(ReadOnlySpan<byte> view, int at)
    {
        ulong characters = 0;
        for (int i = 0; i < 64 && at + i < view.Length; i++)
            if (Ascii.IsLetterOrDigit(view[at + i])) characters |= 1UL << i;
        return characters;
    }
}

using System.Numerics;
using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>What is known about the digits at an anchor without looking at how they are grouped, as indexes of the tables of <see cref="DigitFilter"/>.</summary>
/// <param name="before">The byte before the anchor and the first digit.</param>
/// <param name="word">Letters before the anchor, and letters and digits from it on.</param>
/// <param name="isNumber">Whether a digit stands before the byte before.</param>
/// <param name="allowed">Rules that may be asked, as bits.</param>
readonly ref struct DigitPlace(int before, int word, bool isNumber, ReadOnlySpan<Vector512<ulong>> allowed)
{
    public int Before { get; } = before;

    public int Word { get; } = word;

    public bool IsNumber { get; } = isNumber;

    public ReadOnlySpan<Vector512<ulong>> Allowed { get; } = allowed;

    /// <summary>The place of an anchor.</summary>
    /// <param name="view">The text that has arrived.</param>
    /// <param name="at">The anchor.</param>
    /// <param name="characters">A bit for each of the 64 bytes from the anchor on that is a letter or digit.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    /// <param name="allowed">Rules that may be asked, as bits.</param>
    public static DigitPlace Of(ReadOnlySpan<byte> view, int at, ulong characters, bool isFinal, ReadOnlySpan<Vector512<ulong>> allowed)
    {
        byte before = at > 0 ? view[at - 1] : (byte)0;
        int length = Math.Min(BitOperations.TrailingZeroCount(~characters), DigitFilter.MostCharacters);
        bool isWhole = isFinal || length == DigitFilter.MostCharacters || at + length < view.Length;
        int word = DigitFilter.WordOf(Ascii.IsLetter(before) ? Letters(view, at) : 0, isWhole ? length : 0);
        return new(before << 4 | view[at] & 15, word, at > 1 && Ascii.IsDigit(view[at - 2]), allowed);
    }

    static int Letters(ReadOnlySpan<byte> view, int at)
    {
        int letters = 1;
        while (letters < DigitFilter.MostLetters && letters < at && Ascii.IsLetter(view[at - 1 - letters])) letters++;
        bool isGlued = letters < DigitFilter.MostLetters && letters < at && Ascii.IsDigit(view[at - 1 - letters]);
        return isGlued ? DigitFilter.Glued : letters;
    }
}
